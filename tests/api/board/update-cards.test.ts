import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Card, openBoardHouse } from './board-house.ts';

const { by, cellsOf, done, eventsSince, newBoard, newCards, planner, versionOf } = await openBoardHouse();
const thePlanner = by(planner);

interface Updated {
  readonly cards: readonly (Card & Readonly<Record<string, unknown>>)[];
}

const fields = `cards { id title body impact effort version tags ownerRole { key } concernedRoles { key }
  frictions { kind severity } expectation { milestone withinHours after { title } } epic { id name } release { id name } rank }`;
const update = (input: object) => thePlanner.done<Updated>('updateCards', input, fields);
const tryUpdate = (input: object) => thePlanner.call<Updated>('updateCards', input, fields);

async function someCards() {
  const board = await newBoard(['Delivery', 'Renewal'], ['Release 1']);
  return { board, ids: await newCards(board, ['A', 'B', 'C'], { epic: 'Delivery' }) };
}

describe('changing cards', () => {
  test('leaves alone what is left out, and clears what is null', async () => {
    const { ids } = await someCards();
    const everything = { impact: 7, effort: 2, body: 'Text', tags: ['x'], frictions: [{ kind: 'DELAY', severity: 3 }] };
    await update({ cards: [{ id: ids['A'], ...everything, concernedRoles: ['SPONSOR'] }] });
    const { cards } = await update({
      cards: [{ id: ids['A'], title: 'Aa', body: null, frictions: null, ownerRole: 'ENGINEER' }],
    });
    expect(cards).toMatchObject([
      {
        ...{ title: 'Aa', body: null, impact: 7, effort: 2, tags: ['x'], frictions: [], version: 3 },
        ...{ ownerRole: { key: 'ENGINEER' }, concernedRoles: [{ key: 'SPONSOR' }] },
      },
    ]);
  });

  test('sets and takes back when something is expected', async () => {
    const { ids } = await someCards();
    const expected = await update({ cards: [{ id: ids['B'], expectation: { after: ids['A'], withinHours: 4 } }] });
    expect(expected.cards).toMatchObject([{ expectation: { milestone: null, withinHours: 4, after: { title: 'A' } } }]);
    const otherwise = await update({
      cards: [{ id: ids['B'], expectation: { milestone: 'INVOICE', withinHours: 8 } }],
    });
    expect(otherwise.cards).toMatchObject([{ expectation: { milestone: 'INVOICE', withinHours: 8, after: null } }]);
    const never = await update({ cards: [{ id: ids['B'], expectation: null }] });
    expect(never.cards).toMatchObject([{ expectation: null }]);
    const itself = await tryUpdate({ cards: [{ id: ids['B'], expectation: { after: ids['B'], withinHours: 4 } }] });
    expect(itself.userErrors).toMatchObject([{ code: 'INVALID', path: ['cards', '0', 'expectation', 'after'] }]);
  });

  test('moves a card to the end of another cell', async () => {
    const { board, ids } = await someCards();
    const release = { id: board.releases['Release 1'] };
    await update({
      cards: [
        { id: ids['A'], release },
        { id: ids['B'], release, epic: { id: board.epics['Renewal'] } },
      ],
    });
    expect(await cellsOf(board)).toEqual({
      'Delivery / unscheduled': ['C'],
      'Delivery / Release 1': ['A'],
      'Renewal / Release 1': ['B'],
    });
  });

  test('is told field by field, under the operation of whoever changed them', async () => {
    const { board, ids } = await someCards();
    const [{ lastSequence }, version, operationId] = [await eventsSince('0'), await versionOf(board), randomUUID()];
    await update({
      cards: [
        { id: ids['A'], impact: 5 },
        { id: ids['B'], title: 'B' },
      ],
      operationId,
    });
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes).toMatchObject([
      { recordId: ids['A'], operationId, fields: [{ name: 'impact', before: null, after: '5' }] },
    ]);
    expect(nodes).toHaveLength(1);
    expect(await versionOf(board)).toBeGreaterThan(version);
  });

  test('is all or nothing', async () => {
    const { ids } = await someCards();
    const { cards, userErrors } = await tryUpdate({
      cards: [
        { id: ids['A'], impact: 5 },
        { id: ids['B'], impact: 50 },
      ],
    });
    expect(userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['cards', '1', 'impact'] }]);
    expect(cards).toMatchObject([
      { impact: null, version: 1 },
      { impact: null, version: 1 },
    ]);
  });

  test('is refused for a card that changed since, telling who changed what', async () => {
    const { ids } = await someCards();
    await done('updateCards', { cards: [{ id: ids['A'], title: 'Anew', effort: 3, ifVersion: 1 }] }, fields);
    const { cards, userErrors } = await tryUpdate({ cards: [{ id: ids['A'], title: 'Alas', ifVersion: 1 }] });
    expect(userErrors).toMatchObject([{ code: 'STALE', path: ['cards', '0', 'ifVersion'] }]);
    expect(userErrors[0]?.message).toMatch(
      /^It is at version 2 now, not 1\. Admin of Acme last changed its .*effort.* at /,
    );
    expect(cards).toMatchObject([{ title: 'Anew', version: 2 }]);
  });

  test('of one card by many at once lets exactly one of them win', async () => {
    const { ids } = await someCards();
    const titles = Array.from({ length: 10 }, (_, at) => `Title ${at}`);
    const answers = await Promise.all(
      titles.map((title) => tryUpdate({ cards: [{ id: ids['A'], title, ifVersion: 1 }] })),
    );
    const errors = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(errors).toEqual(Array(9).fill('STALE'));
  });

  test.each([
    { flaw: 'nobody knows', change: { id: '01a1fffe-0000-7000-8000-000000000000' }, code: 'NOT_FOUND', field: 'id' },
    { flaw: 'has no title', change: { title: null }, code: 'REQUIRED', field: 'title' },
    { flaw: 'has no owner', change: { ownerRole: null }, code: 'REQUIRED', field: 'ownerRole' },
  ])('refuses a card that $flaw', async ({ change, code, field }) => {
    const { ids } = await someCards();
    const { userErrors } = await tryUpdate({ cards: [{ id: ids['A'], ...change }] });
    expect(userErrors).toMatchObject([{ code, path: ['cards', '0', field] }]);
  });
});
