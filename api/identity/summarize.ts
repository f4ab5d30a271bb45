import type { Choice } from './choose-fields.ts';
import type { Entry } from './ledger.ts';
import type { Group, Merging } from './merging.ts';
import type { MovedRecords, Summary } from './summary.ts';
import { edgesTo } from './table.ts';

/** Old ids are moved along when their survivor is merged again; that is nobody's record. */
const untold = new Set(['merged_record', 'merge']);

/** What a merge did, as integrators are told it. */
export function summaryOf(merging: Merging, choices: readonly Choice[], group: Group): Summary {
  return {
    survivor: group.survivor,
    fields: choices.map(({ field, from, value, changed, candidates }) => ({ field, from, value, changed, candidates })),
    moved: movedIn(merging, group),
    setAside: merging.setAside,
  };
}

function movedIn({ ledger, writing }: Merging, group: Group): MovedRecords[] {
  const counts = new Map<string, number>();
  for (const entry of ledger) {
    if (!isOwn(entry, group) || untold.has(entry.table)) continue;
    const key = `${entry.table} ${entry.column}`;
    counts.set(key, (counts.get(key) ?? 0) + entry.keys.length);
  }
  return edgesTo(writing.em.getMetadata(), group.meta.className).flatMap(({ holder, column, property }) => {
    const count = counts.get(`${holder.tableName} ${column}`);
    return count ? [{ type: holder.className, field: property, count }] : [];
  });
}

const isOwn = (entry: Entry, { survivor }: Group): entry is Entry & { did: 'MOVED' } =>
  entry.did === 'MOVED' && entry.to === survivor;
