import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isAbstractType,
} from 'graphql';
import { sql } from 'kysely';
import { anyRecord } from './any.ts';
import { pageOf } from './connection.ts';
import type { Graph } from './graph.ts';
import { type Field, type Meaning, Row, type Rows, type Sql } from './node.ts';
import { keysOf, type Listing, orderBy } from './order.ts';
import { branchesOf, type Document, isComposite, type Selection } from './selection.ts';
import { condition, type Filtered } from './where.ts';

/** Where an object is built: its row and, in a long list, the joins that its relations to one become. */
export interface Scope {
  readonly row: Row;
  readonly joins?: Sql[];
  /** Relations to one that stand beside the row already. */
  readonly joined?: readonly string[];
}

/** Of which type the rows are, and whether they are taken one by one; see Filtered. */
export type Whereby = Pick<Filtered, 'type' | 'stepwise'>;

/** A type with fields, and the nodes that ask for them. */
export interface Composite {
  readonly type: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
}

/** Turns a selection into one SQL expression that answers its JSON. Pure: nothing is read here. */
export class Plan {
  readonly graph: Graph;
  readonly document: Document;
  readonly #tagged: boolean;
  #rows = 0;

  /** `tagged` plans put `__typename` into rows of interfaces, for an executor that must find their type. */
  constructor(graph: Graph, document: Document, tagged: boolean) {
    this.graph = graph;
    this.document = document;
    this.#tagged = tagged;
  }

  readonly #meaning: Meaning = (type, row, where) => condition({ graph: this.graph, type, row, depth: 0 }, where);

  newScope(long = false): Scope {
    return { row: new Row(`t${this.#rows++}`), ...(long && { joins: [] }) };
  }

  /** The expression of a field whose rows are told by `field`; root fields have an empty parent row. */
  expression(field: Field, selection: Selection, scope: Scope): Sql {
    switch (field.kind) {
      case 'value':
        return written(field.value(scope.row, selection.args), selection.type);
      case 'part':
        return this.#part(field, selection, scope);
      case 'one':
        return this.#one(field.rows(scope.row, selection.args, this.#meaning), selection);
      case 'list':
        return this.#list(field.rows(scope.row, selection.args, this.#meaning), selection);
      case 'connection':
        return pageOf(this, field.rows(scope.row, selection.args, this.#meaning), selection);
      case 'any':
        return this.#any(field.id(selection.args, scope.row), selection);
      case 'anyOf':
        return this.#anyOf(field, selection);
    }
  }

  /** The object of one row: a JSON object with the keys that the document gave; `tagged` where its type is in doubt. */
  object({ type, nodes }: Composite, scope: Scope, tagged = false): Sql {
    const branches = branchesOf(this.document, type, nodes);
    if (isAbstractType(type)) return this.#kinds(type, branches, scope);
    return this.#entries(type, branches[0]?.fields ?? [], scope, tagged ? sql`${sql.lit(type.name)}::text` : undefined);
  }

  /** The rows, filtered by the field's own `where` and then by the argument of that name. */
  condition({ rows, selection }: Pick<Listing, 'rows' | 'selection'>, row: Row, filtered: Whereby): Sql {
    const own = rows.where ? rows.where(row) : sql`true`;
    const asked = selection.args['where'];
    return asked ? sql`${own} and ${condition({ graph: this.graph, row, depth: 0, ...filtered }, asked)}` : own;
  }

  #entries(type: GraphQLNamedType, fields: readonly Selection[], scope: Scope, typename?: Sql): Sql {
    const entries = fields.map((field): [string, Sql] => [field.key, this.#field(type, field, scope, typename)]);
    const untold = this.#tagged && typename && !fields.some((field) => field.key === '__typename');
    if (untold) entries.unshift(['__typename', typename]);
    return rowObject(entries);
  }

  #field(type: GraphQLNamedType, selection: Selection, scope: Scope, typename: Sql | undefined): Sql {
    if (selection.name === '__typename') return typename ?? sql`${sql.lit(type.name)}::text`;
    const declared = this.graph.shape(type.name).fields?.[selection.name];
    if (declared) return this.expression(declared, selection, scope);
    const { name } = selection;
    if (!isComposite(selection)) return written(this.graph.column(type.name, name, scope.row), selection.type);
    if (selection.type.name.endsWith('Connection')) {
      return pageOf(this, this.graph.related(type.name, name, scope.row), selection);
    }
    if (selection.plural) return this.#list(this.graph.related(type.name, name, scope.row), selection);
    return this.#related(this.graph.column(type.name, name, scope.row), selection, scope);
  }

  /** A relation to one is looked up by its key; in a long list it is a left join, which hashes the other table once. */
  #related(key: Sql, selection: Selection, scope: Scope): Sql {
    if (scope.joined?.includes(selection.name)) return this.#beside(selection, scope.row.joined(selection.name));
    const related = this.newScope(scope.joins !== undefined);
    const { row } = related;
    const found = this.object(compositeOf(selection), related);
    const table = sql`${this.graph.table(selection.type.name)} as ${sql.ref(row.alias)}`;
    const meets = sql`${row.column('id')} = ${key}`;
    if (!scope.joins) return sql`(select ${found} from ${table} where ${meets})`;
    scope.joins.push(sql`left join ${table} on ${meets}`, ...(related.joins ?? []));
    return sql`case when ${row.column('id')} is not null then ${found} end`;
  }

  #beside(selection: Selection, row: Row): Sql {
    return sql`case when ${row.column('id')} is not null then ${this.object(compositeOf(selection), { row })} end`;
  }

