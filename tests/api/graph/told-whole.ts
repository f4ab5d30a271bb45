import { getNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Ground } from './ground.ts';
import { tableOf } from './naive/roots.ts';

/** A list that is told whole until it goes, and the pages beside it. */
export interface ToldWhole {
  readonly type: string;
  readonly field: string;
  /** By what the pages can be sorted; nothing where they take no order. */
  readonly orders: readonly string[];
}

interface Ids {
  readonly id: string | { readonly id: string };
}

const idOf = ({ id }: Ids): string => (typeof id === 'string' ? id : id.id);

/** Figures have no id of their own: they are known by the record they are about. */
const known: Readonly<Record<string, string>> = {
  TouchpointScore: 'id: card { id }',
  ReleaseLedger: 'id: release { id }',
};

interface Beside {
  readonly list: readonly Ids[];
  readonly pages: {
    readonly nodes: readonly Ids[];
    readonly edges: readonly { readonly cursor: string; readonly node: Ids }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

/** What was found page by page, beside what the list tells at once. */
export interface Found {
  readonly list: readonly string[];
  readonly paged: readonly string[];
}

/** All such lists, as their deprecations say it. */
export function toldWhole(schema: GraphQLSchema): ToldWhole[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const [, name = ''] = /^Use (\w+Connection)\. /.exec(field.deprecationReason ?? '') ?? [];
        const order = getNamedType(type.getFields()[name]?.args.find((one) => one.name === 'orderBy')?.type);
        const by = isInputObjectType(order) ? getNamedType(order.getFields()['field']?.type) : undefined;
        const orders = isEnumType(by) ? by.getValues().map((one) => one.name) : [];
        return name ? [{ type: type.name, field: field.name, orders }] : [];
      }),
    );
}

const some = 4;

/** Whose lists to look at: the query itself, the viewer, or some records of a type. */
export function ownersOf({ ours }: Ground, { type }: ToldWhole): (string | null)[] {
  const rows = ours.all(tableOf(type) ?? type);
  return rows.length ? rows.slice(0, some).map(({ id }) => id) : [null];
}

interface Asked {
  readonly owner: string | null;
  readonly first: number;
  readonly after: string | null;
  readonly orderBy: readonly object[] | undefined;
}

/** Turns all pages as clients do: by where a page ends, or by the cursor of the last edge. */
export class Turner {
  readonly #ground: Ground;
  readonly #told: ToldWhole;

  constructor(ground: Ground, told: ToldWhole) {
    this.#ground = ground;
    this.#told = told;
  }

  async found(owner: string | null, first: number, orderBy?: readonly object[]): Promise<Found> {
    const paged: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { list, pages }: Beside = await this.#page({ owner, first, after, orderBy });
      const { nodes, edges, pageInfo, totalCount } = pages;
      paged.push(...nodes.map(idOf));
      const fits =
        JSON.stringify(edges.map(({ node }) => node)) === JSON.stringify(nodes) &&
        pageInfo.endCursor === (edges.at(-1)?.cursor ?? null) &&
        pageInfo.hasNextPage === paged.length < totalCount &&
        totalCount === list.length;
      if (!fits) throw new Error(`${JSON.stringify(this.#told)} tells a page wrong: ${JSON.stringify(pages)}`);
      if (!pageInfo.hasNextPage) return { list: list.map(idOf), paged };
      after = pageInfo.endCursor;
    }
  }

  async #page(asked: Asked): Promise<Beside> {
    const { type, field, orders } = this.#told;
    const element = this.#ground.schema.getType(type);
    const connection = isObjectType(element) ? element.getFields()[`${field}Connection`] : undefined;
    const order = connection?.args.find(({ name }) => name === 'orderBy');
    const given = `first: $first, after: $after${orders.length ? ', orderBy: $orderBy' : ''}`;
    const id = known[getNamedType(connection?.type)?.name.replace('Connection', '') ?? ''] ?? 'id';
    const lists = `list: ${field} { ${id} } pages: ${field}Connection(${given}) {
      nodes { ${id} } edges { cursor node { ${id} } } pageInfo { hasNextPage endCursor } totalCount }`;
    const head = `query ($owner: ID! = "", $first: Int!, $after: String${order ? `, $orderBy: ${String(order.type)}` : ''})`;
    const whole = {
      Query: lists,
      Viewer: `part: viewer { ${lists} }`,
      SuccessSummary: `part: successSummary { ${lists} }`,
    }[type];
    const query = `${head} { __typename ${whole ?? `node(id: $owner) { ... on ${type} { ${lists} } }`} }`;
    const answer = await this.#ground.ask(whole ? query.replace('$owner: ID! = "", ', '') : query, { ...asked });
    if (answer.errors.length) throw new Error(`${JSON.stringify(answer.errors)} ${query}`);
    const data = answer.data as { part?: Beside; node?: Beside } & Beside;
    return data.node ?? data.part ?? data;
  }
}
