import { expect } from 'vitest';
import type { Ground } from './ground.ts';
import { Walker } from './walk.ts';
import type { Seeded } from './world/seeds.ts';

export type Fits = (row: Seeded) => boolean;
export type Told = readonly [sentence: string, where: object, fits: Fits];

const tables: Readonly<Record<string, string>> = {
  accounts: 'account',
  people: 'person',
  interactions: 'interaction',
  outcomes: 'outcome',
};

export const live: Fits = (row) => row['archived_at'] === null || row['archived_at'] === undefined;

/** Expects of a list that a filter keeps exactly those rows that fit. */
export async function keeps(ground: Ground, [field, where, fits]: readonly [string, object, Fits]): Promise<void> {
  const walker = new Walker(ground.ask);
  const found = await walker.ids({ field, where, first: 100 });
  const expected = ground.ours.all(tables[field] ?? '').filter((row) => live(row) && fits(row));
  expect([...found].sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(await walker.uncounted({ field, where, first: 100 })).toEqual([...found].slice(0, 100));
}
