import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { freshDatabase, workspaceFor } from '../database.ts';

describe('a statement with values', () => {
  it('is prepared once under one name, whatever its values', async () => {
    const { orm } = await freshDatabase();
    const { em } = await workspaceFor(orm, 'Acme');
    await em.transactional(async (within) => {
      const kysely = within.getKysely();
      const marked = (key: string) => sql<{ name: string }>`select name from role where key = ${key}`.execute(kysely);
      const names = [await marked('SELLER'), await marked('ENGINEER'), await marked('nobody')];
      expect(names.map(({ rows }) => rows.map(({ name }) => name))).toEqual([['Seller'], ['Engineer'], []]);
      const prepared = await sql<{ count: number }>`select count(*)::int as count from pg_prepared_statements
        where statement = 'select name from role where key = $1'`.execute(kysely);
      expect(prepared.rows).toEqual([{ count: 1 }]);
    });
  });

  it('without values stays unnamed, since its text may hold what people wrote', async () => {
    const { orm } = await freshDatabase();
    const { em } = await workspaceFor(orm, 'Acme');
    await em.transactional(async (within) => {
      await within.execute("select 'once' as only");
      const { rows } = await sql`select 1 from pg_prepared_statements where statement like '%once%'`.execute(
        within.getKysely(),
      );
      expect(rows).toEqual([]);
    });
  });
});
