import { freshRanks, ranksWithin } from './rank.ts';

/** Something that has a place in a row. */
export interface Ranked {
  readonly id: string;
  rank: string;
}

/** Puts one behind another of its row, first (null) or last (undefined). False when that other is not in the row. */
export function standBehind(one: Ranked, others: readonly Ranked[], after: string | null | undefined): boolean {
  const index = after === undefined ? others.length : others.findIndex(({ id }) => id === after?.toLowerCase()) + 1;
  if (typeof after === 'string' && index === 0) return false;
  const gap = { before: others[index - 1]?.rank ?? null, next: others[index]?.rank ?? null };
  const [rank] = ranksWithin(gap, 1) ?? [];
  if (rank) one.rank = rank;
  else rerank(others.toSpliced(index, 0, one));
  return true;
}

function rerank(row: readonly Ranked[]): void {
  const ranks = freshRanks(row.length);
  row.forEach((each, at) => Object.assign(each, { rank: ranks[at] }));
}
