import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { Account } from '../../../api/account/account.entity.ts';
import { withClient } from '../../../api/database/embedded-roles.ts';
import { Role } from '../../../api/workspace/role.entity.ts';
import { freshDatabase, insideOf, workspaceFor, type FreshDatabase, type Inside } from '../database.ts';

let database: FreshDatabase;
let ours: Inside;
let theirs: Inside;
let account: Account;

beforeAll(async () => {
  database = await freshDatabase();
  ours = await workspaceFor(database.orm, 'Ours');
  theirs = await workspaceFor(database.orm, 'Theirs');
  account = ours.em.create(Account, { name: 'Acme', stage: 'KNOW', stageSince: new Date() });
  await ours.em.flush();
});

type Settings = Record<string, string>;

const rawly = <Row extends object>(settings: Settings, statement: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(database.appUrl, async (client) => {
    await client.query('begin');
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', [name, value]);
    }
    const { rows } = await client.query<Row>(statement, values);
    await client.query('commit');
    return rows;
  });

describe('a workspace', () => {
  it('sees its own account', async () => {
    const found = await insideOf(database.orm, ours.workspace.id).findOne(Account, account.id);
    expect(found?.name).toBe('Acme');
  });

  it('does not see the account of another', async () => {
    expect(await theirs.em.findOne(Account, account.id)).toBeNull();
  });

  it('does not see it by raw SQL either', async () => {
    const rows = await rawly({ 'app.workspace': theirs.workspace.id }, 'select * from account');
    expect(rows).toEqual([]);
  });

  it('does not change or delete what belongs to another', async () => {
    const other = { 'app.workspace': theirs.workspace.id };
    expect(await rawly(other, "update account set name = 'Taken' where id = $1 returning id", [account.id])).toEqual(
      [],
    );
    expect(await rawly(other, 'delete from account where id = $1 returning id', [account.id])).toEqual([]);
  });

  it('cannot write a row into another', async () => {
    const forged = `insert into division (id, workspace_id, key, name, side, rank)
      values ($1, $2, 'forged', 'Forged', 'OURS', 9)`;
    const writing = rawly({ 'app.workspace': theirs.workspace.id }, forged, [uuidv7(), ours.workspace.id]);
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  it('cannot tie its rows to the rows of another', async () => {
    const [role] = await theirs.em.find(Role, { key: 'SELLER' });
    const [person] = await rawly<{ id: string }>(
      { 'app.workspace': theirs.workspace.id },
      "insert into person (id, full_name, side) values ($1, 'Sly', 'CUSTOMER') returning id",
      [uuidv7()],
    );
    const tie = 'insert into account_role (id, account_id, person_id, role_id) values ($1, $2, $3, $4)';
    const values = [uuidv7(), account.id, person?.id, role?.id];
    await expect(rawly({ 'app.workspace': theirs.workspace.id }, tie, values)).rejects.toThrow(/foreign key/);
  });
});

describe('without a workspace', () => {
  it('nothing is seen, and nothing fails', async () => {
    for (const table of ['account', 'workspace', 'member', 'role', 'event']) {
      expect(await rawly({}, `select * from ${table}`)).toEqual([]);
    }
  });

  it('an entity manager refuses to read', async () => {
    await expect(database.orm.em.fork().find(Account, {})).rejects.toThrow(/workspace/);
  });
});

describe('a person who signed in', () => {
  it('finds the workspaces of their own memberships, and no others', async () => {
    const person = { 'app.user': ours.member.userId ?? '' };
    const found = await rawly<{ name: string }>(person, 'select name from workspace');
    expect(found).toEqual([{ name: 'Ours' }]);
    expect(await rawly(person, 'select user_id from member')).toEqual([{ user_id: ours.member.userId }]);
  });

  it('cannot change a membership by it', async () => {
    const person = { 'app.user': ours.member.userId ?? '' };
    expect(await rawly(person, "update member set access = 'ADMIN' returning id")).toEqual([]);
  });
});
