import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDemo } from '../../api/database/demo.ts';
import { personWhoSignsIn } from '../../api/workspace/people.ts';
import { type As, openHouse } from './ask.ts';

const folder = new URL('../../schema/examples/', import.meta.url);
const documentOf = (name: string): string => readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
const house = await openHouse();
let key: As;

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

beforeAll(async () => {
  const { auth, orm } = house.house;
  const admin = { email: 'examples@northfield.example', name: 'Examples' };
  const demo = await createDemo(orm, { ...admin, userId: await personWhoSignsIn(auth, admin) });
  key = await house.keyOf(demo ?? '', ['READ', 'PLAN', 'RECORD']);
});

describe('Every example of the documentation', () => {
  test('is run here', () => {
    const names = readdirSync(folder).map((file) => file.replace('.graphql', ''));
    expect(names.sort()).toEqual([
      'account-360',
      'accounts-to-look-after',
      'apply-thin-slice',
      'board',
      'by-external-ref',
      'changes',
      'framework',
      'ingest-interactions',
      'move-cards',
      'success',
      'thin-slice',
      'upsert-accounts',
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
});
