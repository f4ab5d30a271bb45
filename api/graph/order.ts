import { sql } from 'kysely';
import type { Graph } from './graph.ts';
import type { Key, Row, Rows, Sql } from './node.ts';
import type { Selection } from './selection.ts';

interface Order {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
}

/** A list as it is asked: which rows, and what the document says of them. */
export interface Listing {
  readonly graph: Graph;
  readonly rows: Rows;
  readonly selection: Selection;
}

/** The keys of a list: the argument `orderBy`, else the order of the rows, and the id last so that no two are equal. */
export function keysOf(listing: Listing, row: Row): Key[] {
  const asked = (listing.selection.args['orderBy'] ?? []) as readonly Order[];
  const own = listing.rows.order?.(row) ?? [];
  const keys = asked.length ? asked.flatMap((order) => keysOfField(listing, row, order)) : [...own];
  if (!listing.graph.shape(elementType(listing.selection)).entity) return keys;
  return [...keys, { by: row.column('id'), type: 'uuid', descending: keys[0]?.descending ?? false }];
}

export function orderBy(keys: readonly Key[]): Sql {
  if (!keys.length) return sql``;
  return sql`order by ${sql.join(keys.map((key) => (key.descending ? sql`${key.by} desc` : sql`${key.by} asc`)))}`;
}

/** The type of one element: of the list itself, or of the nodes of a connection. */
export function elementType(selection: Selection): string {
  return selection.type.name.replace(/Connection$/, '');
}

/** Unknown values come last when ascending; a second key keeps the comparison of pages free of nulls. */
function keysOfField({ graph, selection }: Listing, row: Row, { field, direction }: Order): Key[] {
  const descending = direction === 'DESC';
  const declared = graph.typeOf(elementType(selection), field);
  const type = keyType(declared.type);
  const column = graph.column(elementType(selection), field, row);
  const by = type === 'text' ? sql`lower(${column})` : column;
  if (!declared.nullable) return [{ by, type, descending }];
  const placeholder = sql`${sql.lit(placeholders[type])}::${sql.raw(type)}`;
  return [
    { by: sql`(${column} is null)`, type: 'boolean', descending },
    { by: sql`coalesce(${by}, ${placeholder})`, type, descending },
  ];
}

const placeholders = { text: '', timestamptz: '-infinity', date: '-infinity', float8: '0', boolean: 'false' } as const;

function keyType(column: string): keyof typeof placeholders {
  if (column.startsWith('timestamptz')) return 'timestamptz';
  if (column === 'date' || column === 'boolean') return column;
  return /int|float|double|numeric|real/.test(column) ? 'float8' : 'text';
}
