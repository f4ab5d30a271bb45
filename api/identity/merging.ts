import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import type { Entry, RowKey, RowText } from './ledger.ts';
import type { RecordSetAside } from './summary.ts';
import { isPivot, keyColumns, listOwner } from './table.ts';
import { Tellings } from './tellings.ts';

/** A merge on its way: what it did so far, and what is to be told of it. */
export class Merging {
  readonly writing: Writing;
  readonly ledger: Entry[] = [];
  readonly setAside: RecordSetAside[] = [];
  readonly told = new Tellings();

  constructor(writing: Writing) {
    this.writing = writing;
  }

  /** Takes rows out of their table and keeps them whole. */
  async putAside(meta: EntityMetadata, rows: readonly RowText[]): Promise<void> {
    const keys = rows.map((row) => keyOf(meta, row));
    this.ledger.push({ did: 'SET_ASIDE', table: meta.tableName, rows });
    for (const row of rows) {
      this.told.row(meta, row, 'DELETED');
      tellPivot(this, meta, { row, did: 'lost' });
    }
    await rowsOf(this.writing, sql`delete from ${sql.table(meta.tableName)} where ${isOneOf(meta, keys)}`);
  }
}

/** Records of one type that become one. */
export interface Group {
  readonly meta: EntityMetadata;
  readonly survivor: string;
  readonly absorbed: readonly string[];
}

export const keyOf = (meta: EntityMetadata, row: RowText): RowKey =>
  keyColumns(meta).map((column) => String(row[column]));

/** Rows by their primary keys. */
export function isOneOf(meta: EntityMetadata, keys: readonly RowKey[]): Sql {
  const columns = keyColumns(meta);
  const arrays = columns.map((_, place) => sql`${keys.map((key) => key[place])}::uuid[]`);
  const names = columns.map((column) => sql.ref(`${meta.tableName}.${column}`));
  return sql`(${sql.join(names)}) in (select * from unnest(${sql.join(arrays)}))`;
}

/** A row of a pivot table is told as a change of the list it belongs to. */
export function tellPivot(
  { writing, told }: Pick<Merging, 'writing' | 'told'>,
  meta: EntityMetadata,
  { row, did }: { readonly row: RowText; readonly did: 'gained' | 'lost' },
): void {
  if (!isPivot(meta)) return;
  const owner = listOwner(writing.em.getMetadata(), meta);
  const other = keyColumns(meta).find((column) => column !== owner?.column);
  if (!owner || !other) return;
  told[did]({ owner: String(row[owner.column]), id: String(row[other]), table: meta.tableName });
}
