import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { ask, by, call, cellsOf, done, eventsSince, planner, versionOf, viewer } = await openBoardHouse();
const unknownId = '01a1fffe-0000-7000-8000-000000000000';

const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
const statement = 'A customer knows within a day who looks after them.';

interface Planned {
  readonly title: string;
  readonly stage: string;
  readonly impact?: number;
  readonly effort?: number;
  readonly role?: string;
  readonly release?: string;
  readonly frictions?: { kind: string; severity: number }[];
}

/** A board with an epic for each stage and these cards; answers ids by name. */
async function newBoard(cards: readonly Planned[], outcomeStatement: string | null = statement) {
  const { storyboard } = await done<{ storyboard: { id: string } }>(
    'createStoryboard',
    { name: 'Staffing' },
    'storyboard { id }',
  );
  const epics: Record<string, string> = {};
  for (const stage of stages) {
    const input = { storyboard: storyboard.id, stage, name: `Epic of ${stage}` };
    epics[stage] = (await done<{ epic: { id: string } }>('upsertEpic', input, 'epic { id }')).epic.id;
  }
  const releases: Record<string, string> = {};
  for (const name of ['Release 1', 'Release 2']) {
    const input = { storyboard: storyboard.id, name, outcomeStatement };
    releases[name] = (await done<{ release: { id: string } }>('upsertRelease', input, 'release { id }')).release.id;
  }
  const rows = cards.map(({ stage, role = 'SELLER', release, ...card }) => ({
    ...card,
    ownerRole: role,
    epic: { id: epics[stage] },
    ...(release && { release: { id: releases[release] } }),
  }));
  const made = await done<{ rows: { card: { id: string } }[] }>(
    'createCards',
    { storyboard: storyboard.id, cards: rows },
    'rows { card { id } }',
  );
  const ids = Object.fromEntries(cards.map(({ title }, at) => [title, made.rows[at]?.card.id as string]));
  return { id: storyboard.id, epics, releases, ids };
}

interface Told {
  readonly card: { readonly title: string };
  readonly worth: number | null;
  readonly parts: Record<string, number | null>;
  readonly reason: string;
  readonly why: string;
  readonly capacity?: number | null;
  readonly roleCapacity?: number | null;
}

