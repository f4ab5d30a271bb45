import { type RawBuilder, sql } from 'kysely';
import type { Argument } from './slot.ts';

export type Sql = RawBuilder<unknown>;
export type Arguments = Readonly<Record<string, Argument>>;

/** A row under its alias in the statement. */
export class Row {
  readonly alias: string;

  constructor(alias: string) {
    this.alias = alias;
  }

  column(name: string): Sql {
    return sql.ref(`${this.alias}.${name}`);
  }

  /** The row that a relation to one leads to, where the rows are joined with it; see Rows. */
  joined(relation: string): Row {
    return new Row(`${this.alias}_${relation}`);
  }
}

/** What rows are sorted by. `type` is the PostgreSQL type its value is read back as from a cursor. */
export interface Key {
  readonly by: Sql;
  readonly type: string;
  readonly descending?: boolean;
}

/** Rows of a table, or of a bracketed subquery, in an order. */
export interface Rows {
  readonly of: Sql;
  readonly where?: ((self: Row) => Sql) | undefined;
  readonly order?: ((self: Row) => readonly Key[]) | undefined;
  /** Whether there are so many that joining what they point at is cheaper than looking it up for each. */
  readonly long?: boolean;
  /** The relations to one that the order of a list needs: joined once, for the order and for whoever selects them. */
  readonly joined?: readonly string[];
}

/** Says what a typed `where` about rows of a type means, for fields that filter other rows than those they answer. */
export type Meaning = (type: string, row: Row, where: Argument) => Sql;

/** The rows of a field, told from the row it is asked of and its arguments. */
export type RowsOf = (row: Row, args: Arguments, meaning: Meaning) => Rows;

/** What is special about a field; a plain column or relation needs no declaration. */
export type Field =
  | { readonly kind: 'value'; readonly value: (row: Row, args: Arguments) => Sql }
  | { readonly kind: 'part'; readonly present?: (row: Row) => Sql }
  | { readonly kind: 'one' | 'list' | 'connection'; readonly rows: RowsOf; readonly keyed?: boolean }
  | { readonly kind: 'any'; readonly id: (args: Arguments, row: Row) => Sql }
  | { readonly kind: 'anyOf'; readonly ids: (args: Arguments) => Sql; readonly types?: (args: Arguments) => Sql };

/** A figure computed from the row. DateTime fields answer a timestamptz, which the plan writes as ISO text. */
export const value = (compute: (row: Row, args: Arguments) => Sql): Field => ({ kind: 'value', value: compute });

/** An object whose fields are columns of the same row; null where `present` is not true. */
export const part = (present?: (row: Row) => Sql): Field => (present ? { kind: 'part', present } : { kind: 'part' });

/** The first of some rows, or null. Its arguments are its own business. */
export const one = (rows: RowsOf): Field => ({ kind: 'one', rows });

/**
 * The row that an id leads to, or null. All below it hangs on that id, so that one plan serves every value: PostgreSQL
 * would plan a whole account anew each time, which takes longer than to read it.
 */
export const record = (rows: RowsOf): Field => ({ kind: 'one', rows, keyed: true });

/** All of some rows; only for lists that cannot grow. */
export const list = (rows: RowsOf): Field => ({ kind: 'list', rows });

/** A page of some rows by keyset. Arguments named `where` and `orderBy` are understood without being told. */
export const connection = (rows: RowsOf): Field => ({ kind: 'connection', rows });

/** A list that grows, still told whole under its own name until that goes, and the pages it is read by beside it. */
export const paged = (name: string, rows: RowsOf): Readonly<Record<string, Field>> => ({
  [name]: list(rows),
  [`${name}Connection`]: connection(rows),
});

/** The record of any type with this id, a uuid. */
export const any = (id: (args: Arguments, row: Row) => Sql): Field => ({ kind: 'any', id });

/**
 * The records of any type with these ids, a uuid[], in their order; null where an id is unknown, or names a record of
 * another type than the one at its place in `types`, a text[].
 */
export const anyOf = (ids: (args: Arguments) => Sql, types?: (args: Arguments) => Sql): Field => ({
  kind: 'anyOf',
  ids,
  ...(types && { types }),
});

/** What a field is filtered and sorted by. */
export interface Column {
  readonly by: (row: Row) => Sql;
  readonly type: string;
  readonly nullable?: boolean;
  /** The words it holds one of, in the order in which they follow each other. */
  readonly words?: readonly string[];
  /** Where `by` stands in for a value that is unknown: whether it is known. */
  readonly known?: (row: Row) => Sql;
}

/** How the rows behind a GraphQL type are read. */
export interface Shape {
  /** The GraphQL type, or the interface when `kinds` tells the types apart. */
  readonly name: string;
  /** The entity whose table holds the rows; none for rows that a subquery makes. */
  readonly entity?: string;
  /** Which type a row is, by the value of a column. */
  readonly kinds?: { readonly column: string; readonly types: Readonly<Record<string, string>> };
  readonly fields?: Readonly<Record<string, Field>>;
  /** Which rows there are, where deleted ones are kept and not found by their id. */
  readonly live?: (row: Row) => Sql;
  /** Fields that are filtered and sorted by something else than their own column, and its PostgreSQL type. */
  readonly columns?: Readonly<Record<string, Column>>;
}

/** Declares how a GraphQL type is read; see Shape. */
export function shape(name: string, rest: Omit<Shape, 'name'> = { entity: name }): Shape {
  return { name, ...rest };
}
