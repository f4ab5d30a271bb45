import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';
import type { Seeds } from './world/seeds.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround(1);
});

const document = `query($id: ID!) { workspace { name }
  account(id: $id) { name timeline(first: 100) { totalCount nodes { account { name } } } }
  accounts(first: 100) { totalCount nodes { id } } changes(first: 1000) { nodes { recordId } } }`;

interface Told {
  readonly workspace: { readonly name: string };
  readonly account: { readonly name: string } | null;
  readonly accounts: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly changes: { readonly nodes: readonly object[] };
}

async function seenBy(seeds: Seeds, id: unknown): Promise<Told> {
  const { data, errors } = await ground.ask(document, { id }, { seeds });
  expect(errors).toEqual([]);
  return data as Told;
}

describe('two workspaces over one connection', () => {
  it('never see each other, however their questions are interleaved', async () => {
    const both = [ground.ours, ground.theirs];
    const asked = Array.from({ length: 60 }, (_, at) => both[at % 2] as Seeds);
    const told = await Promise.all(asked.map((seeds) => seenBy(seeds, seeds.all('account')[3]?.id)));
    for (const [at, { workspace, account, accounts, changes }] of told.entries()) {
      const seeds = asked[at] as Seeds;
      const live = seeds.all('account').filter((row) => row['archived_at'] === null);
      expect(workspace.name).toBe(seeds.of('workspace')[0]?.['name']);
      expect(account?.name).toBe(seeds.all('account')[3]?.['name']);
      expect(accounts.nodes.map(({ id }) => id)).toEqual(live.map(({ id }) => id));
      expect(accounts.totalCount).toBe(live.length);
      expect(changes.nodes).toHaveLength(seeds.of('event').length);
    }
  });

  it('do not find each other’s records by their ids', async () => {
    for (const table of ['account', 'person', 'card', 'interaction', 'decision', 'member', 'workspace']) {
      const id = ground.theirs.all(table)[0]?.id;
      const { data } = await ground.ask('query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id });
      expect(data).toEqual({ node: null, nodes: [null] });
    }
  });

  it('tell unknown and foreign ids apart by nothing', async () => {
    const [foreign, unknown] = [ground.theirs.all('account')[0]?.id, '01940009-0007-7000-8000-000000000009'];
    const query =
      'query($id: ID!) { account(id: $id) { name } storyboard(id: $id) { name } release(id: $id) { name } }';
    expect(await ground.ask(query, { id: foreign })).toEqual(await ground.ask(query, { id: unknown }));
  });

  it('stay apart when one of them fails', async () => {
    const failing = () =>
      ground.ask('{ accounts(after: "x") { totalCount nodes { id } } }', {}, { seeds: ground.theirs });
    const asked = Array.from({ length: 20 }, (_, at) => (at % 2 ? failing() : seenBy(ground.ours, 'x')));
    const told = await Promise.all(asked);
    for (const [at, one] of told.entries()) {
      if (at % 2) expect(one).toMatchObject({ data: null, errors: [{ code: 'INVALID' }] });
      else expect(one).toMatchObject({ workspace: { name: 'Ours' }, account: null });
    }
  });

  it('may hold records of the same id', async () => {
    const id = ground.theirs.all('account')[0]?.id;
    await ground.write("insert into account (id, name, stage, stage_since) values ($1, 'Our own', 'KNOW', now())", [
      id,
    ]);
    const query = 'query($id: ID!) { account(id: $id) { name } node(id: $id) { ... on Account { name } } }';
    const ours = await ground.ask(query, { id });
    const theirs = await ground.ask(query, { id }, { seeds: ground.theirs });
    const name = ground.theirs.all('account')[0]?.['name'];
    expect(ours.data).toEqual({ account: { name: 'Our own' }, node: { name: 'Our own' } });
    expect(theirs.data).toEqual({ account: { name }, node: { name } });
    await ground.write('delete from account where id = $1', [id]);
  });
});
