import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Reader } from '../../../api/graph/reader.ts';
import { type Ground, openGround } from './ground.ts';
import { queryNamed } from './queries.ts';

const enters = /^select set_config/;

let ground: Ground;
let reader: Reader;

beforeAll(async () => {
  ground = await openGround(1);
  reader = new Reader(ground.pool);
});

beforeEach(() => ground.wire.clear());

const reads = (): string[] => ground.wire.run.filter((text) => !enters.test(text));

async function preparedCount(): Promise<number> {
  const { rows } = await ground.pool.query<{ count: number }>(
    'select count(*)::int as count from pg_prepared_statements',
  );
  return rows[0]?.count ?? 0;
}

describe('a read', () => {
  it('is one statement a root field, however deep it goes', async () => {
    const roles = (depth: number): string =>
      depth
        ? `roles(first: 2) { nodes { person { roles(first: 2) { nodes { account { name ${roles(depth - 1)} } } } } } }`
        : '';
    const { errors } = await ground.ask(`{ accounts(first: 3) { totalCount nodes { parent { name } ${roles(3)} } } }`);
    expect(errors).toEqual([]);
    expect(ground.wire.run).toHaveLength(2);
    expect(reads()).toHaveLength(1);
  });

  it('that nobody answers in time is given up, and the next one goes to another connection', async () => {
    const hurried = new Reader(ground.pool, 300);
    const { workspaceId } = ground.ours;
    await expect(hurried.answer(workspaceId, 'select pg_sleep(5)::text', [])).rejects.toThrow('Query read timeout');
    expect(await hurried.answer(workspaceId, 'select 1::text', [])).toBe('1');
  });

  it('is one statement for a search over all kinds of records', async () => {
    const found = 'totalCount nodes { title excerpt { text } account { name } record { __typename id } }';
    const { errors } = await ground.ask(`{ search(text: "a") { ${found} } }`);
    expect(errors).toEqual([]);
    expect(reads()).toHaveLength(1);
  });

  it('of two root fields is two statements', async () => {
    await ground.ask('{ workspace { name } roles { name needs { key } } }');
    expect(reads()).toHaveLength(2);
  });

  it('of a whole account is at most three statements, entering the workspace included', async () => {
    const { query } = await queryNamed('account-360');
    for (const account of ground.ours.all('account')) {
      ground.wire.clear();
      const { data, errors } = await ground.ask(query, { id: account.id });
      expect(errors).toEqual([]);
      expect(data).toHaveProperty('account.name', account['name']);
      expect(ground.wire.run.length).toBeLessThanOrEqual(3);
      expect(reads()).toHaveLength(1);
    }
  });

  it('counts a list only when somebody asks how long it is', async () => {
    await ground.ask('{ accounts { nodes { id } pageInfo { hasNextPage endCursor } } }');
    await ground.ask('{ accounts { totalCount } }');
    const [page, count] = reads();
    expect(page).not.toMatch(/select count\(\*\)::int/);
    expect(count).toMatch(/select count\(\*\)::int/);
    expect(count).not.toMatch(/json_agg/);
  });

  it('does not read what a directive leaves out', async () => {
    const query = 'query($with: Boolean!) { accounts { nodes { id roles @include(if: $with) { totalCount } } } }';
    await ground.ask(query, { with: false });
    await ground.ask(query, { with: true });
    const [without, including] = reads();
    expect(without).not.toMatch(/account_role/);
    expect(including).toMatch(/account_role/);
  });

  it('cannot write, and leaves no workspace behind on its connection', async () => {
    const insert = `with made as (insert into division (id, key, name, side, rank)
      values (gen_random_uuid(), 'k', 'n', 'OURS', 1) returning id) select id::text from made`;
    await expect(reader.answer(ground.ours.workspaceId, insert, [])).rejects.toThrow(/read-only/);
    await ground.ask('{ workspace { name } }');
    const { rows } = await ground.pool.query("select current_setting('app.workspace', true) as entered");
    expect(rows).toEqual([{ entered: '' }]);
  });
});

