import { describe, expect, test } from 'vitest';
import { type Board, openBoardHouse } from './board-house.ts';

const { ask, call, cellsOf, done, eventsSince, newBoard, newCards, versionOf } = await openBoardHouse();

interface Row {
  readonly index: number;
  readonly status: string;
  readonly card: { readonly id: string; readonly title: string } | null;
  readonly errors: readonly { readonly code: string; readonly path: string[]; readonly message: string }[];
}
interface Created {
  readonly rows: readonly Row[];
  readonly summary: Readonly<Record<string, number>>;
}

const fields =
  'rows { index status card { id title } errors { code path message } } summary { created updated unchanged rejected }';
const create = (board: Board, cards: readonly object[], rest: object = {}) =>
  done<Created>('createCards', { storyboard: board.id, cards, ...rest }, fields);
const delivery = (board: Board) => ({ epic: { id: board.epics['Delivery'] }, ownerRole: 'PROJECT_MANAGER' });
const ref = (externalId: string) => ({ system: 'planning', externalId });
const statusesOf = ({ rows }: Created) => rows.map(({ status }) => status);

const everyField = `id title body persona benefit stage channel impact effort tags version
  ownerRole { key } concernedRoles { key } epic { name } release { name } frictions { kind severity }
  values { name } outcomes { statement } expectation { after { title } milestone withinHours }
  externalRefs { system externalId } lived { kept expected } score(kind: CSAT) { n evidence value }`;
const cardWith = async (id: string | undefined) =>
  (await ask<{ card: object }>(`query ($id: ID!) { card(id: $id) { ${everyField} } }`, { id })).data.card;

const whole = {
  title: 'Send the weekly release note',
  body: 'What changed, and what it means for them.',
  persona: 'sponsor',
  benefit: 'I know what I get for my money',
  concernedRoles: ['SPONSOR', 'END_USER'],
  channel: 'EMAIL',
  impact: 8,
  effort: 3,
  frictions: [
    { kind: 'RISK', severity: 1 },
    { kind: 'DELAY', severity: 2 },
  ],
  expectation: { milestone: 'DELIVERY', withinHours: 24 },
  tags: ['weekly'],
};

describe('cards', () => {
  test('are made with everything that is known of them', async () => {
    const board = await newBoard(['Delivery'], ['Release 1']);
    const release = { id: board.releases['Release 1'] };
    const { rows } = await create(board, [{ ...whole, ...delivery(board), release, ref: ref('C-1') }]);
    expect(await cardWith(rows[0]?.card?.id)).toEqual({
      ...whole,
      id: rows[0]?.card?.id,
      stage: 'TRUST',
      version: 1,
      ownerRole: { key: 'PROJECT_MANAGER' },
      concernedRoles: [{ key: 'SPONSOR' }, { key: 'END_USER' }],
      epic: { name: 'Delivery' },
      release: { name: 'Release 1' },
      frictions: [
        { kind: 'DELAY', severity: 2 },
        { kind: 'RISK', severity: 1 },
      ],
      values: [],
      outcomes: [],
      expectation: { after: null, milestone: 'DELIVERY', withinHours: 24 },
      externalRefs: [ref('C-1')],
      lived: { kept: 0, expected: 0 },
      score: { n: 0, evidence: 'NONE', value: null },
    });
  });

  test('go to the ends of their cells in the order in which they came', async () => {
    const board = await newBoard(['Delivery', 'Renewal'], ['Release 1']);
    await newCards(board, ['A'], { epic: 'Delivery' });
    const renewal = {
      epic: { id: board.epics['Renewal'] },
      ownerRole: 'SELLER',
      release: { id: board.releases['Release 1'] },
    };
    const both = (title: string, at: number) => ({ title, ...(at % 2 ? renewal : delivery(board)) });
    await create(board, ['B', 'C', 'D', 'E', 'F'].map(both));
    expect(await cellsOf(board)).toEqual({
      'Delivery / unscheduled': ['A', 'B', 'D', 'F'],
      'Renewal / Release 1': ['C', 'E'],
    });
  });

  test('are told as events in the operation that made them, with the version of the board', async () => {
    const board = await newBoard(['Delivery']);
    const { lastSequence } = await eventsSince('0');
    const version = await versionOf(board);
    const { rows } = await create(
      board,
      ['A', 'B'].map((title) => ({ title, ...delivery(board) })),
    );
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ recordId, action }) => [recordId, action])).toEqual(
      rows.map(({ card }) => [card?.id, 'CREATED']),
    );
    expect(new Set(nodes.map(({ operationId }) => operationId)).size).toBe(1);
    expect(await versionOf(board)).toBeGreaterThan(version);
  });

  test('may be expected after a card of the same call', async () => {
    const board = await newBoard(['Delivery']);
    const { rows } = await create(board, [
      { title: 'Ask how it went', ...delivery(board), expectation: { afterRef: ref('K'), withinHours: 48 } },
      { title: 'Kick-off', ...delivery(board), ref: ref('K') },
    ]);
    const first = await cardWith(rows[0]?.card?.id);
    expect(first).toMatchObject({ expectation: { after: { title: 'Kick-off' }, milestone: null, withinHours: 48 } });
  });
});

