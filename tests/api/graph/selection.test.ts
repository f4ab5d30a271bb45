import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
let id: string;

beforeAll(async () => {
  ground = await openGround();
  id = String(ground.ours.all('account')[0]?.id);
});

async function answer<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ground.ask(query, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

describe('aliases', () => {
  it('let one field be asked several times with different arguments', async () => {
    const { account } = await answer<{ account: Record<string, { kind: string; n: number }> }>(
      'query($id: ID!) { account(id: $id) { nps: score(kind: NPS) { kind n } csat: score(kind: CSAT) { kind n } } }',
      { id },
    );
    const asked = (survey: string): number =>
      ground.ours.of('interaction').filter((row) => row['survey'] === survey && row['account_id'] === id).length;
    expect(account).toEqual({ nps: { kind: 'NPS', n: asked('NPS') }, csat: { kind: 'CSAT', n: asked('CSAT') } });
  });

  it('may be the names that the statement itself uses', async () => {
    const { accounts } = await answer<{ accounts: Record<string, unknown> }>(
      `{ accounts(first: 2) { n: nodes { id } cursor: nodes { t0: id }
        page: pageInfo { cursor: endCursor } c0: edges { n: cursor } } }`,
    );
    expect(accounts['n']).toHaveLength(2);
    expect(accounts['cursor']).toEqual((accounts['n'] as { id: string }[]).map((row) => ({ t0: row.id })));
    expect(accounts['c0']).toHaveLength(2);
  });

  it('may name two facts of a page apart', async () => {
    const { accounts } = await answer<{ accounts: Record<string, object> }>(
      '{ accounts(first: 1) { a: pageInfo { hasNextPage } b: pageInfo { endCursor } } }',
    );
    expect(accounts).toEqual({ a: { hasNextPage: true }, b: { endCursor: expect.any(String) } });
  });

  it('may be longer than any name PostgreSQL keeps', async () => {
    const [one, other] = [`${'a'.repeat(70)}_one`, `${'a'.repeat(70)}_other`];
    const found = await answer<Record<string, Record<string, { id?: string; name?: string }[]>>>(
      `{ ${one}: accounts(first: 1) { ${one}: nodes { id } ${other}: nodes { name } } }`,
    );
    expect(Object.keys(found[one]?.[one]?.[0] ?? {})).toEqual(['id']);
    expect(Object.keys(found[one]?.[other]?.[0] ?? {})).toEqual(['name']);
  });

  it('may be a name that JavaScript keeps for itself', async () => {
    const { data } = await ground.ask('{ __proto__: workspace { constructor: name __proto__: slug } }');
    const told = JSON.parse(JSON.stringify(data)) as object;
    expect(Object.getOwnPropertyNames(told)).toEqual(['__proto__']);
    expect(JSON.stringify(told)).toBe('{"__proto__":{"constructor":"Ours","__proto__":"ours"}}');
  });
});

describe('fragments', () => {
  it('are merged with what stands beside them, inline, named, nested and on interfaces', async () => {
    const { account } = await answer<{ account: object }>(
      `query($id: ID!) { account(id: $id) {
         ...Names ... on Node { id } ... on Tracked { version ...Dates } ... { stage } } }
       fragment Names on Account { name parent { ...Names2 } }
       fragment Names2 on Account { name }
       fragment Dates on Tracked { createdAt }`,
      { id },
    );
    expect(Object.keys(account)).toEqual(['name', 'parent', 'id', 'version', 'createdAt', 'stage']);
  });

  it('on other types are passed over', async () => {
    const { node } = await answer<{ node: object }>(
      'query($id: ID!) { node(id: $id) { id ... on Person { fullName } ... on Account { name } } }',
      { id },
    );
    expect(Object.keys(node)).toEqual(['id', 'name']);
  });

  it('may ask below the same field for different things, which are put together', async () => {
    const { account } = await answer<{ account: { roles: { nodes: object[] } } }>(
      `query($id: ID!) { account(id: $id) { roles { nodes { person { fullName } } } ...More } }
       fragment More on Account { roles { totalCount nodes { person { side } role { code } } } }`,
      { id },
    );
    const [first] = account.roles.nodes;
    expect(first).toEqual({
      person: { fullName: expect.any(String), side: expect.any(String) },
      role: { code: expect.any(String) },
    });
    expect(account.roles).toHaveProperty('totalCount', account.roles.nodes.length);
  });

  it('on the query itself are put together at the root', async () => {
    const found = await answer<{ workspace: object }>(
      '{ workspace { name } ...Root } fragment Root on Query { workspace { slug } }',
    );
    expect(found).toEqual({ workspace: { name: 'Ours', slug: 'ours' } });
  });

  it('shared by two operations of a document do not share more than they hold', async () => {
    const document = `fragment Root on Query { workspace { name } }
      query One { ...Root }
      query Two { ...Root workspace { slug } }`;
    expect((await ground.ask(document, {}, { operation: 'One' })).data).toEqual({ workspace: { name: 'Ours' } });
    expect((await ground.ask(document, {}, { operation: 'Two' })).data).toEqual({
      workspace: { name: 'Ours', slug: 'ours' },
    });
  });
});

describe('directives', () => {
  const document = `query($id: ID!, $with: Boolean!, $without: Boolean!) { account(id: $id) {
    id @include(if: $with) name @skip(if: $without) ... @include(if: $with) { stage }
    ...Part @skip(if: $without) parent @include(if: true) @skip(if: false) { name @skip(if: $with) } } }
    fragment Part on Account { tags }`;

  it('leave out what their variables say, each time anew', async () => {
    const keys = async (yes: boolean, no: boolean): Promise<string[]> => {
      const { account } = await answer<{ account: object }>(document, { id, with: yes, without: no });
      return Object.keys(account);
    };
    expect(await keys(true, false)).toEqual(['id', 'name', 'stage', 'tags', 'parent']);
    expect(await keys(false, true)).toEqual(['parent']);
    expect(await keys(true, true)).toEqual(['id', 'stage', 'parent']);
    expect(await keys(false, false)).toEqual(['name', 'tags', 'parent']);
  });

  it('may leave nothing of an object', async () => {
    const query = '{ accounts(first: 1) { nodes { id @skip(if: true) } pageInfo @skip(if: true) { hasNextPage } } }';
    expect(await answer(query)).toEqual({ accounts: { nodes: [{}] } });
  });

  it('may leave nothing at all', async () => {
    expect(await answer('{ workspace @skip(if: true) { name } }')).toEqual({});
  });
});

describe('variables', () => {
  it('may stand for elements of a list that is written in the document', async () => {
    const [one, other] = ground.ours.all('account');
    const { nodes, accounts } = await answer<{ nodes: object[]; accounts: { totalCount: number } }>(
      `query($a: ID!, $b: ID!) { nodes(ids: [$a, "${other?.id}", $b]) { id }
        accounts(where: { id: { in: [$a, "${other?.id}"] } }) { totalCount } }`,
      { a: one?.id, b: 'nobody' },
    );
    expect(nodes).toEqual([{ id: one?.id }, { id: other?.id }, null]);
    expect(accounts.totalCount).toBe([one, other].filter((row) => row?.['archived_at'] === null).length);
  });

  it('left out fall back to the default of the argument', async () => {
    const query = 'query($first: Int) { people(first: $first) { nodes { id } } }';
    expect((await answer<{ people: { nodes: object[] } }>(query)).people.nodes).toHaveLength(25);
    expect((await answer<{ people: { nodes: object[] } }>(query, { first: 3 })).people.nodes).toHaveLength(3);
  });

  it('left out of a filter leave the filter out; null is refused, since it would ask for everything', async () => {
    const query = 'query($name: String) { people(where: { fullName: { contains: $name } }) { totalCount } }';
    const all = ground.ours.of('person').filter((person) => person['archived_at'] === null);
    expect(await answer(query)).toEqual({ people: { totalCount: all.length } });
    const message = 'fullName: contains is null. Ask for what is unknown with isNull: true, or leave it out.';
    expect((await ground.ask(query, { name: null })).errors).toMatchObject([{ code: 'INVALID', message }]);
    const fitting = all.filter((person) => String(person['full_name']).toLowerCase().includes('amber'));
    expect(await answer(query, { name: 'AMBER' })).toEqual({ people: { totalCount: fitting.length } });
  });
});

describe('objects', () => {
  it('may have more than fifty fields, and more than a hundred', async () => {
    const keys = Array.from({ length: 120 }, (_, at) => `k${at}`);
    const { account } = await answer<{ account: Record<string, string> }>(
      `query($id: ID!) { account(id: $id) { ${keys.map((key) => `${key}: id`).join(' ')} } }`,
      { id },
    );
    expect(account).toEqual(Object.fromEntries(keys.map((key) => [key, id])));
    expect(Object.keys(account)).toEqual(keys);
  });

  it('may lie eight deep', async () => {
    const below = (depth: number): string =>
      depth ? `roles(first: 1) { nodes { account { id ${below(depth - 1)} } } }` : '';
    const { account } = await answer<{ account: object }>(`query($id: ID!) { account(id: $id) { id ${below(7)} } }`, {
      id,
    });
    expect(JSON.stringify(account).split(`"id":"${id}"`)).toHaveLength(9);
  });

  it('may have parents that are not there', async () => {
    const root = ground.ours.all('account').find((account) => account['parent_id'] === null);
    const query = `query($id: ID!) { account(id: $id) {
      parent { name parent { name roles { totalCount } } } ancestors { name } } }`;
    expect(await answer(query, { id: root?.id })).toEqual({ account: { parent: null, ancestors: [] } });
  });

  it('in a circle come to an end', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const insert = "insert into account (id, name, stage, stage_since) values ($1, 'round', 'KNOW', now())";
    for (const account of [one, other]) await ground.write(insert, [account]);
    await ground.write('update account set parent_id = $2 where id = $1', [one, other]);
    await ground.write('update account set parent_id = $2 where id = $1', [other, one]);
    const { account } = await answer<{ account: { ancestors: object[]; timeline: object } }>(
      `query($id: ID!) { account(id: $id) { ancestors { id } timeline(includeDescendants: true) { totalCount } } }`,
      { id: one },
    );
    expect(account).toEqual({ ancestors: [{ id: one }, { id: other }], timeline: { totalCount: 0 } });
    for (const account of [one, other])
      await ground.write('update account set parent_id = null where id = $1', [account]);
    for (const account of [one, other]) await ground.write('delete from account where id = $1', [account]);
  });

  it('keep quotes, backslashes, lines and signs as they are', async () => {
    const names = ground.ours.of('account').map((account) => account['name']);
    const found = new Set<unknown>();
    for (const account of ground.ours.all('account')) {
      const { node } = await answer<{ node: { name: string } }>(
        'query($id: ID!) { node(id: $id) { ... on Account { name } } }',
        { id: account.id },
      );
      found.add(node.name);
    }
    expect(found).toEqual(new Set(names));
  });

  it('tell their type where it is asked, under any key', async () => {
    expect(await answer('{ workspace { __typename kind: __typename } __typename }')).toEqual({
      workspace: { __typename: 'Workspace', kind: 'Workspace' },
      __typename: 'Query',
    });
  });
});
