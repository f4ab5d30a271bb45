import { expect, test } from 'vitest';
import { sparkOf, sparksOf } from '../../../web/routes/boards/[id]/release/spark.ts';

const point = (on: string, [cards, impact, done, doneImpact]: readonly [number, number, number, number]) => ({
  on,
  cards,
  impact,
  done,
  doneImpact,
});

test('a burn-up is drawn as steps that last until today', () => {
  const spark = sparkOf(
    [point('2026-03-01', [4, 20, 0, 0]), point('2026-03-11', [5, 25, 2, 10]), point('2026-03-16', [5, 25, 3, 15])],
    '2026-03-31',
  );
  expect(spark.lived).toBe('M2,18H22V11.6H32V8.4H62');
  expect(spark.held).toBe('M2,5.2H22V2H32V2H62V18H2Z');
  expect(spark.short).toBe('3 of 5 lived');
  expect(spark.words).toBe('Since 1 Mar 2026: 3 of 5 cards lived, impact 15 of 25');
});

test('a release that never held anything has none', () => {
  expect(sparksOf([{ id: 'empty', burnUp: [] }], '2026-03-31')).toEqual({});
});
