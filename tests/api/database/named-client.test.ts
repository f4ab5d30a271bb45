import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { unawaited } from '../../../api/database/named-client.ts';
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

describe('a statement that nobody waits for', () => {
  it('is done before the next one, and its failure is the failure of that one', async () => {
    const { orm } = await freshDatabase();
    const { em } = await workspaceFor(orm, 'Acme');
    const told = () =>
      em.transactional((within) =>
        sql<{ tag: string }>`select key as tag from role where key = 'TAG'`.execute(within.getKysely()),
      );
    const rename = em.transactional(async (within) => {
      const kysely = within.getKysely();
      await sql`${sql.raw(unawaited)} update role set key = 'TAG' where key = ${'SELLER'}`.execute(kysely);
      const { rows } = await sql`select key from role where key = 'TAG'`.execute(kysely);
      expect(rows).toEqual([{ key: 'TAG' }]);
      await sql`${sql.raw(unawaited)} select 1 / ${0}::int`.execute(kysely);
      await sql`select 'late'`.execute(kysely);
    });
    await expect(rename).rejects.toThrow('division by zero');
    expect((await told()).rows).toEqual([]);
  });

  it('takes the transaction with it when it is the last one', async () => {
    const { orm } = await freshDatabase();
    const { em } = await workspaceFor(orm, 'Acme');
    const rename = em.transactional(async (within) => {
      const kysely = within.getKysely();
      await sql`update role set key = 'TAG' where key = ${'SELLER'}`.execute(kysely);
      await sql`${sql.raw(unawaited)} select 1 / ${0}::int`.execute(kysely);
    });
    await expect(rename).rejects.toThrow('division by zero');
    const after = await em.transactional((within) => within.execute("select 1 from role where key = 'TAG'"));
    expect(after).toEqual([]);
  });
});
