import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellOf, place, without, type Move, type Order } from '../../../web/routes/boards/[id]/order.ts';

const epics = ['e1', 'e2'];
const releases = ['r1', null];
const cells = epics.flatMap((epic) => releases.map((release) => ({ epic, release })));
const names = Array.from({ length: 9 }, (_, at) => `c${at}`);

const orders = fc
  .array(fc.nat(cells.length - 1), { minLength: names.length, maxLength: names.length })
  .chain((at) => fc.shuffledSubarray(names, { minLength: names.length }).map((shuffled) => ({ at, shuffled })))
  .map(({ at, shuffled }): Order => {
    const order = new Map<string, string[]>(cells.map(({ epic, release }) => [cellOf(epic, release), []]));
    shuffled.forEach((id, index) => {
      const cell = cells[at[index] ?? 0];
      if (cell) order.get(cellOf(cell.epic, cell.release))?.push(id);
    });
    return order;
  });

const moves = fc.record({
  cards: fc.shuffledSubarray(names, { minLength: 1, maxLength: 4 }),
  epic: fc.constantFrom(...epics),
  release: fc.constantFrom(...releases),
  after: fc.option(fc.constantFrom(...names, 'gone')),
}) satisfies fc.Arbitrary<Move>;

const all = (order: Order) => [...order.values()].flat();

it('loses and doubles no card, whatever moves', () => {
  fc.assert(
    fc.property(orders, fc.array(moves, { maxLength: 12 }), (order, many) => {
      expect(all(many.reduce(place, order)).toSorted()).toEqual(names.toSorted());
    }),
  );
});

it('puts the moved cards together, in their own sequence, into the cell that was named', () => {
  fc.assert(
    fc.property(orders, moves, (order, move) => {
      const list = place(order, move).get(cellOf(move.epic, move.release)) ?? [];
      const at = list.indexOf(move.cards[0] ?? '');
      expect(list.slice(at, at + move.cards.length)).toEqual(move.cards);
    }),
  );
});

it('keeps the sequence of all who did not move', () => {
  fc.assert(
    fc.property(orders, moves, (order, move) => {
      const moved = place(order, move);
      const still = (list: readonly string[]) => list.filter((id) => !move.cards.includes(id));
      for (const [cell, list] of order) expect(still(moved.get(cell) ?? [])).toEqual(still(list));
    }),
  );
});

it('the same move twice is the same as once', () => {
  fc.assert(
    fc.property(orders, moves, (order, move) => {
      const once = place(order, move);
      if (move.after === null || !move.cards.includes(move.after)) expect(place(once, move)).toEqual(once);
    }),
  );
});

const order: Order = new Map([['e/r', ['a', 'b', 'c']]]);

it.each<[string, string | null, string[]]>([
  ['first of the cell', null, ['x', 'a', 'b', 'c']],
  ['after somebody', 'b', ['a', 'b', 'x', 'c']],
  ['at the end when the one before has gone', 'nobody', ['a', 'b', 'c', 'x']],
])('goes %s', (_, after, expected) => {
  expect(place(order, { cards: ['x'], epic: 'e', release: 'r', after }).get('e/r')).toEqual(expected);
});

it('a card told to follow itself stays where it was', () => {
  expect(place(order, { cards: ['b'], epic: 'e', release: 'r', after: 'b' }).get('e/r')).toEqual(['a', 'b', 'c']);
});

it('deleted cards leave their cells', () => {
  expect(without(order, new Set(['b'])).get('e/r')).toEqual(['a', 'c']);
});
