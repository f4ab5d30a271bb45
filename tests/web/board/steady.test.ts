import fc from 'fast-check';
import { expect, it } from 'vitest';
import { steady } from '../../../web/routes/boards/[id]/steady.ts';
import type { SeenBand, SeenCard } from '../../../web/routes/boards/[id]/window.ts';

const card = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), index: fc.nat(2), gap: fc.constantFrom(0, 82) });
const cards = fc.uniqueArray(card, { selector: ({ id }) => id });
const cell = fc.record({
  ...{ column: fc.nat(1), epic: fc.constantFrom('e', 'f', 'g'), gap: fc.constantFrom(0, 216) },
  ...{ count: fc.constantFrom(1, 2), cards },
});
const cells = fc.uniqueArray(cell, { selector: ({ epic }) => epic });
const bands = fc.uniqueArray(fc.record({ band: fc.nat(2), cells }), { selector: ({ band }) => band });

it('What is seen is what it would be if it were all drawn anew', () => {
  fc.assert(fc.property(bands, bands, (before, now) => void expect(steady(before, now)).toEqual(now)));
});

it('What has not changed is what it was, down to the card', () => {
  const copy = (seen: readonly SeenBand[]) => structuredClone(seen) as SeenBand[];
  fc.assert(fc.property(bands, (seen) => void expect(steady(seen, copy(seen))).toBe(seen)));
  const [one, other] = ['a', 'b'].map((id) => ({ id, index: 0, gap: 0 }));
  const before = [{ band: 0, cells: [one, other].map((only, column) => seenCell(column, [only])) }];
  const now = copy(before);
  (now[0]?.cells[1]?.cards as SeenCard[]).push({ id: 'c', index: 1, gap: 0 });
  const after = steady(before, now);
  expect(after[0]?.cells[0]).toBe(before[0]?.cells[0]);
  expect(after[0]?.cells[1]?.cards[0]).toBe(other);
});

const seenCell = (column: number, cards: readonly unknown[]) =>
  ({ column, epic: `epic ${column}`, gap: 0, count: 1, cards }) as SeenBand['cells'][number];
