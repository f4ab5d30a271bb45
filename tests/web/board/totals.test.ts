import { expect, it } from 'vitest';
import { totalsOf } from '../../../web/routes/boards/[id]/totals.ts';
import { cardNamed, columns, orderOf, releases } from './plan.ts';

const order = orderOf({ 'find/one': 2, 'talk/one': 1, 'delivery/one': 1, 'delivery/': 3 });
const delay = [{ kind: 'DELAY' as const, severity: 2 }];
const both = [...delay, { kind: 'RISK' as const, severity: 1 }];
const cards = new Map(
  [...order.values()]
    .flat()
    .map((id, at) => [id, cardNamed(id, { impact: at % 2 ? 4 : null, effort: 3, frictions: at % 2 ? delay : both })]),
);
const totals = totalsOf({ columns, releases, order, cards });

it('sums every release: cards, points, impact, and the stages it covers', () => {
  expect(totals.releases).toEqual([
    { release: 'one', cards: 4, impact: 8, used: 12, covers: ['KNOW', 'ACT'] },
    { release: 'two', cards: 0, impact: 0, used: 0, covers: [] },
    { release: null, cards: 3, impact: 4, used: 9, covers: ['ACT'] },
  ]);
  expect(totals.cards).toBe(7);
});

it('sums every stage, the most frequent friction first', () => {
  expect(totals.stages.find(({ stage }) => stage === 'ACT')).toEqual({
    stage: 'ACT',
    cards: 4,
    impact: 8,
    frictions: [
      { kind: 'DELAY', count: 4 },
      { kind: 'RISK', count: 2 },
    ],
  });
  expect(totals.stages.find(({ stage }) => stage === 'LIKE')).toEqual({
    stage: 'LIKE',
    cards: 0,
    impact: 0,
    frictions: [],
  });
});
