import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Graph } from './graph.ts';
import { Row, type Rows, type Sql } from './node.ts';
import { type Argument, through, uuidOrNull } from './slot.ts';

type Where = Readonly<Record<string, unknown>>;

const deepest = 3;

/** What a typed `where` means: every entry must hold; `and`, `or`, `not` combine; relations ask for some, every, none. */
export function condition(graph: Graph, type: string, row: Row, asked: unknown, depth = 0): Sql {
  const entries = Object.entries(asked as Where).filter(([, test]) => test !== null && test !== undefined);
  const all = entries.map(([name, test]) => entry(graph, type, row, name, test, depth));
  return all.length ? sql`(${sql.join(all, sql` and `)})` : sql`true`;
}

function entry(graph: Graph, type: string, row: Row, name: string, test: unknown, depth: number): Sql {
  if (name === 'and') return combined(graph, type, row, test as Where[], depth, 'and');
  if (name === 'or') return combined(graph, type, row, test as Where[], depth, 'or');
  if (name === 'not') return sql`(${condition(graph, type, row, test, depth)}) is not true`;
  const property = graph.property(type, name);
  if (!property?.targetMeta) return tests(graph.column(type, name, row), test as Where, graph.typeOf(type, name).type);
  if (depth === deepest) throw new Refusal('TOO_MANY', `A filter may reach over ${deepest} relations at most.`);
  const target = property.targetMeta.className;
  const rows = graph.related(type, name, row);
  if (property.kind === 'm:1' || property.kind === '1:1') return exists(graph, target, rows, test, depth + 1);
  return quantified(graph, target, rows, test as Where, depth + 1);
}

function combined(graph: Graph, type: string, row: Row, parts: Where[], depth: number, word: 'and' | 'or'): Sql {
  if (!parts.length) return word === 'and' ? sql`true` : sql`false`;
  const each = parts.map((part) => condition(graph, type, row, part, depth));
  return sql`(${sql.join(each, sql.raw(` ${word} `))})`;
}

function exists(graph: Graph, target: string, rows: Rows, test: unknown, depth: number, negated = false): Sql {
  const self = new Row(`w${depth}`);
  const held = condition(graph, target, self, test, depth);
  const wanted = negated ? sql`(${held}) is not true` : held;
  const linked = rows.where ? rows.where(self) : sql`true`;
  return sql`exists (select 1 from ${rows.of} as ${sql.ref(self.alias)} where ${linked} and ${wanted})`;
}

function quantified(graph: Graph, target: string, rows: Rows, test: Where, depth: number): Sql {
  const parts: Sql[] = [];
  if (test['some']) parts.push(exists(graph, target, rows, test['some'], depth));
  if (test['none']) parts.push(sql`not ${exists(graph, target, rows, test['none'], depth)}`);
  if (test['every']) parts.push(sql`not ${exists(graph, target, rows, test['every'], depth, true)}`);
  return parts.length ? sql`(${sql.join(parts, sql` and `)})` : sql`true`;
}

function tests(column: Sql, asked: Where, columnType: string): Sql {
  const ofUuid = columnType === 'uuid';
  const entries = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined);
  const all = entries.map(([operator, value]) => test(column, operator, ofUuid ? uuids(value) : value));
  return all.length ? sql`(${sql.join(all, sql` and `)})` : sql`true`;
}

function test(column: Sql, operator: string, value: Argument): Sql {
  switch (operator) {
    case 'eq':
      return sql`${column} = ${value}`;
    case 'ne':
      return sql`${column} is distinct from ${value}`;
    case 'in':
      return sql`${column} = any(${value})`;
    case 'lt':
      return sql`${column} < ${value}`;
    case 'lte':
      return sql`${column} <= ${value}`;
    case 'gt':
      return sql`${column} > ${value}`;
    case 'gte':
      return sql`${column} >= ${value}`;
    case 'contains':
      return sql`${column} ilike ${through(value, (text) => `%${literal(text)}%`)}`;
    case 'startsWith':
      return sql`${column} ilike ${through(value, (text) => `${literal(text)}%`)}`;
    case 'isNull':
      return value === true ? sql`${column} is null` : sql`${column} is not null`;
    case 'has':
      return sql`${value} = any(${column})`;
    case 'isEmpty':
      return value === true ? sql`cardinality(${column}) = 0` : sql`cardinality(${column}) > 0`;
    default:
      throw new Error(`No filter is called ${operator}`);
  }
}

function literal(text: unknown): string {
  return String(text).replace(/[\\%_]/g, '\\$&');
}

function uuids(value: Argument): Argument {
  return through(value, (given) =>
    Array.isArray(given) ? given.map(uuidOrNull) : typeof given === 'boolean' ? given : uuidOrNull(given),
  );
}
