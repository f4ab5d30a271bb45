import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut, rectangleOf, sizesFor } from '../../../web/routes/boards/[id]/geometry.ts';
import { hit } from '../../../web/routes/boards/[id]/hit.ts';
import { listAt } from '../../../web/routes/boards/[id]/nearest.ts';
import { columns, gridOf, orderOf, releases } from './plan.ts';

const order = orderOf({ 'find/one': 3, 'talk/one': 1, 'delivery/': 5 });
const grid = gridOf(order);
const layout = layOut({ columns, releases, count: (cell) => order.get(cell)?.length ?? 0 }, sizesFor('normal', false));
const under = (x: number, y: number) => hit(layout, { x, y }, (column, band) => listAt(grid, column, band).length);

it('the upper half of a card is the place before it, the lower half the place after', () => {
  fc.assert(
    fc.property(fc.nat(2), fc.integer({ min: 1, max: 200 }), (index, x) => {
      const card = rectangleOf(layout, { column: 0, band: 0, index });
      expect(under(card.left + x, card.top + 10)).toEqual({ kind: 'place', spot: { column: 0, band: 0, index } });
      expect(under(card.left + x, card.top + 70)).toEqual({
        kind: 'place',
        spot: { column: 0, band: 0, index: index + 1 },
      });
    }),
  );
});

it('the free room of a cell is its end', () => {
  const { left } = rectangleOf(layout, { column: 1, band: 0, index: 0 });
  expect(under(left + 50, 72 + 230)).toEqual({ kind: 'place', spot: { column: 1, band: 0, index: 1 } });
});

it('beside the cells is the header of the release; beyond them, and in a stage without epics, is nothing', () => {
  expect(under(40, 72 + 20)).toEqual({ kind: 'band', band: 0 });
  expect(under(176 + 2 * 216 + 20, 100)).toEqual({ kind: 'nothing' });
  expect(under(300, 99_999)).toEqual({ kind: 'nothing' });
});
