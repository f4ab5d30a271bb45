import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A number that may hang on the request's variables. */
export type Count = (variables: Variables) => number;

const mostOfAPage = 5000;

/** A number written in the document or given as a variable, kept within what a page can be. */
export function amount(node: ValueNode | undefined, otherwise: number): Count {
  if (node?.kind === Kind.VARIABLE) return (variables) => within(variables[node.name.value], otherwise);
  const written = node?.kind === Kind.INT ? within(Number(node.value), otherwise) : otherwise;
  return () => written;
}

/** How many members a list argument has. */
export function most(node: ValueNode): Count {
  return (variables) => lengthOf(valueFromASTUntyped(node, variables));
}

/** How many rows a mutation's input brings: the longest list directly in it. */
export function rowsIn(node: ValueNode | undefined, variables: Variables): number {
  if (!node) return 0;
  const input: unknown = valueFromASTUntyped(node, variables);
  return typeof input === 'object' && input !== null ? Math.max(0, ...Object.values(input).map(lengthOf)) : 0;
}

function within(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, 0), mostOfAPage) : otherwise;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
