import { type RawBuilder, sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { arrayLiteral } from './array-literal.ts';

/** A column of values, one for each row, with their type in PostgreSQL. */
export interface Strip {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
}

/**
 * The rows as a table in a statement: one array a column, so that one text serves any number of rows. A column in which no
 * row says anything travels empty, for PostgreSQL fills up the shorter arrays itself.
 */
export function sheet(alias: string, strips: readonly Strip[]): Sql {
  const arrays = strips.map(({ type, values }) => sql`${written(type, values)}::${sql.raw(flat(type))}[]`);
  const names = [...strips.map(({ name }) => sql.ref(name)), sql.ref('n')];
  return sql`unnest(${sql.join(arrays)}) with ordinality as ${sql.ref(alias)} (${sql.join(names)})`;
}

const written = (type: string, values: readonly unknown[]): string =>
  arrayLiteral(type, values.every((value) => value == null) ? [] : values);

/** The value of a strip in a row; lists travel as their text, since the rows of an array are all equally long. */
export function cell(alias: string, { name, type }: Pick<Strip, 'name' | 'type'>): Sql {
  const column: RawBuilder<unknown> = sql.ref(`${alias}.${name}`);
  return type.endsWith('[]') ? sql`${column}::${sql.raw(type)}` : column;
}

const flat = (type: string): string => (type.endsWith('[]') ? 'text' : type);

/** Narrows records to those with one of these values, so that an index can find them before they are joined. */
export function oneOfThese(column: Sql, { type, values }: Omit<Strip, 'name'>): Sql {
  const present = [...new Set(values)].filter((value) => value != null);
  return sql`${column} = any(${arrayLiteral(type, present)}::${sql.raw(type)}[])`;
}
