import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDemo } from '../../api/database/demo.ts';
import { personWhoSignsIn } from '../../api/workspace/people.ts';
import { type As, openHouse } from './ask.ts';
import { openStream } from './event/stream.ts';
import { played } from './examples/played.ts';

const folder = new URL('../../schema/examples/', import.meta.url);
const documentOf = (name: string): string => readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
const house = await openHouse();
let key: As;
let workspaceId: string;

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await house.ask<Data>(query, variables, key);
  expect(errors ?? []).toEqual([]);
  return data;
}

const example = <Data>(name: string, variables?: object): Promise<Data> => ask(documentOf(name), variables);

interface Board {
  readonly id: string;
  readonly epics: readonly { id: string }[];
  readonly releases: readonly { id: string }[];
  readonly cards: readonly { id: string }[];
}

async function firstBoard(): Promise<Board> {
  const query = '{ storyboards { id epics { id } releases { id } cards { id } } }';
  const { storyboards } = await ask<{ storyboards: Board[] }>(query);
  return storyboards[0] as Board;
}

async function twoAccounts(): Promise<string[]> {
  const { accounts } = await ask<{ accounts: { nodes: { id: string }[] } }>('{ accounts(first: 2) { nodes { id } } }');
  return accounts.nodes.map(({ id }) => id);
}

beforeAll(async () => {
  const { auth, orm } = house.house;
  const admin = { email: 'examples@northfield.example', name: 'Examples' };
  const demo = await createDemo(orm, { ...admin, userId: await personWhoSignsIn(auth, admin) });
  workspaceId = demo ?? '';
  key = await house.keyOf(workspaceId, ['READ', 'PLAN', 'RECORD']);
});

