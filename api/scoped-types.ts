import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { neededScopes } from './scope.ts';
import type { Scope } from './vocabulary.ts';

/**
 * Whoever may write may not therefore read: every record needs READ, wherever it is met, unless its type says what else.
 * Types without an id of their own that tell of records say so themselves (`ReadWith`).
 */
export function scopeTypes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const needs = neededScopes(type) ?? (holdsRecords(schema, type) ? ['READ' as const] : undefined);
    if (needs && (isObjectType(type) || isInterfaceType(type))) declare(type, needs);
  }
}

function holdsRecords(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  if (isObjectType(type)) return type.getInterfaces().some(({ name }) => name === 'Node');
  if (!isInterfaceType(type) || type.name === 'Node') return false;
  return schema.getPossibleTypes(type).every((one) => holdsRecords(schema, one));
}

/** Said in the code and in the print of the schema. */
function declare(type: GraphQLNamedType, needs: readonly Scope[]): void {
  type.extensions = { ...type.extensions, scope: needs };
  const [said] = parse(`type ${type.name} @scope(needs: [${needs.join(', ')}])`).definitions;
  const { directives = [] } = said as ObjectTypeDefinitionNode;
  const node = (type.astNode ?? said) as ObjectTypeDefinitionNode;
  const before = type.astNode?.directives ?? [];
  type.astNode = { ...node, directives: [...before, ...directives] };
}
