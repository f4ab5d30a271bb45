import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { Refusal } from '../refusal.ts';
import type { Variables } from './count.ts';
import { factsIn, withDefaults } from './facts.ts';
import { requestedCost } from './meter.ts';
import { shapeRule } from './shape.ts';

/** A document that somebody thinks of sending. */
export interface Intended {
  readonly query: string;
  /** As JSON text. */
  readonly variables?: string | null;
  readonly operationName?: string | null;
}

/** The most a document could cost, worked out as before it is run, but never run. */
export function estimate(schema: GraphQLSchema, { query, variables, operationName }: Intended): number {
  const document = readable(schema, query);
  const operation = operationIn(document, operationName ?? null);
  const facts = factsIn(schema)(document, operation);
  return Math.ceil(requestedCost(facts.cost, withDefaults(facts, variablesIn(variables ?? '{}'))));
}

function readable(schema: GraphQLSchema, query: string): DocumentNode {
  const document = parsed(query);
  const [error] = validate(schema, document, [...specifiedRules, shapeRule], { maxErrors: 1, hideSuggestions: true });
  if (error) throw invalid(error.message, 'query');
  return document;
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: 1000 });
  } catch (error) {
    throw error instanceof GraphQLError ? invalid(error.message, 'query') : error;
  }
}

function operationIn(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) throw invalid('Say which of the operations of the document is meant.', 'operationName');
  return operation;
}

function variablesIn(text: string): Variables {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Variables;
  } catch {
    throw invalid('The variables are not JSON.', 'variables');
  }
  throw invalid('The variables are one JSON object.', 'variables');
}

function invalid(sentence: string, member: string): Refusal {
  return new Refusal('INVALID', sentence.slice(0, 1000), { path: ['dryRun', member] });
}