interface Slice {
  readonly used: number;
  readonly effort: number;
  readonly worth: number;
  readonly coverage: string[];
  readonly why: string;
  readonly cards: Told[];
  readonly justMissed: Told[];
  readonly leftOut: { nodes: Told[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  readonly roles: { role: { key: string }; capacity: number | null; used: number; cards: number }[];
}

const told = 'card { title } worth parts { impact friction values evidence } reason why';
const document = `query ($storyboard: ID!, $capacity: Int!, $release: ID, $roleCapacity: [RoleCapacityInput!],
    $weights: SliceWeightsInput, $pinIn: [ID!], $pinOut: [ID!], $where: CardWhere, $first: Int = 25, $after: String) {
  thinSlice(storyboard: $storyboard, capacity: $capacity, release: $release, roleCapacity: $roleCapacity,
      weights: $weights, pinIn: $pinIn, pinOut: $pinOut, where: $where) {
    used effort worth coverage why cards { ${told} } justMissed { ${told} capacity roleCapacity }
    leftOut(first: $first, after: $after) { nodes { ${told} capacity roleCapacity } totalCount pageInfo { endCursor hasNextPage } }
    roles { role { key } capacity used cards }
  }
}`;

async function slice(variables: object): Promise<Slice> {
  const { data, text } = await ask<{ thinSlice: Slice }>(document, variables, viewer);
  expect(data?.thinSlice, text).toBeTruthy();
  return data.thinSlice;
}

async function refusal(variables: object): Promise<string | undefined> {
  const { errors } = await ask(document, variables, viewer);
  return errors?.map(({ extensions }) => extensions.code).join();
}

const titles = (cards: readonly Told[]): string[] => cards.map(({ card }) => card.title);

const fiveStages: Planned[] = [
  { title: 'Welcome call', stage: 'KNOW', impact: 9, effort: 3 },
  { title: 'Case study', stage: 'LIKE', impact: 5, effort: 5, role: 'MARKETER' },
  { title: 'Kick-off', stage: 'TRUST', impact: 8, effort: 2, frictions: [{ kind: 'DELAY', severity: 3 }] },
  { title: 'Second kick-off', stage: 'TRUST', impact: 7, effort: 2 },
  { title: 'First use', stage: 'ACT', impact: 10, effort: 4, role: 'ENGINEER' },
  { title: 'Review', stage: 'GROW', impact: 3, effort: 1 },
  { title: 'Unmeasured', stage: 'GROW', impact: 9 },
  { title: 'Unvalued', stage: 'ACT', effort: 1 },
];

describe('a proposed slice', () => {
  test('covers every stage with the cards worth most, and says why each is in or out', async () => {
    const board = await newBoard(fiveStages);
    const found = await slice({ storyboard: board.id, capacity: 15 });
    expect(titles(found.cards)).toEqual(['First use', 'Kick-off', 'Welcome call', 'Case study', 'Review']);
    expect(found).toMatchObject({ used: 15, effort: 18, worth: 40 + 38 + 36 + 20 + 12, coverage: stages });
    expect(found.cards[1]).toEqual({
      card: { title: 'Kick-off' },
      worth: 38,
      parts: { impact: 32, friction: 6, values: 0, evidence: 0 },
      reason: 'COVERS',
      why: 'The only card of Trust. Worth 38 for 2 points.',
    });
    expect(found.why).toBe(
      '5 of 8 cards, 15 of 15 points, worth 146. All five stages are covered. ' +
        'Left out because nobody can weigh them: 1 without an effort and 1 without an impact.',
    );
    expect(found.leftOut.nodes.map(({ card, reason, worth, why }) => [card.title, reason, worth, why])).toEqual([
      [
        'Second kick-off',
        'OUTWEIGHED',
        28,
        'Worth 28 for 2 points: other cards bring more for them. It would be in with 17 points.',
      ],
      ['Unmeasured', 'EFFORT_UNKNOWN', 36, 'Its effort is unknown, so nobody can say whether it fits.'],
      ['Unvalued', 'IMPACT_UNKNOWN', null, 'Its impact is unknown, so nobody can say what it is worth.'],
    ]);
    expect(found.justMissed).toMatchObject([{ card: { title: 'Second kick-off' }, capacity: 17, roleCapacity: null }]);
    expect(found.roles.map(({ role, used }) => [role.key, used]).sort()).toEqual([
      ['engineer', 4],
      ['marketer', 5],
      ['seller', 6],
    ]);
  });

  test('keeps to what each role can do', async () => {
    const board = await newBoard(fiveStages);
    const roleCapacity = [{ role: 'SELLER', capacity: 5 }];
    const found = await slice({ storyboard: board.id, capacity: 30, roleCapacity });
    expect(found.roles).toContainEqual({ role: { key: 'seller' }, capacity: 5, used: 5, cards: 3 });
    expect(found.coverage).toEqual(['LIKE', 'TRUST', 'ACT', 'GROW']);
    expect(found.why).toContain('No card of Know fits beside what else is covered.');
    const [missed] = found.justMissed;
    expect(missed).toMatchObject({ card: { title: 'Welcome call' }, roleCapacity: 6, capacity: null });
    expect(missed?.why).toMatch(
      /^It needs 3 points of Seller, who has 0 left. It would be in with 6 points of Seller.$/,
    );
  });

  test('weighs by what counts, pins, and only what is asked for', async () => {
    const board = await newBoard(fiveStages);
    const frictionAlone = { impact: 0, friction: 10, values: 0, evidence: 0 };
    const felt = await slice({ storyboard: board.id, capacity: 2, weights: frictionAlone });
    expect(titles(felt.cards)).toContain('Unvalued');
    const pinned = { pinIn: [board.ids['Second kick-off'], board.ids['Unmeasured']], pinOut: [board.ids['Kick-off']] };
    const chosen = await slice({ storyboard: board.id, capacity: 3, ...pinned });
    expect(chosen.cards.map(({ card, reason }) => [card.title, reason])).toEqual([
      ['Unmeasured', 'PINNED'],
      ['Second kick-off', 'PINNED'],
    ]);
    expect(chosen.why).toContain('1 card in it has no effort, which is not counted.');
    const asked = await slice({ storyboard: board.id, capacity: 30, where: { stage: { eq: 'TRUST' } } });
    expect(titles(asked.cards)).toEqual(['Kick-off', 'Second kick-off']);
    expect(asked.why).toContain('There is no card of Know, Like, Act, and Grow to choose from.');
  });

  test('counts what was lived as evidence', async () => {
    const board = await newBoard([
      { title: 'Planned only', stage: 'ACT', impact: 5, effort: 1 },
      { title: 'Lived', stage: 'ACT', impact: 5, effort: 1 },
    ]);
    const lived = { system: 'desk', externalId: randomUUID() };
    const account = await done<{ rows: { account: { id: string } }[] }>(
      'upsertAccounts',
      { rows: [{ ref: lived, name: 'Halden' }] },
      'rows { account { id } }',
    );
    const rows = [0, 1].map((at) => ({
      ref: { system: 'desk', externalId: randomUUID() },
      account: { id: account.rows[0]?.account.id },
      kind: 'CALL',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      at: `2026-03-0${at + 1}T10:00:00Z`,
      subject: 'Called',
      card: { id: board.ids['Lived'] },
    }));
    await done('ingestInteractions', { rows }, 'summary { created }');
    const { cards } = await slice({ storyboard: board.id, capacity: 1, weights: { impact: 1, evidence: 3 } });
    expect(cards).toMatchObject([{ card: { title: 'Lived' }, worth: 11, parts: { impact: 5, evidence: 6 } }]);
  });

  test('tells what is out page by page', async () => {
    const many = Array.from({ length: 7 }, (_, at) => ({
      title: `Card ${at}`,
      stage: 'ACT',
      impact: 9 - at,
      effort: 9,
    }));
    const board = await newBoard(many);
    const first = await slice({ storyboard: board.id, capacity: 9, first: 4 });
    expect(titles(first.leftOut.nodes)).toEqual(['Card 1', 'Card 2', 'Card 3', 'Card 4']);
    expect(first.leftOut).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const { endCursor: after } = first.leftOut.pageInfo;
    const second = await slice({ storyboard: board.id, capacity: 9, first: 4, after });
    expect(titles(second.leftOut.nodes)).toEqual(['Card 5', 'Card 6']);
  });

  test('is nothing for an unknown board, and refuses what makes no sense', async () => {
    const board = await newBoard(fiveStages);
    const asked = { storyboard: board.id, capacity: 10 };
    const { data } = await ask(document, { ...asked, storyboard: unknownId });
    expect(data).toEqual({ thinSlice: null });
    expect(await refusal({ ...asked, capacity: -1 })).toBe('OUT_OF_RANGE');
    expect(await refusal({ ...asked, capacity: 1001 })).toBe('OUT_OF_RANGE');
    expect(await refusal({ ...asked, pinIn: [unknownId] })).toBe('NOT_FOUND');
    expect(await refusal({ ...asked, release: unknownId })).toBe('NOT_FOUND');
    expect(await refusal({ ...asked, roleCapacity: [{ role: 'nobody', capacity: 1 }] })).toBe('NOT_FOUND');
    expect(await refusal({ ...asked, weights: { impact: 0, friction: 0, values: 0, evidence: 0 } })).toBe(
      'OUT_OF_RANGE',
    );
    const card = board.ids['Review'];
    expect(await refusal({ ...asked, pinIn: [card], pinOut: [card] })).toBe('CONFLICT');
  });
});

interface Applied {
  readonly release: { id: string; outcomeStatement: string | null; used: number } | null;
  readonly cards: { title: string }[];
  readonly operationId: string | null;
}

const payload = 'release { id outcomeStatement used } cards { title } operationId';
const apply = (input: object) => by(planner).done<Applied>('applyThinSlice', input, payload);
const tryApply = (input: object) => by(planner).call<Applied>('applyThinSlice', input, payload);

describe('applying a slice', () => {
  test('puts its cards into the release as one operation', async () => {
    const board = await newBoard(fiveStages);
    const { lastSequence } = await eventsSince('0');
    const operationId = randomUUID();
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15, operationId };
    const applied = await apply({ ...input, ifVersion: await versionOf(board) });
    expect(applied).toMatchObject({ operationId, release: { used: 15 } });
    expect(applied.cards.map(({ title }) => title).sort()).toEqual([
      'Case study',
      'First use',
      'Kick-off',
      'Review',
      'Welcome call',
    ]);
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ type }) => type)).toEqual(Array(5).fill('TouchpointCard'));
    expect(new Set(nodes.map((event) => event.operationId))).toEqual(new Set([operationId]));
    const { lastSequence: after } = await eventsSince('0');
    expect(await apply({ ...input, operationId: randomUUID() })).toMatchObject({ cards: [] });
    expect((await eventsSince(after)).nodes).toEqual([]);
  });

  test('keeps what the release has, or lets it compete; what must go becomes unscheduled', async () => {
    const cards: Planned[] = [
      { title: 'Small talk', stage: 'KNOW', impact: 1, effort: 3, release: 'Release 1' },
      { title: 'Welcome call', stage: 'KNOW', impact: 9, effort: 3 },
      { title: 'Next', stage: 'KNOW', impact: 8, effort: 3, release: 'Release 2' },
    ];
    const board = await newBoard(cards);
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 3 };
    expect((await apply(input)).cards).toEqual([]);
    expect((await apply({ ...input, capacity: 9, pinOut: [board.ids['Small talk']] })).cards).toHaveLength(3);
    expect(await cellsOf({ ...board })).toEqual({
      'Epic of KNOW / unscheduled': ['Small talk'],
      'Epic of KNOW / Release 1': ['Welcome call', 'Next'],
    });
    await apply({ ...input, keepPlanned: false });
    expect(await cellsOf({ ...board })).toEqual({
      'Epic of KNOW / unscheduled': ['Small talk', 'Next'],
      'Epic of KNOW / Release 1': ['Welcome call'],
    });
  });

  test('leaves cards alone that are in a release under way', async () => {
    const board = await newBoard([{ title: 'Under way', stage: 'ACT', impact: 9, effort: 1, release: 'Release 2' }]);
    await done('upsertRelease', { id: board.releases['Release 2'], state: 'LIVE' }, 'release { id }');
    const found = await slice({ storyboard: board.id, capacity: 5, release: board.releases['Release 1'] });
    expect(found.leftOut.nodes).toMatchObject([{ reason: 'COMMITTED', why: 'It is in Release 2, which is live.' }]);
    const own = await slice({ storyboard: board.id, capacity: 5, release: board.releases['Release 2'] });
    expect(own.cards).toMatchObject([{ reason: 'PLANNED' }]);
  });

  test('asks for an outcome statement, and keeps the one it is given', async () => {
    const board = await newBoard(fiveStages, null);
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15 };
    const refused = await tryApply(input);
    expect(refused).toMatchObject({ release: null, cards: [], operationId: null });
    expect(refused.userErrors).toEqual([
      {
        code: 'REQUIRED',
        path: ['outcomeStatement'],
        message: 'Say what will be different for the customer when this release is lived.',
      },
    ]);
    expect((await tryApply({ ...input, outcomeStatement: '  ' })).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    const { release } = await apply({ ...input, outcomeStatement: statement });
    expect(release).toMatchObject({ outcomeStatement: statement });
  });

  test('refuses an old look, a done release, a foreign one, and pins beyond the capacity', async () => {
    const board = await newBoard(fiveStages);
    const other = await newBoard([]);
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15 };
    const codeOf = async (own: object) => (await tryApply({ ...input, ...own })).userErrors.map(({ code }) => code);
    expect(await codeOf({ ifVersion: 1 })).toEqual(['STALE']);
    expect(await codeOf({ release: other.releases['Release 1'] })).toEqual(['NOT_FOUND']);
    expect(await codeOf({ storyboard: unknownId })).toEqual(['NOT_FOUND']);
    expect(await codeOf({ capacity: 2, pinIn: [board.ids['First use']] })).toEqual(['CONFLICT']);
    await done('upsertRelease', { id: board.releases['Release 1'], state: 'DONE' }, 'release { id }');
    expect(await codeOf({})).toEqual(['CONFLICT']);
    expect(
      (await call<Applied>('applyThinSlice', { ...input, operationId: 'mine' }, payload)).userErrors,
    ).toMatchObject([{ code: 'INVALID' }]);
  });
});
