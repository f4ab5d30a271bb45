import { beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../api/database/embedded-roles.ts';
import { freshDatabase } from '../database.ts';

let appUrl: string;

beforeAll(async () => {
  ({ appUrl } = await freshDatabase());
});

const ask = <Row extends object>(question: string): Promise<Row[]> =>
  withClient(appUrl, async (client) => (await client.query<Row>(question)).rows);

const tables = `select c.oid, c.relname, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

const withColumns = `with key as (
  select k.conname, k.contype, k.conrelid, k.confrelid, c.relname, k.conkey,
    (select array_agg(a.attname::text order by array_position(k.conkey, a.attnum))
      from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns,
    (select array_agg(a.attname::text order by array_position(k.confkey, a.attnum))
      from pg_attribute a where a.attrelid = k.confrelid and a.attnum = any (k.confkey)) as targets
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.connamespace = 'public'::regnamespace)`;

describe('in the database', () => {
  it('every table but the list of migrations has forced row-level security', async () => {
    const all = await ask<{ relname: string; forced: boolean }>(tables);
    expect(all.filter(({ forced }) => !forced).map(({ relname }) => relname)).toEqual(['mikro_orm_migrations']);
    expect(all.length).toBeGreaterThan(35);
  });

  it('every such table has a policy of its workspace for what is read and what is written', async () => {
    const bare = await ask(`select t.relname from (${tables}) t where t.forced and not exists (
      select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
        and pg_get_expr(p.polqual, p.polrelid) like '%app.workspace%'
        and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid))`);
    expect(bare).toEqual([]);
  });

  it('the only further policies let a person read their memberships and the workspaces of these', async () => {
    const further = await ask(`select polname, polcmd from pg_policy
      where pg_get_expr(polqual, polrelid) not like '%app.workspace%' order by polname`);
    expect(further).toEqual([
      { polname: 'member_of_user', polcmd: 'r' },
      { polname: 'workspace_of_member', polcmd: 'r' },
    ]);
  });

  it('every primary and unique key begins with the workspace', async () => {
    const keys = await ask<{ relname: string; definition: string }>(`
      select c.relname, pg_get_indexdef(i.indexrelid) as definition, a.attname
      from pg_index i join pg_class c on c.oid = i.indrelid
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisunique and c.relnamespace = 'public'::regnamespace and a.attname <> 'workspace_id'`);
    expect(keys.map(({ relname }) => relname).sort()).toEqual(['mikro_orm_migrations', 'workspace', 'workspace']);
  });

  it('every foreign key holds within one workspace', async () => {
    const loose = await ask(`${withColumns} select conname from key
      where contype = 'f' and (columns[1] <> 'workspace_id' or targets <> '{workspace_id,id}')`);
    expect(loose).toEqual([]);
    const [{ count } = { count: 0 }] = await ask<{ count: number }>(
      `${withColumns} select count(*)::int as count from key where contype = 'f'`,
    );
    expect(count).toBeGreaterThan(50);
  });

  it('every foreign key has an index that begins with it', async () => {
    const bare = await ask(`${withColumns} select key.conname from key where contype = 'f' and not exists (
      select from pg_index i where i.indrelid = key.conrelid
        and (i.indkey::int2[])[0:1] = key.conkey
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || columns[2] || ' IS NOT NULL)'))`);
    expect(bare).toEqual([]);
  });

  it('the role of the program owns nothing and cannot pass by a policy', async () => {
    const [role] = await ask(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
  });

  it('the role of the program may only read and append events', async () => {
    const [grant] = await ask(`select has_table_privilege('event', 'select, insert') as appends,
      has_table_privilege('event', 'update, delete, truncate') as rewrites`);
    expect(grant).toEqual({ appends: true, rewrites: false });
  });
});
