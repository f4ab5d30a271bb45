import { sql } from 'kysely';
import type { Graph } from './graph.ts';
import { type Key, Row, type Rows, type Sql } from './node.ts';
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

/** What the document says of the order; nothing when it leaves it to the list. */
export function ordersOf({ args }: Selection): readonly Order[] {
  const asked = (args['orderBy'] ?? []) as readonly Order[];
  return asked.map(({ field, direction = 'ASC' }) => ({ field, direction }));
}

/** The keys of a list: the argument `orderBy`, else the order of the rows, and the id last so that no two are equal. */
export function keysOf(listing: Listing, row: Row): Key[] {
  const asked = ordersOf(listing.selection);
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
  const { column, words, ...declared } = sortedBy(graph, { type: elementType(selection), row }, field);
  const type = words ? 'int' : keyType(declared.type);
  const by = words ? placeAmong(words, column) : type === 'text' ? sql`lower(${column})` : column;
  if (!declared.nullable) return [{ by, type, descending }];
  const placeholder = sql`${sql.lit(placeholders[type])}::${sql.raw(type)}`;
  return [
    { by: sql`(${column} is null)`, type: 'boolean', descending },
    { by: sql`coalesce(${by}, ${placeholder})`, type, descending },
  ];
}

interface Sorted {
  readonly column: Sql;
  readonly type: string;
  readonly nullable: boolean;
  readonly words: readonly string[] | undefined;
}

/** The value that is sorted by: a field of the row itself, or of the one record that `account.name` reaches from it. */
function sortedBy(graph: Graph, { type, row }: { type: string; row: Row }, path: string): Sorted {
  const [relation = path, field] = path.split('.');
  if (!field)
    return { ...graph.typeOf(type, path), column: graph.column(type, path, row), words: graph.wordsOf(type, path) };
  const target = graph.property(type, relation)?.targetMeta?.className ?? relation;
  const own = new Row('o');
  const { of, where } = graph.related(type, relation, row);
  const column = sql`(select ${graph.column(target, field, own)} from ${of} as ${sql.ref(own.alias)}
    where ${where?.(own) ?? sql`true`})`;
  return { column, type: graph.typeOf(target, field).type, nullable: true, words: graph.wordsOf(target, field) };
}

/** Stages and states are sorted as they follow each other, not by their letters. */
function placeAmong(words: readonly string[], column: Sql): Sql {
  return sql`array_position(array[${sql.join(words.map((word) => sql.lit(word)))}], ${column})`;
}

const placeholders = {
  text: '',
  timestamptz: '-infinity',
  date: '-infinity',
  float8: '0',
  boolean: 'false',
  int: '0',
} as const;

function keyType(column: string): keyof typeof placeholders {
  if (column.startsWith('timestamptz')) return 'timestamptz';
  if (column === 'date' || column === 'boolean') return column;
  return /int|float|double|numeric|real/.test(column) ? 'float8' : 'text';
}
