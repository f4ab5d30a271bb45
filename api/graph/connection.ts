import { type GraphQLCompositeType, type GraphQLObjectType, getNamedType } from 'graphql';
import { sql } from 'kysely';
import { encodedCursor, following, markOf, type Place } from './cursor.ts';
import type { Row, Rows, Sql } from './node.ts';
import { elementType, keysOf, type Listing, orderBy, ordersOf } from './order.ts';
import { pageSize } from './page-size.ts';
import { jsonObject, type Plan, type Scope } from './plan.ts';
import { fieldsOf, type Selection } from './selection.ts';
import { type Argument, through } from './slot.ts';
import { asksOfRelated } from './where.ts';

const typename = '__typename';

/** One page of a list by keyset: stable while others insert and delete, the same cost on every page. */
export function pageOf(plan: Plan, rows: Rows, selection: Selection): Sql {
  return new Page(plan, rows, selection).expression();
}

class Page {
  readonly #plan: Plan;
  readonly #listing: Listing;
  readonly #first: Argument;
  readonly #asked: readonly Selection[];
  readonly #inside: Sql;
  /** The name of the rows that fit, where they are found once, for the page and for how many there are. */
  readonly #matched: string | undefined;

  constructor(plan: Plan, rows: Rows, selection: Selection) {
    this.#plan = plan;
    this.#listing = { graph: plan.graph, rows, selection };
    this.#first = through(selection.args['first'] ?? 25, pageSize);
    this.#asked = this.#fieldsOf(selection);
    this.#matched = this.#countsByRelated() ? `m_${plan.newScope().row.alias}` : undefined;
    this.#inside = this.#asksFor('hasNextPage') ? sql`filter (where page.n <= ${this.#first}::int)` : sql``;
  }

  expression(): Sql {
    const parts = this.#asked.map((field): [string, Sql] => [field.key, this.#part(field)]);
    if (!this.#lists().length && !this.#asksFor('hasNextPage') && !this.#asksFor('endCursor')) {
      return sql`case when ${this.#first}::int > 0 then ${jsonObject(parts)} end`;
    }
    return sql`(${this.#found()}select ${jsonObject(parts)} from (${this.#numbered()}) as page)`;
  }

