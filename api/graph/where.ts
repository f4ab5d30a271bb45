import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Graph } from './graph.ts';
import { Row, type Rows, type Sql } from './node.ts';
import { type Argument, through, uuidOrNull } from './slot.ts';
import { survivorOf, survivorsOf } from './survivor.ts';

type Where = Readonly<Record<string, unknown>>;

/** The rows a filter speaks of: their type, the row at hand, and over how many relations it was reached. */
export interface Filtered {
  readonly graph: Graph;
  readonly type: string;
  readonly row: Row;
  readonly depth: number;
  /**
   * Whether rows are taken one by one until a page is full. What none of the related records may be is then looked up
   * for each: PostgreSQL, which guesses badly how many hold some text, would else compare every row with all of them.
   */
  readonly stepwise?: boolean;
}

const deepest = 3;

/** What a typed `where` means: every entry must hold; `and`, `or`, `not` combine; relations ask for some, every, none. */
export function condition(filtered: Filtered, asked: unknown): Sql {
  const all = told(asked).map(([name, test]) => entry(filtered, name, test));
  return all.length ? sql`(${sql.join(all, sql` and `)})` : sql`true`;
}

function entry(filtered: Filtered, name: string, test: unknown): Sql {
  const { graph, type } = filtered;
  if (name === 'and') return combined(filtered, test as Where[], 'and');
  if (name === 'or') return combined(filtered, test as Where[], 'or');
  if (name === 'not') return sql`(${condition(filtered, test)}) is not true`;
  const property = graph.property(type, name);
  if (!property?.targetMeta) return tests(filtered, name, test);
  const rows = rowsOf(filtered, name);
  const related = relatedTo(filtered, property.targetMeta.className);
  const toOne = property.kind === 'm:1' || property.kind === '1:1';
  return toOne ? exists(related, rows, condition(related, test)) : quantified(related, rows, test as Where);
}

/** A relation is asked over the rows that its field shows when nobody filters it. */
function rowsOf({ graph, type, row }: Filtered, name: string): Rows {
  const declared = graph.shape(type).fields?.[name];
  const shown = declared?.kind === 'list' || declared?.kind === 'connection' ? declared : undefined;
  return shown ? shown.rows(row, {}, () => sql`true`) : graph.related(type, name, row);
}

function combined(filtered: Filtered, parts: readonly Where[], word: 'and' | 'or'): Sql {
  if (!parts.length) return word === 'and' ? sql`true` : sql`false`;
  const each = parts.map((part) => condition(filtered, part));
  return sql`(${sql.join(each, sql.raw(` ${word} `))})`;
}

function relatedTo({ graph, depth, stepwise = false }: Filtered, type: string): Filtered {
  if (depth === deepest) throw new Refusal('TOO_MANY', `A filter may reach over ${deepest} relations at most.`);
  return { graph, type, row: new Row(`w${depth + 1}`), depth: depth + 1, stepwise };
}

/** That a filter does not hold or is not known to; relations are never unknown, and joined only where they are plain. */
function refuted(filtered: Filtered, asked: Where): Sql {
  const [only, more] = told(asked);
  const plain = only && !more && filtered.graph.property(filtered.type, only[0])?.targetMeta;
  const held = condition(filtered, asked);
  return plain ? sql`not ${held}` : sql`(${held}) is not true`;
}

function exists({ row }: Filtered, rows: Rows, held: Sql): Sql {
  const linked = rows.where ? rows.where(row) : sql`true`;
  return sql`exists (select 1 from ${rows.of} as ${sql.ref(row.alias)} where ${linked} and ${held})`;
}

function quantified(related: Filtered, rows: Rows, asked: Where): Sql {
  const parts = told(asked).map(([quantifier, test]) => {
    if (quantifier === 'some') return exists(related, rows, condition(related, test));
    const held = quantifier === 'none' ? condition(related, test) : refuted(related, test as Where);
    return sql`not ${exists(related, rows, related.stepwise ? sql`${held} offset 0` : held)}`;
  });
  return parts.length ? sql`(${sql.join(parts, sql` and `)})` : sql`true`;
}