describe('Every example of the documentation', () => {
  test('is run here', () => {
    const names = readdirSync(folder).map((file) => file.replace('.graphql', ''));
    expect(names.filter((name) => !played.includes(name)).sort()).toEqual([
      'account-360',
      'account-groups',
      'accounts-to-look-after',
      'add-comment',
      'apply-thin-slice',
      'board',
      'board-from-template',
      'by-external-ref',
      'changes',
      'close-release',
      'framework',
      'ingest-interactions',
      'lock-field',
      'match-suggestions',
      'merge-preview',
      'merge-records',
      'move-cards',
      'never-match',
      'provenance',
      'redeliver-dead',
      'restore-epic',
      'search',
      'storyboard-changed',
      'success',
      'thin-slice',
      'undo-operation',
      'unmerge-records',
      'upsert-accounts',
      'upsert-webhook',
      'webhooks',
    ]);
  });

  test('shows a whole account', async () => {
    const { accounts } = await ask<{ accounts: { nodes: { id: string }[] } }>(
      '{ accounts(where: { name: { startsWith: "Halden Insurance" } }) { nodes { id } } }',
    );
    const { account } = await example<{ account: { timeline: { nodes: unknown[] }; success: { pillars: unknown[] } } }>(
      'account-360',
      accounts.nodes[0],
    );
    expect(account.timeline.nodes).toHaveLength(20);
    expect(account.success.pillars).toHaveLength(3);
  });

  test('finds accounts to look after', async () => {
    const { accounts } = await example<{ accounts: { totalCount: number; nodes: unknown[] } }>(
      'accounts-to-look-after',
    );
    expect(accounts.totalCount).toBeGreaterThan(0);
    expect(accounts.nodes).toHaveLength(accounts.totalCount);
  });

  test('shows a board and moves a card on it', async () => {
    const { id, epics, releases, cards } = await firstBoard();
    const { storyboard } = await example<{ storyboard: { cards: unknown[] } }>('board', { id });
    expect(storyboard.cards).toHaveLength(cards.length);
    const variables = { cards: [cards[0]?.id], epic: epics[1]?.id, release: releases[1]?.id };
    const { moveCards } = await example<{ moveCards: { cards: unknown[]; userErrors: unknown[] } }>(
      'move-cards',
      variables,
    );
    expect(moveCards).toMatchObject({ cards: [{ id: cards[0]?.id }], userErrors: [] });
  });

  test('begins a board from a template, speaks about a card, closes a release and takes a move back', async () => {
    const { createStoryboard } = await example<{ createStoryboard: { storyboard: { cardCount: number } } }>(
      'board-from-template',
      { name: 'Staffing' },
    );
    expect(createStoryboard.storyboard.cardCount).toBeGreaterThan(100);
    const { id, epics, releases, cards } = await firstBoard();
    const comment = { card: cards[0]?.id, body: 'Who calls them?', mentions: [] };
    expect(await example('add-comment', comment)).toMatchObject({ addComment: { comment: { body: comment.body } } });
    const undone = await example('undo-operation', { storyboard: id, operation: null });
    expect(undone).toMatchObject({ undoOperation: { userErrors: [] } });
    const restored = await example('restore-epic', { epic: epics[0]?.id });
    expect(restored).toMatchObject({ restoreEpic: { epic: { archivedAt: null }, userErrors: [] } });
    const closing = { release: releases[0]?.id, to: releases[1]?.id };
    expect(await example('close-release', closing)).toHaveProperty('closeRelease');
    const { search } = await example<{ search: { nodes: unknown[] } }>('search');
    expect(search.nodes.length).toBeGreaterThan(0);
  });

  test('follows a board', async () => {
    const { id, epics, cards } = await firstBoard();
    const query = documentOf('storyboard-changed');
    const stream = await openStream<{ storyboardChanged: object }>(house.url, { query, variables: { id }, as: key });
    await stream.next();
    await example('move-cards', { cards: [cards[1]?.id], epic: epics[2]?.id, release: null });
    const told = (await stream.next())?.data?.storyboardChanged;
    expect(told).toMatchObject({ cause: 'moveCards', cards: [{ id: cards[1]?.id, release: null }], reload: false });
  });

  test('proposes a thin slice and puts it into a release', async () => {
    const { id, releases } = await firstBoard();
    const variables = { storyboard: id, release: releases.at(-1)?.id, capacity: 40 };
    const { thinSlice } = await example<{ thinSlice: { why: string; cards: unknown[] } }>('thin-slice', variables);
    expect(thinSlice.why).toContain('40 points');
    expect(thinSlice.cards.length).toBeGreaterThan(0);
    const { applyThinSlice } = await example<{ applyThinSlice: { release: object; userErrors: unknown[] } }>(
      'apply-thin-slice',
      variables,
    );
    expect(applyThinSlice).toMatchObject({ release: { capacity: expect.any(Number) }, userErrors: [] });
  });

  test('tells success and the framework', async () => {
    const { successSummary } = await example<{ successSummary: { nps: { n: number } } }>('success');
    expect(successSummary.nps.n).toBeGreaterThanOrEqual(5);
    const { framework } = await example<{ framework: { values: unknown[] } }>('framework');
    expect(framework.values).toHaveLength(5);
  });

  test('writes accounts and interactions once, finds them by their keys and in the log', async () => {
    const created = { created: 2, updated: 0, unchanged: 0, rejected: 0 };
    const unchanged = { ...created, created: 0, unchanged: 2 };
    expect(await example('upsert-accounts')).toMatchObject({ upsertAccounts: { summary: created } });
    expect(await example('upsert-accounts')).toMatchObject({ upsertAccounts: { summary: unchanged } });
    expect(await example('ingest-interactions')).toMatchObject({ ingestInteractions: { summary: created } });
    expect(await example('ingest-interactions')).toMatchObject({ ingestInteractions: { summary: unchanged } });
    const named = { system: 'crm', externalId: 'A-1' };
    expect(await example('by-external-ref', named)).toMatchObject({ byExternalRef: { name: 'Lindqvist Group' } });
    const { changes } = await example<{ changes: { nodes: unknown[] } }>('changes', { after: '0' });
    expect(changes.nodes.length).toBeGreaterThan(2);
  });

  test('groups accounts and tells where their fields come from', async () => {
    const { accountGroups } = await example<{ accountGroups: { total: number; groups: unknown[] } }>('account-groups');
    expect(accountGroups.groups.length).toBeGreaterThan(1);
    const [account] = await twoAccounts();
    expect(await example('lock-field', { account })).toMatchObject({ lockField: { userErrors: [] } });
    const told = await example<{ account: { provenance: { field: string; lock: unknown }[] } }>('provenance', {
      account,
    });
    expect(told.account.provenance).toMatchObject([{ field: 'industry' }, { field: 'name', lock: {} }]);
  });

  test('finds records that may be one, merges them and takes it back', async () => {
    const [survivor, absorbed] = await twoAccounts();
    const { matchSuggestions } = await example<{ matchSuggestions: { nodes: unknown[] } }>('match-suggestions');
    expect(matchSuggestions.nodes.length).toBeGreaterThanOrEqual(0);
    const pair = { survivor, absorb: [absorbed] };
    expect(await example('merge-preview', pair)).toMatchObject({ mergePreview: { userErrors: [] } });
    const merged = await example<{ mergeRecords: { merge: { id: string } } }>('merge-records', {
      ...pair,
      key: 'once',
    });
    expect(merged.mergeRecords).toMatchObject({ merge: { absorbed: [absorbed] }, userErrors: [] });
    expect(await example('merge-records', { ...pair, key: 'once' })).toEqual(merged);
    const undone = await example('unmerge-records', { merge: merged.mergeRecords.merge.id });
    expect(undone).toMatchObject({ unmergeRecords: { userErrors: [] } });
    const never = await example('never-match', { records: [survivor, absorbed] });
    expect(never).toMatchObject({ neverMatch: { userErrors: [] } });
  });

  test('tells another system of what happens, and shows what it could not tell', async () => {
    const admin = await house.keyOf(workspaceId, ['READ', 'ADMIN']);
    const made = await house.ask<{ upsertWebhook: { webhook: { id: string } } }>(
      documentOf('upsert-webhook'),
      {},
      admin,
    );
    const secret = expect.stringMatching(/^whsec_/);
    expect(made.data).toMatchObject({ upsertWebhook: { secret, userErrors: [] } });
    const { data } = await house.ask<object>(documentOf('webhooks'), {}, admin);
    expect(data).toMatchObject({
      webhooksConnection: { nodes: [{ name: 'Data warehouse', active: true, deliveries: { nodes: [] } }] },
    });
    const again = { webhook: made.data.upsertWebhook.webhook.id };
    const dead = await house.ask<object>(documentOf('redeliver-dead'), again, admin);
    expect(dead.data).toEqual({ redeliverDead: { redelivered: 0, userErrors: [] } });
  });
});
