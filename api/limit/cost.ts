import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { amount, type Count, most, rowsIn } from './count.ts';
import { counts, filterCost } from './filter-cost.ts';
import { isFree, objectCount, type ObjectCount } from './told-objects.ts';

/** One field of an operation that answers objects: how many, what each costs, and what hangs on each. */
export interface CostNode {
  readonly key: string;
  readonly own: Count;
  readonly times: Count;
  readonly weight: number;
  readonly inner: readonly CostNode[];
  /** Of a connection: how many records its page is to hold. */
  readonly page?: Count | undefined;
  /** Of a field of the query itself, where its objects can be counted in the text of its answer. */
  readonly told?: ObjectCount | undefined;
}

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Field = GraphQLField<unknown, unknown>;

const listLength = 10;
const mutationCost = 10;
const rowCost = 0.1;
/** What it costs to look at all records of a kind, whatever is told of them: to count them, or to group them. */
const lookCost = 100;
const nothing: Count = () => 0;
const once: Count = () => 1;

/**
 * What an operation costs, worked out once: an object costs 1, a list as many as it can hold, a scalar nothing, a filter
 * for the relations it reaches over, and 100 what counts or groups all records of a list of the query itself.
 */
export function costOf(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): CostNode[] {
  const root = schema.getRootType(operation.operation);
  const weight = operation.operation === 'mutation' ? rowCost : 1;
  return new Costing(schema, fragments, weight).selections(operation.selectionSet, root ?? undefined, once);
}

class Costing {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #weight: number;

  constructor(schema: GraphQLSchema, fragments: Fragments, weight: number) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#weight = weight;
  }

  selections(set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined, page: Count): CostNode[] {
    return (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return this.#field(selection, parent, page);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments[selection.name.value];
      return this.selections(fragment?.selectionSet, this.#named(fragment?.typeCondition?.name.value) ?? parent, page);
    });
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, page: Count): CostNode[] {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return [];
    const type = getNamedType(field.type);
    const rows = parent === this.#schema.getMutationType() ? rowsOf(node) : undefined;
    const own = rows ? mutation(rows) : this.#looking(node, field, parent);
    const many = isListType(getNullableType(field.type));
    const size = firstOf(node, field);
    const first = size ?? rows;
    const composite = isCompositeType(type);
    if (!composite && !rows) return [];
    const inner = composite ? this.selections(node.selectionSet, type, first ?? (many ? once : page)) : [];
    return [
      {
        key: node.alias?.value ?? node.name.value,
        own,
        times: many ? (first ?? idsOf(node) ?? pageOf(node, page) ?? assumed(field)) : once,
        weight: composite && !isFree(type) ? this.#weight : 0,
        page: type.name.endsWith('Connection') ? size : undefined,
        told: parent === this.#schema.getQueryType() ? this.#told(node, type) : undefined,
        inner,
      },
    ];
  }

  #looking(node: FieldNode, field: Field, parent: GraphQLNamedType | undefined): Count {
    const filter = filterCost(node, field, this.#fragments) ?? nothing;
    const isRoot = parent === this.#schema.getQueryType();
    const all =
      isRoot && (field.name === 'accountGroups' || (node.selectionSet && counts(node.selectionSet, this.#fragments)));
    return all ? (variables) => lookCost + filter(variables) : filter;
  }

  #told(node: FieldNode, type: GraphQLNamedType): ObjectCount | undefined {
    return objectCount({ schema: this.#schema, fragments: this.#fragments }, node, type);
  }

  #named(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name);
  }
}

function firstOf(node: FieldNode, field: Field): Count | undefined {
  const declared = field.args.find((argument) => argument.name === 'first');
  if (!declared) return undefined;
  const given = node.arguments?.find((argument) => argument.name.value === 'first');
  return amount(given?.value, typeof declared.defaultValue === 'number' ? declared.defaultValue : listLength);
}

function idsOf(node: FieldNode): Count | undefined {
  const given = node.arguments?.find((argument) => /^(ids|representations)$/.test(argument.name.value));
  return given && most(given.value);
}

/** The lists of a page or a bulk answer are as long as the page or the bulk. */
function pageOf(node: FieldNode, page: Count): Count | undefined {
  return page !== once && /^(nodes|edges|rows|cards|groups)$/.test(node.name.value) ? page : undefined;
}

/** A list without a limit is taken to be as long as its field declares under `complexity`. */
function assumed(field: Field): Count {
  const declared = field.extensions['complexity'];
  const length = typeof declared === 'number' ? declared : listLength;
  return () => length;
}

function rowsOf(node: FieldNode): Count {
  const input = node.arguments?.find((argument) => argument.name.value === 'input')?.value;
  return (variables) => rowsIn(input, variables);
}

function mutation(rows: Count): Count {
  return (variables) => mutationCost + rowCost * rows(variables);
}