  /** Rows of one table whose type a column tells: an object for each group of types that are asked the same. */
  #kinds(type: GraphQLCompositeType, branches: ReturnType<typeof branchesOf>, scope: Scope): Sql {
    const { kinds } = this.graph.shape(type.name);
    if (!kinds) throw new Error(`${type.name} is an interface; its shape must say which rows are which type`);
    const kind = scope.row.column(kinds.column);
    const names = Object.entries(kinds.types);
    const whens = names.map(([told, name]) => sql`when ${sql.lit(told)} then ${sql.lit(name)}`);
    const typename = sql`case ${kind} ${sql.join(whens, sql` `)} end`;
    const [all] = branches;
    if (all && branches.length === 1) return this.#entries(all.types[0] ?? type, all.fields, scope, typename);
    const cases = branches.map((branch) => {
      const told = names
        .filter(([, name]) => branch.types.some((one) => one.name === name))
        .map(([one]) => sql.lit(one));
      const [first] = branch.types;
      return sql`when ${kind} in (${sql.join(told)}) then ${this.#entries(first ?? type, branch.fields, scope, typename)}`;
    });
    return sql`case ${sql.join(cases, sql` `)} end`;
  }

  #any(id: Sql, selection: Selection): Sql {
    const found = anyRecord(this, selection, { id: sql`wanted.id` });
    return sql`(select ${found} from (select ${id} as id offset 0) as wanted)`;
  }

  #anyOf({ ids, types }: Field & { kind: 'anyOf' }, selection: Selection): Sql {
    const { args } = selection;
    const found = anyRecord(this, selection, { id: sql`wanted.id`, ...(types && { type: sql`wanted.type` }) });
    const wanted = types
      ? sql`unnest(${ids(args)}, ${types(args)}) with ordinality as wanted(id, type, n)`
      : sql`unnest(${ids(args)}) with ordinality as wanted(id, n)`;
    return sql`(select coalesce(json_agg(${found} order by wanted.n), '[]'::json) from ${wanted})`;
  }

  #part(field: Field & { kind: 'part' }, selection: Selection, scope: Scope): Sql {
    const found = this.object(compositeOf(selection), scope);
    return field.present ? sql`case when ${field.present(scope.row)} then ${found} end` : found;
  }

  #one(rows: Rows, selection: Selection): Sql {
    const { source, found, row } = this.#source(rows, { ...selection, args: {} });
    const order = rows.order ? orderBy(rows.order(row)) : sql``;
    return sql`(select ${found} from ${source} ${order} limit 1)`;
  }

  #list(rows: Rows, selection: Selection): Sql {
    const { source, found, row } = this.#source(rows, selection);
    const order = orderBy(keysOf({ graph: this.graph, selection, rows }, row));
    return sql`(select coalesce(json_agg(${found} ${order}), '[]'::json) from ${source})`;
  }

  #source(rows: Rows, selection: Selection): { source: Sql; found: Sql; row: Row } {
    const { joined = [] } = rows;
    const scope = { ...this.newScope(rows.long), joined };
    const found = this.object(compositeOf(selection), scope);
    const filter = this.condition({ rows, selection }, scope.row, { type: selection.type.name });
    const joins = [...joined.map((name) => this.#join(selection.type, name, scope.row)), ...(scope.joins ?? [])];
    const source = sql`${rows.of} as ${sql.ref(scope.row.alias)} ${sql.join(joins, sql` `)} where ${filter}`;
    return { source, found, row: scope.row };
  }

  #join(type: GraphQLNamedType, relation: string, row: Row): Sql {
    const field = (type as GraphQLObjectType).getFields()[relation];
    const [table, { alias }] = [this.graph.table(getNamedType(field?.type)?.name ?? ''), row.joined(relation)];
    const key = this.graph.column(type.name, relation, row);
    return sql`left join ${table} as ${sql.ref(alias)} on ${sql.ref(`${alias}.id`)} = ${key}`;
  }
}

function compositeOf({ type, nodes }: Selection): Composite {
  return { type: type as GraphQLCompositeType, nodes };
}

/** Values leave PostgreSQL as the API writes them, so that nobody touches them again. */
function written(expression: Sql, type: GraphQLNamedType): Sql {
  return type.name === 'DateTime'
    ? sql`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : expression;
}

const longestName = 63;

/** A JSON object made as a row of that many columns, a fifth faster than by a function of keys and values. */
function rowObject(entries: readonly (readonly [string, Sql])[]): Sql {
  if (!entries.length || entries.some(([key]) => key.length > longestName)) return jsonObject(entries);
  const columns = entries.map(([key, one]) => sql`${one} as ${sql.ref(key)}`);
  return sql`(select row_to_json(made) from (select ${sql.join(columns)}) as made)`;
}

const mostEntries = 50;

/** A JSON object of any number of entries; PostgreSQL's function takes 100 arguments at most. */
export function jsonObject(entries: readonly (readonly [string, Sql])[]): Sql {
  const pairs = entries.slice(0, mostEntries).map(([key, one]) => sql`${sql.lit(key)}, ${one}`);
  const head = sql`json_build_object(${sql.join(pairs)})`;
  const rest = entries.slice(mostEntries);
  if (!rest.length) return head;
  return sql`(left(${head}::text, -1) || ',' || substr(${jsonObject(rest)}::text, 2))::json`;
}
