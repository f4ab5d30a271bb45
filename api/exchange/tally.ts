import type { Target } from './contract-inputs.ts';

/** What became of the records of one kind. */
export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

export type Tallies = Map<Target, Tally>;

/** Counts one more of what became of records of a kind. */
export function tally(tallies: Tallies, target: Target, what: keyof Tally): void {
  const known = tallies.get(target) ?? { created: 0, updated: 0, unchanged: 0, refused: 0 };
  known[what] += 1;
  tallies.set(target, known);
}