describe('the same cards again', () => {
  test('change nothing, make no event and leave the board as it is, wherever planners put them meanwhile', async () => {
    const board = await newBoard(['Delivery'], ['Release 1']);
    const cards = ['A', 'B', 'C'].map((title) => ({ ...whole, title, ...delivery(board), ref: ref(`same ${title}`) }));
    const { rows } = await create(board, cards);
    const place = { epic: board.epics['Delivery'], release: board.releases['Release 1'], after: null };
    await done('moveCards', { ...place, cards: [rows[1]?.card?.id] }, 'operationId');
    const [{ lastSequence }, version] = [await eventsSince('0'), await versionOf(board)];
    const again = await create(board, cards);
    expect(again.summary).toEqual({ created: 0, updated: 0, unchanged: 3, rejected: 0 });
    expect(again.rows.map(({ card }) => card?.id)).toEqual(rows.map(({ card }) => card?.id));
    expect((await eventsSince(lastSequence)).nodes).toEqual([]);
    expect(await versionOf(board)).toBe(version);
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'C'], 'Delivery / Release 1': ['B'] });
  });

  test('with something new change only that', async () => {
    const board = await newBoard(['Delivery', 'Renewal']);
    const card = { ...whole, ...delivery(board), ref: ref('new impact') };
    await create(board, [card, { title: 'Other', ...delivery(board), ref: ref('new epic') }]);
    const { lastSequence } = await eventsSince('0');
    const renewal = { epic: { id: board.epics['Renewal'] } };
    const changed = await create(board, [
      { ...card, impact: 9, body: null, concernedRoles: ['SPONSOR', 'ENGINEER'] },
      { title: 'Other', ...delivery(board), ...renewal, ref: ref('new epic') },
    ]);
    expect(statusesOf(changed)).toEqual(['UPDATED', 'UPDATED']);
    const told = (await eventsSince(lastSequence)).nodes.map(({ fields: names }) =>
      names.map(({ name }) => name).toSorted(),
    );
    expect(told).toEqual([
      ['body', 'concernedRoles', 'impact'],
      ['epic', 'rank'],
    ]);
    expect(await cardWith(changed.rows[0]?.card?.id)).toMatchObject({
      impact: 9,
      body: null,
      effort: 3,
      concernedRoles: [{ key: 'SPONSOR' }, { key: 'ENGINEER' }],
    });
    expect(await cellsOf(board)).toMatchObject({ 'Renewal / unscheduled': ['Other'] });
  });
});

describe('a call', () => {
  test('that is only tried says what would happen and writes nothing', async () => {
    const board = await newBoard(['Delivery']);
    const { lastSequence } = await eventsSince('0');
    const tried = await create(
      board,
      [
        { title: 'A', ...delivery(board) },
        { title: '', ...delivery(board) },
      ],
      { dryRun: true },
    );
    expect(statusesOf(tried)).toEqual(['CREATED', 'REJECTED']);
    expect(tried.rows[0]?.card).toBeNull();
    expect(await cellsOf(board)).toEqual({});
    expect((await eventsSince(lastSequence)).nodes).toEqual([]);
  });

  test('may be all or nothing', async () => {
    const board = await newBoard(['Delivery']);
    const cards = [
      { title: 'A', ...delivery(board) },
      { title: '', ...delivery(board) },
    ];
    const input = { storyboard: board.id, cards, onError: 'REJECT_ALL' };
    const { rows, userErrors } = await call<Created>('createCards', input, fields);
    expect(rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([[], ['REQUIRED']]);
    expect(userErrors).toMatchObject([{ path: ['cards'], message: 'Nothing was written: 1 of 2 rows were refused.' }]);
    expect(await cellsOf(board)).toEqual({});
  });

  test('for a board that nobody knows is refused as a whole', async () => {
    const input = { storyboard: '01a1fffe-0000-7000-8000-000000000000', cards: [] };
    const { userErrors } = await call<Created>('createCards', input, fields);
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', path: ['storyboard'], message: 'No storyboard has this id.' }]);
  });
});
