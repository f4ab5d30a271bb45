import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';

const texts = new WeakMap<GraphQLSchema, string>();

/** The contract as text, with its directives; printed once. */
export function sdlOf(schema: GraphQLSchema): string {
  const text = texts.get(schema) ?? `${printSchemaWithDirectives(schema)}\n`;
  texts.set(schema, text);
  return text;
}
