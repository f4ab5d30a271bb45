import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Board, type Card, openBoardHouse } from './board-house.ts';

const { by, cellsOf, done, eventsSince, newBoard, newCards, planner, versionOf } = await openBoardHouse();
const thePlanner = by(planner);

const fields = 'cards { id title version rank epic { id name } release { id name } } operationId';
interface Moved {
  readonly cards: Card[];
  readonly operationId: string | null;
}

const move = (input: object) => thePlanner.done<Moved>('moveCards', input, fields);
const tryMove = (input: object) => thePlanner.call<Moved>('moveCards', input, fields);
const adminMoves = (input: object) => done<Moved>('moveCards', input, fields);
const delivery = (board: Board) => ({ epic: board.epics['Delivery'] });
const unknownId = '01a1fffe-0000-7000-8000-000000000000';

async function fourCards() {
  const board = await newBoard(['Delivery', 'Renewal'], ['Release 1', 'Release 2']);
  return { board, ids: await newCards(board, ['A', 'B', 'C', 'D'], { epic: 'Delivery' }) };
}

describe('a place', () => {
  test('is behind the card that is named, first or last, and everybody else keeps their order', async () => {
    const { board, ids } = await fourCards();
    await move({ cards: [ids['D']], ...delivery(board), after: ids['A'] });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'D', 'B', 'C'] });
    await move({ cards: [ids['C']], ...delivery(board), after: null });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['C', 'A', 'D', 'B'] });
    await move({ cards: [ids['C']], ...delivery(board) });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'D', 'B', 'C'] });
  });

  test('may be in another epic and release, or in none', async () => {
    const { board, ids } = await fourCards();
    const there = { epic: board.epics['Renewal'], release: board.releases['Release 2'] };
    const { cards } = await move({ cards: [ids['B']], ...there, after: null });
    expect(cards).toMatchObject([
      { title: 'B', version: 2, epic: { name: 'Renewal' }, release: { name: 'Release 2' } },
    ]);
    await move({ cards: [ids['D']], ...there, after: ids['B'] });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'C'], 'Renewal / Release 2': ['B', 'D'] });
    await move({ cards: [ids['B']], ...delivery(board), release: null, after: ids['A'] });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'B', 'C'], 'Renewal / Release 2': ['D'] });
  });

  test('is the same for several cards, which stand in the order in which they are named', async () => {
    const { board, ids } = await fourCards();
    const cards = [ids['D'], ids['A'], ids['D']];
    await move({ cards, ...delivery(board), after: ids['B'] });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['B', 'D', 'A', 'C'] });
  });

  test('behind a card that is itself on the move is where that card stood', async () => {
    const { board, ids } = await fourCards();
    await move({ cards: [ids['C'], ids['B']], ...delivery(board), after: ids['C'] });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'C', 'B', 'D'] });
  });

  test('stays the place after hundreds of cards were put into one gap', async () => {
    const { board, ids } = await fourCards();
    for (let turn = 0; turn < 130; turn += 1) {
      await move({ cards: [ids['C']], ...delivery(board), after: ids['A'] });
      const { cards } = await move({ cards: [ids['B']], ...delivery(board), after: ids['A'] });
      expect(cards[0]?.rank.length).toBeLessThanOrEqual(48);
    }
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'B', 'C', 'D'] });
  });
});

describe('the event log', () => {
  test('tells a move card by card, under the operation of whoever moved them', async () => {
    const { board, ids } = await fourCards();
    const { lastSequence } = await eventsSince('0');
    const operationId = randomUUID();
    const there = { epic: board.epics['Renewal'], release: board.releases['Release 1'] };
    const moved = await move({ cards: [ids['A'], ids['B']], ...there, after: null, operationId });
    expect(moved.operationId).toBe(operationId);
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ recordId }) => recordId)).toEqual([ids['A'], ids['B']]);
    for (const { type, action, operationId: told, actor, fields: changed } of nodes) {
      expect({ type, action, told, actor }).toEqual({
        type: 'TouchpointCard',
        action: 'UPDATED',
        told: operationId,
        actor: { name: 'The planner' },
      });
      expect(Object.fromEntries(changed.map(({ name, before, after }) => [name, [before, after]]))).toMatchObject({
        epic: [JSON.stringify(board.epics['Delivery']), JSON.stringify(there.epic)],
        release: [null, JSON.stringify(there.release)],
      });
    }
  });

  test('is silent about a card that is put where it stands', async () => {
    const { board, ids } = await fourCards();
    const { lastSequence } = await eventsSince('0');
    const version = await versionOf(board);
    const { cards } = await move({ cards: [ids['B']], ...delivery(board), after: ids['A'] });
    await move({ cards: [ids['C'], ids['D']], ...delivery(board) });
    expect(cards).toMatchObject([{ title: 'B', version: 1 }]);
    expect(await eventsSince(lastSequence)).toMatchObject({ nodes: [] });
    expect(await versionOf(board)).toBe(version);
  });

  test('goes with the version of the board', async () => {
    const { board, ids } = await fourCards();
    const version = await versionOf(board);
    await move({ cards: [ids['A'], ids['B']], ...delivery(board) });
    expect(await versionOf(board)).toBeGreaterThan(version);
  });
});

