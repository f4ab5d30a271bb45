import { beforeEach, expect, it } from 'vitest';
import { Selection } from '../../../web/routes/boards/[id]/selection.svelte.ts';
import { gridOf, orderOf } from './plan.ts';

const order = orderOf({ 'find/one': 3, 'find/two': 2, 'talk/one': 1, 'delivery/': 2 });
const all = [...order.values()].flat();
const board: { order: typeof order } = { order };
let found: ReadonlySet<string> | null;
let selection: Selection;
beforeEach(() => {
  found = null;
  board.order = order;
  selection = new Selection({
    grid: gridOf(order),
    board,
    get found() {
      return found;
    },
  });
});

it('is told in the order in which the board is read, however it came together', () => {
  selection.add(['delivery//1', 'talk/one/0', 'find/one/2', 'find/two/0']);
  expect(selection.ids).toEqual(['find/one/2', 'talk/one/0', 'find/two/0', 'delivery//1']);
});

it('takes a card in and out again', () => {
  expect(selection.toggle('find/one/1')).toBe(true);
  expect(selection.toggle('find/one/1')).toBe(false);
  expect(selection.size).toBe(0);
});

it('stretches along a column and shrinks again, without losing what was selected elsewhere', () => {
  const column = selection.columnOf(0);
  selection.toggle('delivery//0');
  selection.extend('find/one/1', 'find/one/2', column);
  selection.extend('find/one/2', 'find/two/0', column);
  expect(selection.ids).toEqual(['find/one/1', 'find/one/2', 'find/two/0', 'delivery//0']);
  selection.extend('find/two/0', 'find/one/0', column);
  expect(selection.ids).toEqual(['find/one/0', 'find/one/1', 'delivery//0']);
});

it('begins anew in another column', () => {
  selection.extend('find/one/0', 'find/one/1', selection.columnOf(0));
  selection.extend('find/one/1', 'talk/one/0', selection.columnOf(1));
  expect(selection.ids).toEqual(['find/one/0', 'find/one/1', 'talk/one/0']);
});

it('spreads over the cell, then over the board, and only over what the filter finds', () => {
  expect(selection.spread('find/one/1')).toBe('cell');
  expect(selection.ids).toEqual(order.get('find/one'));
  expect(selection.spread('find/one/1')).toBe('board');
  expect(selection.size).toBe(all.length);
  found = new Set(['find/one/0', 'delivery//1']);
  selection.clear();
  selection.spread('find/one/1');
  expect(selection.ids).toEqual(['find/one/0']);
  selection.spread('find/one/1');
  expect(selection.ids).toEqual(['find/one/0', 'delivery//1']);
});

it('an act on a selected card is about all selected, on another about that one alone', () => {
  selection.add(['find/one/0', 'find/one/1']);
  expect(selection.with('find/one/1')).toEqual(['find/one/0', 'find/one/1']);
  expect(selection.with('talk/one/0')).toEqual(['talk/one/0']);
});
