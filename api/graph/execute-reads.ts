import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  isUnionType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import { finalInfo } from './final.ts';
import { fieldsOf } from './selection.ts';

/** A validated query, as the server hands it over. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

type Field = GraphQLField<unknown, unknown>;

interface Root {
  readonly key: string;
  readonly field: Field;
  readonly nodes: readonly FieldNode[];
}

/**
 * Runs a query whose root fields are all read from the graph. What the reader answers already has the keys and values
 * of the answer, so no field below is resolved or completed again. Answers undefined when somebody else must run it.
 */
export async function executeReads(asked: Asked): Promise<ExecutionResult | undefined> {
  const { schema, operation } = asked;
  if (operation.operation !== 'query') return undefined;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
  if (coerced.errors) return undefined;
  const fragments = fragmentsOf(asked.document);
  const roots = rootsOf(asked, fragments, coerced.coerced);
  if (!roots) return undefined;
  const shared = { schema, fragments, operation, rootValue: undefined, variableValues: coerced.coerced };
  const answers = await Promise.allSettled(roots.map((root) => resolve(root, asked, shared)));
  return gathered(roots, answers);
}

type Shared = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation' | 'rootValue' | 'variableValues'>;

async function resolve(root: Root, { schema, context }: Asked, shared: Shared): Promise<unknown> {
  const parentType = schema.getQueryType() as GraphQLResolveInfo['parentType'];
  const { field, nodes, key } = root;
  const info = finalInfo({
    ...shared,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { key, prev: undefined, typename: parentType.name },
  });
  const args = getArgumentValues(field, nodes[0] as FieldNode, shared.variableValues);
  return field.resolve?.(undefined, args, context, info);
}

/** The root fields asked, or nothing when one of them is not read from the graph. */
function rootsOf(asked: Asked, fragments: Fragments, variables: Record<string, unknown>): Root[] | undefined {
  const type = asked.schema.getQueryType();
  if (!type) return undefined;
  const nodes = [asked.operation as unknown as FieldNode];
  const fields = type.getFields();
  const found = fieldsOf({ schema: asked.schema, fragments, variables }, type, nodes);
  const roots = found.map(({ key, name, nodes }) => ({ key, field: fields[name], nodes }));
  return roots.every((root): root is Root => root.field !== undefined && isRead(root.field)) ? roots : undefined;
}

const reads = new WeakMap<Field, boolean>();

/** Types of records have no resolvers: only the reader can answer them. */
function isRead(field: Field): boolean {
  const found = reads.get(field) ?? isOfRecords(field);
  reads.set(field, found);
  return found;
}

function isOfRecords(field: Field): boolean {
  const type = getNamedType(field.type);
  return isUnionType(type) ? type.getTypes().every(isPlain) : isPlain(type);
}

function isPlain(type: GraphQLNamedType): boolean {
  return 'getFields' in type && Object.values(type.getFields()).every((one) => !('resolve' in one) || !one.resolve);
}

function gathered(roots: readonly Root[], answers: readonly PromiseSettledResult<unknown>[]): ExecutionResult {
  const data = Object.create(null) as Record<string, unknown>;
  const errors = [];
  let lost = false;
  for (const [index, { key, field, nodes }] of roots.entries()) {
    const answer = answers[index] as PromiseSettledResult<unknown>;
    if (answer.status === 'fulfilled') data[key] = answer.value;
    else {
      data[key] = null;
      lost ||= isNonNullType(field.type);
      errors.push(locatedError(answer.reason, nodes, [key]));
    }
  }
  return { data: lost ? null : data, ...(errors.length && { errors }) };
}

type Fragments = Record<string, FragmentDefinitionNode>;

const known = new WeakMap<DocumentNode, Fragments>();

function fragmentsOf(document: DocumentNode): Fragments {
  const before = known.get(document);
  if (before) return before;
  const fragments: Fragments = {};
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  known.set(document, fragments);
  return fragments;
}
