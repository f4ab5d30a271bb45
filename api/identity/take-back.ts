import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { rowsOf, type Writing } from '../write/writing.ts';
import { changeBack } from './change-back.ts';
import { repoint, tellMoved } from './join-edges.ts';
import type { LaterMerge } from './later-merges.ts';
import type { Entry, Moved, RowKey, SetAside } from './ledger.ts';
import { isOneOf, tellPivot } from './merging.ts';
import { columnOf, keyColumns, writtenColumns } from './table.ts';
import type { Tellings } from './tellings.ts';
import type { Kept } from './unmerge-records.ts';
import { withoutRetracted } from './without-retracted.ts';

export interface Undoing {
  readonly writing: Writing;
  readonly told: Tellings;
  /** What is left as it is, since it changed after the merge. */
  readonly kept: Kept[];
  /** The merges of the same survivor that still stand upon this one. */
  readonly later: readonly LaterMerge[];
}

/** Undoes one thing that a merge did. */
export async function takeBack(undoing: Undoing, entry: Entry): Promise<void> {
  const meta = [...undoing.writing.em.getMetadata()].find(({ tableName }) => tableName === entry.table);
  if (!meta) throw new Error(`No entity has the table ${entry.table} any more`);
  if (entry.did === 'MOVED') return moveBack(undoing, meta, entry);
  if (entry.did === 'SET_ASIDE') return putBack(undoing, meta, entry);
  return changeBack(undoing, meta, entry);
}

async function moveBack(undoing: Undoing, holder: EntityMetadata, { column, from, to, keys }: Moved): Promise<void> {
  const edge = { holder, column };
  const which = sql`and ${isOneOf(holder, keys)}`;
  const moved = await repoint(undoing, edge, { from: to, to: from, which });
  const property = holder.props.find((each) => columnOf(each) === column)?.name ?? column;
  for (const key of moved) tellMoved(undoing, edge, { key, from: to, to: from, property });
  const place = keyColumns(holder).indexOf(column);
  const before = new Set(moved.map((key) => (place < 0 ? key : key.with(place, to)).join()));
  for (const key of keys.filter((each) => !before.has(each.join())))
    undoing.kept.push(keptOf(holder, key, { field: property, reason: 'It was moved or deleted after the merge.' }));
}

const keptOf = (meta: EntityMetadata, key: RowKey, why: Pick<Kept, 'field' | 'reason'>): Kept => ({
  type: meta.className,
  id: key[0] ?? '',
  ...why,
});

async function putBack({ writing, told }: Undoing, meta: EntityMetadata, aside: SetAside): Promise<void> {
  const rows = await withoutRetracted(writing, meta, aside.rows);
  const columns = sql.join(writtenColumns(meta).map((column) => sql.ref(column)));
  await rowsOf(
    writing,
    sql`
    insert into ${sql.table(meta.tableName)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(meta.tableName)}, ${JSON.stringify(rows)}::jsonb)`,
  );
  for (const row of rows) {
    told.row(meta, row, 'CREATED');
    tellPivot({ writing, told }, meta, { row, did: 'gained' });
  }
}
