import { generateNKeysBetween } from 'fractional-indexing';

/** A key longer than this makes its cell be keyed anew. */
export const longestRank = 48;

interface Gap {
  readonly before: string | null;
  readonly next: string | null;
}

/** Ranks for `count` neighbours in a gap, in order; undefined where the gap has no room and the list must be re-keyed. */
export function ranksWithin(gap: Gap, count: number): string[] | undefined {
  if (gap.before !== null && gap.next !== null && gap.before >= gap.next) return undefined;
  const ranks = keysWithin(gap, count);
  return ranks?.every((rank) => rank.length <= longestRank) ? ranks : undefined;
}

/** Short ranks for a whole list, in order. */
export function freshRanks(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

function keysWithin({ before, next }: Gap, count: number): string[] | undefined {
  try {
    return generateNKeysBetween(before, next, count);
  } catch {
    return undefined;
  }
}
