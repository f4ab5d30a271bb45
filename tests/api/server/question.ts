import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { entityNames } from '../../../api/federation/entity.type.ts';
import { neededScopes, scopesToRead } from '../../../api/scope.ts';

type Field = GraphQLField<unknown, unknown>;

/** What generated arguments point at: a record by its id, or by what another system calls it. */
export interface Target {
  readonly id: string;
  readonly system: string;
  readonly externalId: string;
  readonly by: 'id' | 'ref';
}

export interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const deepest = 4;
const selected = 3;
const mostWords = 800;
const samples: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'generated',
  DateTime: '2026-01-02T03:04:05.000Z',
  Date: '2026-01-02',
};

/** A question for a root field, with every argument that is needed or can hold an id. */
export function questionFor(kind: 'query' | 'mutation', field: Field, target: Target): Question {
  const used = field.args.filter((argument) => isRequiredArgument(argument) || holdsId(argument.type));
  const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const given = used.map((argument) => `${argument.name}: $${argument.name}`);
  const call = `${field.name}${given.length ? `(${given.join(', ')})` : ''} ${widest(field)}`;
  const variables = Object.fromEntries(used.map((argument) => [argument.name, argumentValue(argument, target)]));
  return { query: `${kind} ${declared.length ? `(${declared.join(', ')})` : ''} { ${call} }`, variables };
}

/** The same, asking of records no more than which they are: what whoever writes may know without reading. */
export function bareQuestionFor(kind: 'query' | 'mutation', field: Field, target: Target): Question {
  const { query, variables } = questionFor(kind, field, target);
  return { query: query.replace(widest(field), barest(field.type, selected)), variables };
}

function barest(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return isLeafType(named) ? '' : '{ __typename }';
  const open = Object.values(named.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) && !neededScopes(field) && scopesToRead(named, field.name).length === 0,
  );
  const inner = open.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return depth > 0 ? [`${field.name} ${barest(field.type, depth - 1)}`] : [];
  });
  return `{ __typename ${inner.join(' ')} }`;
}

/** Whether a caller can point at a record by this field. */
export function pointsAtRecords(field: Field): boolean {
  return field.args.some((argument) => holdsId(argument.type) || /^(externalId|representations)$/.test(argument.name));
}

function argumentValue({ name, type }: GraphQLArgument, target: Target): unknown {
  if (name === 'system') return target.system;
  if (name === 'representations') return entityNames.map((__typename) => ({ __typename, id: target.id }));
  return name === 'externalId' ? target.externalId : sample(type, target, 0);
}

function sample(type: GraphQLInputType, target: Target, depth: number): unknown {
  if (isNonNullType(type)) return sample(type.ofType as GraphQLInputType, target, depth);
  if (isListType(type)) return [sample(type.ofType as GraphQLInputType, target, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return type.name === 'ID' ? target.id : samples[type.name];
  const fields = Object.values(type.getFields()).filter((field) => {
    if (isRequiredInputField(field)) return true;
    if (['id', 'system', 'externalId', 'ref'].includes(field.name))
      return (field.name === 'id') === (target.by === 'id');
    return depth < deepest && holdsId(field.type) && !['and', 'or', 'not'].includes(field.name);
  });
  return Object.fromEntries(fields.map((field) => [field.name, member(field, target, depth)]));
}

function member(field: { name: string; type: GraphQLInputType }, target: Target, depth: number): unknown {
  if (field.name === 'system') return target.system;
  return field.name === 'externalId' ? target.externalId : sample(field.type, target, depth + 1);
}

function holdsId(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (named.name === 'ID') return true;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => holdsId(field.type, seen));
}

/** As deep a selection as the limit of a thousand tokens lets through. */
export function widest({ type }: Field): string {
  const deep = selection(type, selected);
  return deep.split(/\s+/).length < mostWords ? deep : selection(type, 1);
}

/** Everything one can see without giving arguments, some levels deep. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map((field) => field.name);
  const branches = depth > 0 ? fields.filter((field) => worthOpening(field, depth)) : [];
  const inner = branches.map((field) => `${field.name} ${selection(field.type, depth - 1)}`);
  return `{ __typename ${[...leaves, ...inner].join(' ')} }`;
}

function worthOpening(field: Field, depth: number): boolean {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return false;
  return depth >= selected - 1 || ['nodes', 'node', 'edges', 'userErrors', 'errors'].includes(field.name);
}