function tests({ graph, type, row }: Filtered, name: string, asked: unknown): Sql {
  const column = graph.column(type, name, row);
  const known = graph.shape(type).columns?.[name]?.known?.(row);
  const all = Object.entries(asked as Where).map(([operator, value]) => {
    if (value == null) throw comparedWithNull(name, operator);
    const fit = fitting(graph.typeOf(type, name).type, operator, value);
    const test = compared(column, operator, name === 'id' && mergeable.has(type) ? kept(operator, fit) : fit);
    return known ? ifKnown(known, operator, { test, value }) : test;
  });
  return all.length ? sql`(${sql.join(all, sql` and `)})` : sql`true`;
}

/** A filter that is left out asks for nothing; one that lost its value on the way would answer everything. */
const comparedWithNull = (name: string, operator: string): Refusal =>
  new Refusal('INVALID', `${name}: ${operator} is null. Ask for what is unknown with isNull: true, or leave it out.`);

/** What stands in for an unknown value is compared with nothing. */
function ifKnown(known: Sql, operator: string, { test, value }: { test: Sql; value: Argument }): Sql {
  if (operator === 'isNull') return value === true ? sql`not ${known}` : known;
  return operator === 'ne' ? sql`(${test} or not ${known})` : sql`(${test} and ${known})`;
}

/** Records of these types are merged: their old ids mean the record they were merged into. */
const mergeable = new Set(['Account', 'Person']);

function kept(operator: string, value: Argument): Argument {
  if (typeof value === 'boolean') return value;
  return operator === 'in' ? survivorsOf(sql`${value}::uuid[]`) : survivorOf(sql`${value}::uuid`);
}

/** Numbers that no smallint holds are still numbers to compare with; texts that are no UUID match nothing. */
function fitting(type: string, operator: string, value: Argument): Argument {
  if (typeof value === 'boolean') return value;
  if (type === 'uuid') return uuids(value);
  if (type !== 'smallint') return value;
  return operator === 'in' ? sql`${value}::int[]` : sql`${value}::int`;
}

const operators: Readonly<Record<string, (column: Sql, value: Argument) => Sql>> = {
  eq: (column, value) => sql`${column} = ${value}`,
  ne: (column, value) => sql`${column} is distinct from ${value}`,
  in: (column, value) => sql`${column} = any(${value})`,
  lt: (column, value) => sql`${column} < ${value}`,
  lte: (column, value) => sql`${column} <= ${value}`,
  gt: (column, value) => sql`${column} > ${value}`,
  gte: (column, value) => sql`${column} >= ${value}`,
  contains: (column, value) => sql`${column} ilike ${through(value, (text) => `%${literal(text)}%`)}`,
  startsWith: (column, value) => sql`${column} ilike ${through(value, (text) => `${literal(text)}%`)}`,
  isNull: (column, value) => (value === true ? sql`${column} is null` : sql`${column} is not null`),
  has: (column, value) => sql`${value} = any(${column})`,
  isEmpty: (column, value) => (value === true ? sql`cardinality(${column}) = 0` : sql`cardinality(${column}) > 0`),
};

function compared(column: Sql, operator: string, value: Argument): Sql {
  const compare = operators[operator];
  if (!compare) throw new Error(`No filter is called ${operator}`);
  return compare(column, value);
}

/** Whether a filter asks for anything of related records. */
export function asksOfRelated({ graph, type }: Pick<Filtered, 'graph' | 'type'>, asked: unknown): boolean {
  return told(asked).some(([name, test]) => {
    if (name === 'and' || name === 'or') return (test as Where[]).some((part) => asksOfRelated({ graph, type }, part));
    if (name === 'not') return asksOfRelated({ graph, type }, test);
    return graph.property(type, name)?.targetMeta !== undefined;
  });
}

function told(asked: unknown): [string, unknown][] {
  return Object.entries(asked as Where).filter(([, value]) => value !== null && value !== undefined);
}

function literal(text: unknown): string {
  return String(text).replace(/[\\%_]/g, '\\$&');
}

function uuids(value: Argument): Argument {
  return through(value, (given) => (Array.isArray(given) ? given.map(uuidOrNull) : uuidOrNull(given)));
}