describe('a move is refused', () => {
  test.each([
    { named: 'a card that nobody knows', change: { cards: [unknownId] }, path: ['cards', '0'], noun: 'card' },
    { named: 'a card whose id is no id', change: { cards: ['seven'] }, path: ['cards', '0'], noun: 'card' },
    { named: 'an epic that nobody knows', change: { epic: unknownId }, path: ['epic'], noun: 'epic' },
    { named: 'a release that nobody knows', change: { release: unknownId }, path: ['release'], noun: 'release' },
    { named: 'a neighbour that nobody knows', change: { after: unknownId }, path: ['after'], noun: 'card' },
  ])('for $named', async ({ change, path, noun }) => {
    const { board, ids } = await fourCards();
    const { userErrors } = await tryMove({ cards: [ids['A']], ...delivery(board), ...change });
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', path, message: `No ${noun} has this id.` }]);
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'B', 'C', 'D'] });
  });

  test('to another storyboard', async () => {
    const [{ board, ids }, other] = [await fourCards(), await newBoard(['Delivery'], ['Release 1'])];
    const foreignEpic = await tryMove({ cards: [ids['A']], ...delivery(other) });
    expect(foreignEpic.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['epic'] }]);
    const foreignRelease = await tryMove({
      cards: [ids['A']],
      ...delivery(board),
      release: other.releases['Release 1'],
    });
    expect(foreignRelease.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['release'] }]);
  });

  test('behind a card that has left the cell, telling where it is and who changed it', async () => {
    const { board, ids } = await fourCards();
    const there = { epic: board.epics['Renewal'], release: board.releases['Release 2'] };
    await adminMoves({ cards: [ids['B']], ...there, after: null });
    const { cards, userErrors } = await tryMove({ cards: [ids['D']], ...delivery(board), after: ids['B'] });
    expect(userErrors).toEqual([
      {
        code: 'CONFLICT',
        path: ['after'],
        message:
          '“B” is not in this cell. It is in Renewal, Release 2; Admin of Acme changed it last. Choose another place.',
      },
    ]);
    expect(cards).toMatchObject([{ title: 'D', version: 1 }]);
  });

  test('for a card that changed since, telling its version and who changed what', async () => {
    const { board, ids } = await fourCards();
    await adminMoves({ cards: [ids['A']], ...delivery(board), after: ids['C'], ifVersion: 1 });
    const late = await tryMove({ cards: [ids['A']], ...delivery(board), after: ids['D'], ifVersion: 1 });
    expect(late.userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    expect(late.userErrors[0]?.message).toMatch(
      /^It is at version 2 now, not 1\. Admin of Acme last changed its rank at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.$/,
    );
    expect(late.cards).toMatchObject([{ title: 'A', version: 2 }]);
  });

  test('with one version for several cards, and with an operation that is no UUID', async () => {
    const { board, ids } = await fourCards();
    const several = await tryMove({ cards: [ids['A'], ids['B']], ...delivery(board), ifVersion: 1 });
    expect(several.userErrors).toMatchObject([{ code: 'INVALID', path: ['ifVersion'] }]);
    const strange = await tryMove({ cards: [ids['A']], ...delivery(board), operationId: 'mine' });
    expect(strange.userErrors).toMatchObject([{ code: 'INVALID', path: ['operationId'] }]);
  });
});
