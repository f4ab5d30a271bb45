import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from 'graphql';
import { Refusal } from '../refusal.ts';
import type { Variables } from './count.ts';
import type { OperationFacts } from './facts.ts';

/** An argument with a default may be given a variable without a value, which leaves it out, but none that is null. */
export function neverEmptyIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] {
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const open = new Set(
    operation.variableDefinitions
      ?.filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value),
  );
  const filled = context.getRecursiveVariableUsages(operation).filter(({ type }) => isNonNullType(type));
  return [...new Set(filled.map(({ node }) => node.name.value).filter((name) => open.has(name)))];
}

/** GraphQL itself would say so only as it runs, when a mutation is written already. */
export function refuseEmpty(facts: OperationFacts, variables: Variables, place: readonly string[]): void {
  const { neverEmpty, defaults } = facts;
  const name = neverEmpty.find((each) => (each in variables ? variables : defaults)[each] === null);
  if (name === undefined) return;
  const sentence = `$${name} is null where a value is needed; leave it out to have the default.`;
  throw new Refusal('REQUIRED', sentence, { path: [...place, 'variables', name] });
}
