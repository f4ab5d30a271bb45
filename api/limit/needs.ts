import {
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { neededScopes, scopesToRead } from '../scope.ts';
import type { Scope } from '../vocabulary.ts';
import type { Fragments } from './cost.ts';

/** What a caller needs for all that an operation asks: for its root fields, and for every record it looks into. */
export function needsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): ReadonlySet<Scope> {
  const needs = new Set<Scope>();
  const seen = new Set<FragmentDefinitionNode>();

  const look = (type: GraphQLNamedType | undefined, selections: readonly SelectionNode[]): void => {
    for (const selection of selections) lookAt(type, selection);
  };
  const lookAt = (type: GraphQLNamedType | undefined, selection: SelectionNode): void => {
    if (selection.kind === Kind.FIELD) return ask(type, selection.name.value, selection.selectionSet?.selections ?? []);
    const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : undefined;
    if (spread && seen.has(spread)) return;
    if (spread) seen.add(spread);
    const inner = spread ?? (selection.kind === Kind.INLINE_FRAGMENT ? selection : undefined);
    const condition = inner?.typeCondition?.name.value;
    look(condition === undefined ? type : schema.getType(condition), inner?.selectionSet.selections ?? []);
  };
  const ask = (type: GraphQLNamedType | undefined, name: string, below: readonly SelectionNode[]): void => {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const field = type.getFields()[name];
    if (!field) return;
    for (const scope of [...(neededScopes(field) ?? []), ...scopesToRead(type, name)]) needs.add(scope);
    look(getNamedType(field.type), below);
  };

  look(schema.getRootType(operation.operation) ?? undefined, operation.selectionSet.selections);
  return needs;
}
