import type { Changed, Entry, RowText, SetAside } from './ledger.ts';
import type { Merge } from './merge.entity.ts';

/** A merge of the same survivor that came later and still stands. */
export interface LaterMerge {
  readonly merge: Merge;
  /** What it did to the survivor, by columns; told anew where an earlier merge is taken back from under it. */
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  /** The records that it absorbed. */
  readonly absorbed: readonly RowText[];
}

/** In the order in which they came. */
export function laterMerges(merges: readonly Merge[], table: string): LaterMerge[] {
  return merges.flatMap((merge) => {
    const ledger = merge.ledger ?? [];
    const changed = ledger.find((entry): entry is Changed => isOfSurvivor(entry, merge, table));
    if (!changed) return [];
    const aside = ledger.filter((entry): entry is SetAside => entry.did === 'SET_ASIDE' && entry.table === table);
    const absorbed = aside.flatMap(({ rows }) => rows).filter((row) => merge.absorbed.includes(String(row['id'])));
    return [{ merge, before: { ...changed.before }, after: { ...changed.after }, absorbed }];
  });
}

const isOfSurvivor = (entry: Entry, { summary }: Merge, table: string): boolean =>
  entry.did === 'CHANGED' && entry.table === table && entry.id === summary.survivor;

/** Keeps in its ledger what a later merge is to give back by now. */
export function keepLedger({ merge, before, after }: LaterMerge, table: string): void {
  merge.ledger = (merge.ledger ?? []).map((entry) =>
    isOfSurvivor(entry, merge, table) ? ({ ...entry, before, after } as Changed) : entry,
  );
}
