import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import type { ReadDocument } from '../limit/estimate.ts';
import { Refusal } from '../refusal.ts';

/** What one page of an export answered. */
export interface Page {
  readonly lines: readonly unknown[];
  readonly cursor: string | null;
  readonly total: number | null;
}

interface Connection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

const after = 'exportedUpTo';
const pageLength = 100;
const place = { path: ['query'] };

/** The query of an export, rewritten so that a connection can be read page by page. */
export class Listing {
  readonly first: ReadDocument;
  readonly next: ReadDocument;
  readonly #paged: boolean;

  private constructor(first: ReadDocument, next: ReadDocument, paged: boolean) {
    this.first = first;
    this.next = next;
    this.#paged = paged;
  }

  static of(schema: GraphQLSchema, read: ReadDocument): Listing {
    const root = rootOf(read.operation);
    const field = schema.getQueryType()?.getFields()[root.name.value];
    const type = field && getNamedType(field.type);
    if (!type?.name.endsWith('Connection')) return new Listing(read, read, false);
    const counted = 'getFields' in type && 'totalCount' in type.getFields();
    return new Listing(pageOf(read, root, counted), pageOf(read, root, false), true);
  }

  variables(cursor: string | null): Record<string, unknown> {
    return this.#paged ? { ...this.first.variables, [after]: cursor } : { ...this.first.variables };
  }

  page(data: Readonly<Record<string, unknown>>): Page {
    const [answer] = Object.values(data);
    if (!this.#paged) return { lines: Array.isArray(answer) ? answer : [answer ?? null], cursor: null, total: null };
    const { nodes, pageInfo, totalCount } = answer as Connection;
    return { lines: nodes, cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null, total: totalCount ?? null };
  }
}

function rootOf({ selectionSet }: OperationDefinitionNode): FieldNode {
  const [root, ...others] = selectionSet.selections;
  if (root?.kind === Kind.FIELD && others.length === 0) return root;
  throw new Refusal('INVALID', 'An export has one root field, written out.', place);
}

function pageOf(read: ReadDocument, root: FieldNode, counted: boolean): ReadDocument {
  const selections = [nodesOf(root), ...plain(`pageInfo { hasNextPage endCursor } ${counted ? 'totalCount' : ''}`)];
  const kept = root.arguments?.filter(({ name }) => name.value !== 'first' && name.value !== 'after') ?? [];
  const page = [argument('first', { kind: Kind.INT, value: String(pageLength) }), argument('after', variable)];
  const field: FieldNode = {
    ...root,
    arguments: [...kept, ...page],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const operation: OperationDefinitionNode = {
    ...read.operation,
    variableDefinitions: [...(read.operation.variableDefinitions ?? []), ...declared],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
  const definitions = read.document.definitions.map((one) => (one === read.operation ? operation : one));
  const document: DocumentNode = { ...read.document, definitions };
  return { document, operation, variables: read.variables };
}

function nodesOf({ selectionSet }: FieldNode): SelectionNode {
  const found = selectionSet?.selections.find((one) => one.kind === Kind.FIELD && one.name.value === 'nodes');
  if (found?.kind === Kind.FIELD && !found.alias) return found;
  throw new Refusal('INVALID', 'Select `nodes` of the connection: each of them is a line.', place);
}

const variable: ValueNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: after } };
const argument = (name: string, value: ValueNode) =>
  ({ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }) as const;
const [example] = parse(`query ($${after}: String) { id }`).definitions as OperationDefinitionNode[];
const declared = example?.variableDefinitions ?? [];

function plain(selection: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${selection} }`, { noLocation: true }).definitions as OperationDefinitionNode[];
  return operation?.selectionSet.selections ?? [];
}
