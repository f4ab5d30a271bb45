import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshRanks, longestRank, ranksWithin } from '../../../api/board/rank.ts';

const byBytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

describe('ranks within a gap', () => {
  test.each([
    { gap: { before: null, next: null }, count: 1, ranks: ['a0'] },
    { gap: { before: null, next: null }, count: 3, ranks: ['a0', 'a1', 'a2'] },
    { gap: { before: 'a0', next: null }, count: 2, ranks: ['a1', 'a2'] },
    { gap: { before: null, next: 'a0' }, count: 1, ranks: ['Zz'] },
    { gap: { before: 'a0', next: 'a1' }, count: 1, ranks: ['a0V'] },
    { gap: { before: 'a0', next: 'a1' }, count: 0, ranks: [] },
    { gap: { before: 'a0', next: 'a0' }, count: 1, ranks: undefined },
    { gap: { before: 'a1', next: 'a0' }, count: 1, ranks: undefined },
    { gap: { before: '17', next: '18' }, count: 1, ranks: undefined },
    { gap: { before: `a0${'0'.repeat(46)}1`, next: `a0${'0'.repeat(46)}2` }, count: 1, ranks: undefined },
  ])('between $gap.before and $gap.next $count neighbours get $ranks', ({ gap, count, ranks }) => {
    expect(ranksWithin(gap, count)).toEqual(ranks);
  });

  test('neighbours stay between their neighbours, in order, whatever was inserted before', () => {
    const insertions = fc.array(fc.record({ at: fc.nat(), count: fc.integer({ min: 1, max: 5 }) }), { maxLength: 60 });
    fc.assert(
      fc.property(insertions, (steps) => {
        let cell: string[] = [];
        for (const { at, count } of steps) {
          const index = at % (cell.length + 1);
          const gap = { before: cell[index - 1] ?? null, next: cell[index] ?? null };
          const ranks = ranksWithin(gap, count);
          cell = ranks ? cell.toSpliced(index, 0, ...ranks) : freshRanks(cell.length + count);
          expect(cell).toEqual([...new Set(cell)].sort(byBytes));
          expect(Math.max(...cell.map((rank) => rank.length))).toBeLessThanOrEqual(longestRank);
        }
      }),
    );
  });

  test('one gap that is halved again and again asks for new keys at last', () => {
    let next = 'a1';
    let halvings = 0;
    for (; halvings < 1000; halvings += 1) {
      const ranks = ranksWithin({ before: 'a0', next }, 1);
      if (!ranks) break;
      next = ranks[0] as string;
    }
    expect(halvings).toBeGreaterThan(200);
    expect(halvings).toBeLessThan(1000);
  });
});

test('fresh ranks of 5,000 cards are short, different and in order', () => {
  const ranks = freshRanks(5000);
  expect(ranks).toEqual([...new Set(ranks)].sort(byBytes));
  expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThanOrEqual(4);
});