describe('statements', () => {
  const query = `query($name: String, $first: Int!, $after: String, $ids: [ID!], $order: [AccountOrderBy!]) {
    accounts(first: $first, after: $after, orderBy: $order,
      where: { name: { contains: $name }, not: { id: { in: $ids } } }) {
      nodes { name } pageInfo { endCursor } } }`;
  const order = [{ field: 'NAME', direction: 'ASC' }];

  it('are the same for the same document with other values', async () => {
    await ground.ask(query, { name: 'a', first: 1, ids: [], order });
    const before = await preparedCount();
    ground.wire.clear();
    for (const first of [2, 3, 50, 100])
      await ground.ask(query, { name: 'e', first, ids: ['x', 'y'].slice(first % 2), order });
    expect(new Set(reads()).size).toBe(1);
    expect(ground.wire.parsed).toBe(0);
    expect(await preparedCount()).toBe(before);
  });

  it('differ only where the outline of the variables differs', async () => {
    const asked = { name: 'a', first: 2, ids: [] };
    const { data } = await ground.ask(query, { ...asked, order });
    const after = (data as { accounts: { pageInfo: { endCursor: string } } }).accounts.pageInfo.endCursor;
    await ground.ask(query, { ...asked, order, after });
    await ground.ask(query, { ...asked, order: [{ field: 'NAME', direction: 'DESC' }] });
    await ground.ask(query, { first: 2, ids: [], order });
    await ground.ask(query, { ...asked, order });
    expect(new Set(reads()).size).toBe(4);
  });

  it('are prepared once a connection and then run by their name', async () => {
    const hot = '{ people(first: 3) { nodes { fullName } } }';
    await ground.ask(hot);
    ground.wire.clear();
    for (let time = 0; time < 10; time += 1) await ground.ask(hot);
    expect(reads()).toHaveLength(10);
    expect(ground.wire.parsed).toBe(0);
  });

  it('about one record are planned once, since planning a whole account takes longer than reading it', async () => {
    const whole = `query($id: ID!, $first: Int!) { account(id: $id) {
      name roles(first: $first) { nodes { person { fullName } } } timeline(first: $first) { nodes { subject } } } }`;
    for (const [at, { id }] of ground.ours.all('account').slice(0, 8).entries())
      await ground.ask(whole, { id, first: at + 1 });
    const { rows } = await ground.pool.query(
      'select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where statement = $1',
      [reads()[0]],
    );
    expect(rows).toEqual([{ once: 8, anew: 0 }]);
  });

  it('in a flood stay bounded, and those in use stay prepared', { timeout: 30_000 }, async () => {
    const hot = '{ divisions { name } }';
    await ground.ask(hot);
    for (let at = 0; at < 600; at += 1) {
      await ground.ask(`{ workspace { k${at}: name } }`);
      if (at % 100) continue;
      ground.wire.clear();
      await ground.ask(hot);
      expect(ground.wire.parsed).toBe(0);
    }
    expect(await preparedCount()).toBeLessThanOrEqual(251);
  });
});

describe('after an error', () => {
  const name = async (): Promise<unknown> => (await ground.ask('{ workspace { name } }')).data;
  const right = { workspace: { name: 'Ours' } };

  it('of the question the next question is answered', async () => {
    expect((await ground.ask('{ accounts(first: 0) { totalCount } }')).errors).toHaveLength(1);
    expect(await name()).toEqual(right);
  });

  it('of one root field the other root fields are answered, where that field may be null', async () => {
    const query = `query($id: ID!, $first: Int!) {
      account(id: $id) { timeline(first: $first) { totalCount } } workspace { name } }`;
    const variables = { id: ground.ours.all('account')[0]?.id, first: 0 };
    const { data, errors } = await ground.ask(query, variables);
    expect(data).toEqual({ account: null, ...right });
    expect(errors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['account'] }]);
    expect((await ground.ask(`${query.slice(0, -1)} __typename }`, variables)).errors).toEqual(errors);
    const whole = await ground.ask('{ workspace { name } accounts(first: 0) { totalCount } }');
    expect(whole).toMatchObject({ data: null, errors: [{ code: 'OUT_OF_RANGE', path: ['accounts'] }] });
  });

  it('while parsing, the same connection goes on', async () => {
    const broken = 'select nonsense from nowhere where';
    for (let time = 0; time < 3; time += 1) {
      await expect(reader.answer(ground.ours.workspaceId, broken, [])).rejects.toThrow(/syntax error/);
      expect(await name()).toEqual(right);
    }
    await expect(reader.answer(ground.ours.workspaceId, 'select missing::text from account', [])).rejects.toThrow(
      /does not exist/,
    );
    expect(await name()).toEqual(right);
  });

  it('while running, the same statement answers when its values are right', async () => {
    const divide = 'select (6 / $1::int)::text';
    await expect(reader.answer(ground.ours.workspaceId, divide, [0])).rejects.toThrow(/division by zero/);
    expect(await reader.answer(ground.ours.workspaceId, divide, [2])).toBe('3');
    await expect(reader.answer(ground.ours.workspaceId, divide, ['x'])).rejects.toThrow(/invalid input syntax/);
    expect(await reader.answer(ground.ours.workspaceId, divide, [3])).toBe('2');
  });

  it('again and again, no statement is left prepared that nobody knows', async () => {
    const before = await preparedCount();
    for (let at = 0; at < 20; at += 1) {
      await expect(reader.answer(ground.ours.workspaceId, `select (${at} / $1::int)::text`, [0])).rejects.toThrow();
    }
    expect(await name()).toEqual(right);
    expect(await preparedCount()).toBeLessThanOrEqual(before + 2);
  });

  it('of a workspace that is none, the next workspace is entered', async () => {
    await expect(reader.answer('no-workspace', 'select count(*)::text from account', [])).rejects.toThrow(/uuid/);
    expect(await name()).toEqual(right);
  });

  it('that ends the connection, another one is opened', async () => {
    await expect(
      reader.answer(ground.ours.workspaceId, 'select pg_terminate_backend(pg_backend_pid())::text', []),
    ).rejects.toThrow();
    expect(await name()).toEqual(right);
  });
});
