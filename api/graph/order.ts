import { sql } from 'kysely';
import type { Graph } from './graph.ts';
import type { Key, Row, Rows, Sql } from './node.ts';
import type { Selection } from './selection.ts';

interface Order {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
}

/** The keys of a list: the argument `orderBy`, else the order of the rows, and the id last so that no two are equal. */
export function keysOf(graph: Graph, selection: Selection, rows: Rows, row: Row): Key[] {
  const asked = (selection.args['orderBy'] ?? []) as readonly Order[];
  const type = elementType(selection);
  const keys = asked.length ? asked.flatMap((one) => fieldKeys(graph, type, row, one)) : [...(rows.order?.(row) ?? [])];
  if (!graph.shape(type).entity) return keys;
  const descending = keys[0]?.descending ?? false;
  return [...keys, { by: row.column('id'), type: 'uuid', descending }];
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
function fieldKeys(graph: Graph, type: string, row: Row, { field, direction }: Order): Key[] {
  const descending = direction === 'DESC';
  const declared = graph.typeOf(type, field);
  const kind = columnType(declared.type);
  const column = graph.column(type, field, row);
  const by = kind === 'text' ? sql`lower(${column})` : column;
  if (!declared.nullable) return [{ by, type: kind, descending }];
  const missing = sql`(${column} is null)`;
  return [
    { by: missing, type: 'boolean', descending },
    { by: sql`coalesce(${by}, ${sql.lit(placeholders[kind])}::${sql.raw(kind)})`, type: kind, descending },
  ];
}

const placeholders = { text: '', timestamptz: '-infinity', date: '-infinity', float8: '0', boolean: 'false' } as const;

function columnType(declared: string): keyof typeof placeholders {
  if (declared.startsWith('timestamptz')) return 'timestamptz';
  if (declared === 'date' || declared === 'boolean') return declared;
  return /int|float|double|numeric|real/.test(declared) ? 'float8' : 'text';
}
