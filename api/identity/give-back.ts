import { same } from './choose-fields.ts';
import type { LaterMerge } from './later-merges.ts';

/** A column of a survivor: what a merge found and left there, and what is there now. */
export interface Given {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly now: unknown;
}

/** What is to be there once the merge is taken back, and whether somebody changed it since. */
export interface Returned {
  readonly value: unknown;
  readonly changedSince: boolean;
}

/** A value goes back to what it was; where a later merge put another one there, that one goes back to it instead. */
export function giveBack({ column, before, after, now }: Given, later: readonly LaterMerge[]): Returned {
  const next = later.find((merge) => column in merge.after);
  if (!next) return same(now, after) ? { value: before, changedSince: false } : { value: now, changedSince: true };
  if (!same(next.before[column], after)) return { value: now, changedSince: true };
  next.before[column] = before;
  return { value: now, changedSince: false };
}

type List = readonly unknown[];

const without = (list: List, gone: ReadonlySet<unknown>): unknown[] => list.filter((each) => !gone.has(each));
const joined = (list: List, more: List): unknown[] => [...new Set([...list, ...more])];
const listOf = (value: unknown): List => (Array.isArray(value) ? value : []);

function tellAnew({ before, after }: LaterMerge, column: string, next: { before: List; after: List }): void {
  before[column] = next.before;
  after[column] = next.after;
}

/**
 * A list loses what came with the merge, but for what a later merge brings as well: that goes with the later one, whichever
 * of them is taken back first. What somebody added since stays.
 */
export function giveBackList({ column, now, ...given }: Given, later: readonly LaterMerge[]): Returned {
  const [before, after] = [listOf(given.before), listOf(given.after)];
  const gone = new Set(without(after, new Set(before)));
  let back = without(before, new Set(after));
  let [left, wanted]: [List, List] = [after, before];
  for (const merge of later) {
    const [found, made] = column in merge.after ? [merge.before[column], merge.after[column]] : [left, left];
    const [was, is] = [listOf(found), listOf(made)];
    const isPicked = without(was, new Set(is)).length > 0;
    const next = { before: joined(without(was, gone), back), after: [] as List };
    for (const each of merge.absorbed.flatMap((row) => listOf(row[column]))) if (is.includes(each)) gone.delete(each);
    if (isPicked) back = [];
    wanted = next.after = joined(without(is, gone), back);
    left = is;
    if (column in merge.after || !same(next.before, next.after)) tellAnew(merge, column, next);
  }
  if (same(now, left)) return { value: wanted, changedSince: false };
  return { value: joined(without(listOf(now), gone), back), changedSince: true };
}