  /** Who also counts looks at all rows anyway: then what is asked of related records is joined with all at once. */
  #countsByRelated(): boolean {
    const { selection, graph } = this.#listing;
    const asked = selection.args['where'];
    const counted = this.#asked.some((field) => field.name === 'totalCount');
    const shown = this.#lists().length > 0 || this.#asksFor('hasNextPage') || this.#asksFor('endCursor');
    return counted && shown && !!asked && asksOfRelated({ graph, type: elementType(selection) }, asked);
  }

  #found(): Sql {
    if (this.#matched === undefined) return sql``;
    const { row } = this.#plan.newScope();
    return sql`with ${sql.ref(this.#matched)} as materialized (select ${row.column('id')}
      from ${this.#listing.rows.of} as ${sql.ref(row.alias)} where ${this.#condition(row)}) `;
  }

  #part(field: Selection): Sql {
    switch (field.name) {
      case 'nodes':
      case 'edges':
        return sql`coalesce(json_agg(page.${this.#name(field)}) ${this.#inside}, '[]'::json)`;
      case 'pageInfo':
        return jsonObject(this.#fieldsOf(field).map((fact): [string, Sql] => [fact.key, this.#fact(fact)]));
      case 'totalCount':
        return this.#total();
      default:
        return sql`${sql.lit(this.#listing.selection.type.name)}::text`;
    }
  }

  #fact({ name }: Selection): Sql {
    if (name === 'hasNextPage') return sql`count(*) > ${this.#first}::int`;
    if (name === 'endCursor') return sql`(array_agg(page.cursor))[least(count(*), ${this.#first}::int)]`;
    return sql`'PageInfo'::text`;
  }

  #total(): Sql {
    if (this.#matched !== undefined) return sql`(select count(*)::int from ${sql.ref(this.#matched)})`;
    const { row } = this.#plan.newScope();
    const { rows } = this.#listing;
    return sql`(select count(*)::int from ${rows.of} as ${sql.ref(row.alias)} where ${this.#condition(row)})`;
  }

  /**
   * First the page's own rows by the index, then what each of them shows: so that nothing is made for rows beyond the
   * page. The rows come out in the order they went in, which aggregates over one ordered subquery keep as long as none
   * of them asks for an order of its own.
   */
  #numbered(): Sql {
    const { row: inner } = this.#plan.newScope();
    const scope = this.#plan.newScope();
    const selected = [sql`row_number() over () as n`, ...this.#columns(scope)];
    const { rows, selection } = this.#listing;
    const place = this.#place(inner);
    const { after } = selection.args;
    const start = after === undefined || after === null ? sql`` : sql`and ${following(place, after)}`;
    const limit = this.#asksFor('hasNextPage') ? sql`${this.#first}::int + 1` : sql`${this.#first}::int`;
    return sql`select ${sql.join(selected)}
      from (select ${sql.ref(inner.alias)}.* from ${rows.of} as ${sql.ref(inner.alias)}
        where ${this.#ofPage(inner)} ${start} ${orderBy(place.keys)} limit ${limit}) as ${sql.ref(scope.row.alias)}`;
  }

  /** An object for each `nodes` and `edges` that is asked, and the cursor when somebody asks where the page ends. */
  #columns(scope: Scope): Sql[] {
    const columns = this.#lists().map((field) => {
      const element = field.name === 'nodes' ? this.#node(field, scope) : this.#edge(field, scope);
      return sql`${element} as ${this.#name(field)}`;
    });
    return this.#asksFor('endCursor') ? [...columns, sql`${this.#cursor(scope.row)} as cursor`] : columns;
  }

  #lists(): Selection[] {
    return this.#asked.filter((field) => field.name === 'nodes' || field.name === 'edges');
  }

  /** Aliases of callers are no names of columns: they may be long, or be used by the statement itself. */
  #name(field: Selection): Sql {
    return sql.ref(`c${this.#asked.indexOf(field)}`);
  }

  #edge(field: Selection, scope: Scope): Sql {
    const parts = this.#fieldsOf(field).map((part): [string, Sql] => {
      if (part.name === 'cursor') return [part.key, this.#cursor(scope.row)];
      return [part.key, part.name === typename ? sql`${sql.lit(field.type.name)}::text` : this.#node(part, scope)];
    });
    return jsonObject(parts);
  }

  #node({ nodes }: Selection, scope: Scope): Sql {
    const connection = this.#listing.selection.type as GraphQLObjectType;
    const type = getNamedType(connection.getFields()['nodes']?.type) as GraphQLCompositeType;
    return this.#plan.object({ type, nodes }, scope);
  }

  #cursor(row: Row): Sql {
    return encodedCursor(this.#place(row));
  }

  #place(row: Row): Place {
    const { selection } = this.#listing;
    const mark = markOf(selection.type.name, selection.name, ordersOf(selection));
    return { mark, keys: keysOf(this.#listing, row) };
  }

  #ofPage(row: Row): Sql {
    if (this.#matched === undefined) return this.#condition(row, true);
    return sql`${row.column('id')} in (select id from ${sql.ref(this.#matched)})`;
  }

  #condition(row: Row, stepwise = false): Sql {
    return this.#plan.condition(this.#listing, row, { type: elementType(this.#listing.selection), stepwise });
  }

  #asksFor(name: 'hasNextPage' | 'endCursor'): boolean {
    const infos = this.#asked.filter((field) => field.name === 'pageInfo');
    return infos.some((field) => this.#fieldsOf(field).some((fact) => fact.name === name));
  }

  #fieldsOf({ type, nodes }: Selection): Selection[] {
    return fieldsOf(this.#plan.document, type as GraphQLObjectType, nodes);
  }
}
