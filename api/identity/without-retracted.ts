import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { rowsOf, type Writing } from '../write/writing.ts';
import type { RowText } from './ledger.ts';
import { type Edge, edgesTo, isPivot } from './table.ts';

/** Rows that were set aside, without the interactions that were retracted since: nobody takes part in those any more. */
export async function withoutRetracted(
  writing: Writing,
  meta: EntityMetadata,
  rows: readonly RowText[],
): Promise<RowText[]> {
  const edges = edgesTo(writing.em.getMetadata(), 'Interaction').filter(({ holder }) => holder === meta);
  const named = rows.flatMap((row) => edges.map(({ column }) => row[column]).filter((id) => id != null));
  if (named.length === 0) return [...rows];
  const retracted = await rowsOf(
    writing,
    sql<{ id: string }>`select id from retracted_interaction where id = any(${named}::uuid[])`,
  );
  const gone = new Set<unknown>(retracted.map(({ id }) => id));
  const touched = (row: RowText): Edge[] => edges.filter(({ column }) => gone.has(row[column]));
  if (isPivot(meta)) return rows.filter((row) => touched(row).length === 0);
  return rows.map((row) => ({ ...row, ...Object.fromEntries(touched(row).map(({ column }) => [column, null])) }));
}
