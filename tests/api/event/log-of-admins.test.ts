import { describe, expect, it } from 'vitest';
import type { As } from '../ask.ts';
import { openBoardHouse } from '../board/board-house.ts';

interface Feed {
  readonly changes: {
    readonly nodes: readonly { id: string; type: string; sequence: string; fields: readonly { after: string }[] }[];
    readonly lastSequence: string;
    readonly hasMore: boolean;
  };
}

const house = await openBoardHouse();
const query = `query ($after: String! = "0", $types: [String!], $first: Int! = 1000) {
  changes(afterSequence: $after, types: $types, first: $first) {
    nodes { id type sequence fields { after } } lastSequence hasMore } }`;

const log = async (as: As, asked: object = {}): Promise<Feed['changes']> => {
  const { data, text } = await house.ask<Feed>(query, asked, as);
  expect(data, text).toBeTruthy();
  return data.changes;
};

async function happenings(): Promise<void> {
  for (const name of ['One', 'Two', 'Three']) {
    await house.done('createApiKey', { name: `Key ${name}`, scopes: ['READ'] }, 'key { id }');
    await house.done('upsertAccounts', { rows: [{ name }] }, 'rows { status }');
  }
  const document = 'query ($record: ID!) { node(id: $record) { id } }';
  const hook = { name: 'Hook', url: 'https://example.org/hook', document, events: ['Account'] };
  await house.done('upsertWebhook', hook, 'webhook { id }');
}

describe('The log', () => {
  it('tells of keys and webhooks to admins alone, and of everything else to all who read', async () => {
    await happenings();
    const [reader, admin] = [await house.keyWith('READ'), await house.keyWith('READ', 'ADMIN')];
    const [seen, all] = [await log(reader), await log(admin)];
    const ofAdmins = all.nodes.filter(({ type }) => ['ApiKey', 'Webhook'].includes(type));
    expect(new Set(ofAdmins.map(({ type }) => type))).toEqual(new Set(['ApiKey', 'Webhook']));
    const ordinary = all.nodes.filter((node) => !ofAdmins.includes(node));
    expect(seen.nodes).toEqual(ordinary);
    expect((await log(reader, { types: ['ApiKey', 'Webhook'] })).nodes).toEqual([]);
    const change = `query ($id: ID!) { change(id: $id) { type } }`;
    const id = ofAdmins[0]?.id;
    expect((await house.ask(change, { id }, reader)).data).toEqual({ change: null });
    expect((await house.ask(change, { id }, admin)).data).toEqual({ change: { type: 'ApiKey' } });
  });

  it('tells of a member what the contract knows of them, not by which sign-in they come', async () => {
    const { data } = await house.ask<{ changes: { nodes: { fields: { name: string }[] }[] } }>(
      '{ changes(types: ["Member"], first: 1) { nodes { fields { name } } } }',
    );
    expect(data.changes.nodes[0]?.fields.map(({ name }) => name)).toEqual(['access', 'email', 'name']);
  });

  it('is paged to its end without a gap by whoever may not read all of it', async () => {
    const reader = await house.keyWith('READ');
    const whole = await log(reader);
    const found: string[] = [];
    let after = '0';
    for (let more = true; more;) {
      const page = await log(reader, { after, first: 2 });
      found.push(...page.nodes.map(({ sequence }) => sequence));
      [after, more] = [page.lastSequence, page.hasMore];
    }
    expect(found).toEqual(whole.nodes.map(({ sequence }) => sequence));
    expect(found.length).toBeGreaterThan(3);
  });

  it('tells of a view that is not shared to its owner alone', async () => {
    const board = await house.newBoard(['Talk'], []);
    const views = async (as: As) =>
      (await log(as, { types: ['SavedView'] })).nodes.map(({ fields }) => JSON.stringify(fields));
    const planner = house.by(house.planner);
    const kept = await planner.done<{ view: { id: string } }>(
      'saveView',
      { storyboard: board.id, name: 'Mine alone', query: 'lens=heat' },
      'view { id }',
    );
    expect((await views(house.planner)).join()).toContain('Mine alone');
    expect(await views(house.admin)).toEqual([]);
    expect(await views(await house.keyWith('READ', 'ADMIN'))).toEqual([]);
    await planner.done('saveView', { id: kept.view.id, shared: true }, 'view { id }');
    expect((await views(house.viewer)).join()).toContain('Mine alone');
    await planner.done('deleteView', { id: kept.view.id }, 'deleted');
    expect((await views(house.viewer)).length).toBe(1);
  });
});
