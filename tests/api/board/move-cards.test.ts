import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Board, type Card, openBoardHouse } from './board-house.ts';

const { call, done, newBoard, newCards, cellsOf, eventsSince, planner, viewer, ask } = await openBoardHouse();

const fields = 'cards { id title version rank epic { id name } release { id name } } operationId';
type Moved = { cards: Card[]; operationId: string | null };

const move = (input: object, as = planner) => done<Moved>('moveCards', input, fields, as);
const tryMove = (input: object, as = planner) => call<Moved>('moveCards', input, fields, as);
const epic = (board: Board, name: string) => board.epics[name] as string;

describe('moving cards', () => {
  test('a card goes behind the card that is named, and everybody else keeps their order', async () => {
    const board = await newBoard(['Delivery'], ['Release 1']);
    const ids = await newCards(board, ['A', 'B', 'C', 'D'], { epic: 'Delivery' });
    await move({ cards: [ids['D']], epic: epic(board, 'Delivery'), release: null, after: ids['A'] });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'D', 'B', 'C'] });
    await move({ cards: [ids['C']], epic: epic(board, 'Delivery'), release: null, after: null });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['C', 'A', 'D', 'B'] });
    await move({ cards: [ids['C']], epic: epic(board, 'Delivery'), release: null });
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['A', 'D', 'B', 'C'] });
  });
});
