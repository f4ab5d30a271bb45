import { type FieldNode, type GraphQLCompositeType, type GraphQLObjectType, getNamedType } from 'graphql';
import { sql } from 'kysely';
import { decodeCursor, encodedCursor } from './cursor.ts';
import type { Key, Row, Rows, Sql } from './node.ts';
import { elementType, keysOf, orderBy } from './order.ts';
import { jsonObject, type Plan } from './plan.ts';
import { fieldsOf, type Selection } from './selection.ts';
import { pageSize } from './page-size.ts';
import { type Argument, through } from './slot.ts';

/** The rows of a page: numbered, one more than asked when somebody wants to know whether there are more. */
interface Page {
  readonly selection: Selection;
  readonly rows: Rows;
  readonly first: Argument;
  readonly alias: string;
}

/** One page of a list by keyset: stable while others insert and delete, the same cost on every page. */
export function pageOf(plan: Plan, rows: Rows, selection: Selection): Sql {
  const type = selection.type as GraphQLObjectType;
  const asked = fieldsOf(plan.document, type, selection.nodes);
  const page: Page = { selection, rows, first: through(selection.args['first'] ?? 25, pageSize), alias: 'page' };
  const parts = asked.map((field): [string, Sql] => [field.key, partOf(plan, page, field)]);
  const columns = columnsOf(plan, page, asked);
  if (!columns.length) return jsonObject(parts);
  return sql`(select ${jsonObject(parts)} from (${numbered(plan, page, columns, needsMore(plan, asked))}) as page)`;
}

function partOf(plan: Plan, page: Page, field: Selection): Sql {
  const inside = sql`filter (where page.n <= ${page.first}::int)`;
  switch (field.name) {
    case 'nodes':
      return sql`coalesce(json_agg(page.${sql.ref(field.key)} order by page.n) ${inside}, '[]'::json)`;
    case 'edges':
      return sql`coalesce(json_agg(page.${sql.ref(field.key)} order by page.n) ${inside}, '[]'::json)`;
    case 'pageInfo':
      return pageFacts(plan, page, field, inside);
    case 'totalCount':
      return total(plan, page);
    default:
      return sql`${sql.lit(page.selection.type.name)}::text`;
  }
}

function pageFacts(plan: Plan, page: Page, field: Selection, inside: Sql): Sql {
  const facts = fieldsOf(plan.document, field.type as GraphQLObjectType, field.nodes);
  return jsonObject(
    facts.map((fact): [string, Sql] => {
      if (fact.name === 'hasNextPage') return [fact.key, sql`count(*) > ${page.first}::int`];
      if (fact.name === 'endCursor') return [fact.key, sql`(array_agg(page.cursor order by page.n desc) ${inside})[1]`];
      return [fact.key, sql`${sql.lit(field.type.name)}::text`];
    }),
  );
}

function total(plan: Plan, page: Page): Sql {
  const { row } = plan.newScope();
  const filter = plan.condition(page.rows, page.selection, row, elementType(page.selection));
  return sql`(select count(*)::int from ${page.rows.of} as ${sql.ref(row.alias)} where ${filter})`;
}

/** The columns that the page's parts need: an object for each `nodes` and `edges`, and the cursor. */
function columnsOf(plan: Plan, page: Page, asked: readonly Selection[]): ((row: Row, joins: Sql[]) => Sql)[] {
  const columns: ((row: Row, joins: Sql[]) => Sql)[] = [];
  for (const field of asked) {
    if (field.name === 'pageInfo') columns.push((row) => sql`${cursorOf(plan, page, row)} as cursor`);
    if (field.name !== 'nodes' && field.name !== 'edges') continue;
    columns.push((row, joins) => {
      const element =
        field.name === 'nodes' ? nodeOf(plan, page, field.nodes, row, joins) : edgeOf(plan, page, field, row, joins);
      return sql`${element} as ${sql.ref(field.key)}`;
    });
  }
  return columns;
}

function nodeOf(plan: Plan, page: Page, nodes: readonly FieldNode[], row: Row, joins: Sql[]): Sql {
  return plan.object(nodeType(plan, page), nodes, { row, joins });
}

function edgeOf(plan: Plan, page: Page, field: Selection, row: Row, joins: Sql[]): Sql {
  const parts = fieldsOf(plan.document, field.type as GraphQLObjectType, field.nodes);
  return jsonObject(
    parts.map((part): [string, Sql] => {
      if (part.name === 'cursor') return [part.key, cursorOf(plan, page, row)];
      if (part.name === 'node') return [part.key, nodeOf(plan, page, part.nodes, row, joins)];
      return [part.key, sql`${sql.lit(field.type.name)}::text`];
    }),
  );
}

function nodeType(plan: Plan, page: Page): GraphQLCompositeType {
  return getNamedType((page.selection.type as GraphQLObjectType).getFields()['nodes']?.type) as GraphQLCompositeType;
}

function cursorOf(plan: Plan, page: Page, row: Row): Sql {
  return encodedCursor(keysOf(plan.graph, page.selection, page.rows, row));
}

function needsMore(plan: Plan, asked: readonly Selection[]): boolean {
  return asked
    .filter((field) => field.name === 'pageInfo')
    .some((field) =>
      fieldsOf(plan.document, field.type as GraphQLObjectType, field.nodes).some((f) => f.name === 'hasNextPage'),
    );
}

/** First the page's own rows by the index, then what is joined to them: so the planner cannot sort a whole list. */
function numbered(plan: Plan, page: Page, columns: ((row: Row, joins: Sql[]) => Sql)[], more: boolean): Sql {
  const { row: inner } = plan.newScope();
  const { row, joins } = plan.newScope();
  const keys = keysOf(plan.graph, page.selection, page.rows, inner);
  const filter = plan.condition(page.rows, page.selection, inner, elementType(page.selection));
  const after = page.selection.args['after'];
  const start = after === undefined || after === null ? sql`` : sql`and ${following(keys, after)}`;
  const limit = more ? sql`${page.first}::int + 1` : sql`${page.first}::int`;
  const selected = columns.map((column) => column(row, joins));
  return sql`select row_number() over (${orderBy(keysOf(plan.graph, page.selection, page.rows, row))}) as n, ${sql.join(selected)}
    from (select ${sql.ref(inner.alias)}.* from ${page.rows.of} as ${sql.ref(inner.alias)}
      where ${filter} ${start} ${orderBy(keys)} limit ${limit}) as ${sql.ref(row.alias)} ${sql.join(joins, sql` `)}`;
}

/** Rows behind a cursor: a row value where all keys run one way, else key by key. */
function following(keys: readonly Key[], after: Argument): Sql {
  const values = keys.map((key, index) => {
    const given = through(after, (text) => decodeCursor(text, keys.length)[index]);
    return sql`${given}::text::${sql.raw(key.type)}`;
  });
  if (keys.every((key) => Boolean(key.descending) === Boolean(keys[0]?.descending))) {
    const compared = sql.raw(keys[0]?.descending ? '<' : '>');
    return sql`(${sql.join(keys.map((key) => key.by))}) ${compared} (${sql.join(values)})`;
  }
  const steps = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((before, at) => sql`${before.by} = ${values[at]} and`);
    return sql`(${sql.join(equal, sql` `)} ${key.by} ${sql.raw(key.descending ? '<' : '>')} ${values[index]})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}
