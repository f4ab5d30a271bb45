import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { Refusal } from '../refusal.ts';
import type { Variables } from './count.ts';
import { factsIn, withDefaults } from './facts.ts';
import { requestedCost } from './meter.ts';
import { refuseEmpty } from './never-empty.ts';
import { shapeRule } from './shape.ts';

/** A document that somebody thinks of sending. */
export interface Intended {
  readonly query: string;
  /** As JSON text. */
  readonly variables?: string | null;
  readonly operationName?: string | null;
}

/** A document that was read and checked, and what it is asked with. */
export interface ReadDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** The most a document could cost, worked out as before it is run, but never run. */
export function estimate(schema: GraphQLSchema, intended: Intended): number {
  const read = readIntended(schema, intended, ['dryRun']);
  const { document, operation, variables } = read;
  coercedVariables(schema, read, ['dryRun']);
  const facts = factsIn(schema)(document, operation);
  refuseEmpty(facts, variables, ['dryRun']);
  return Math.ceil(requestedCost(facts.cost, withDefaults(facts, variables)));
}

/** The variables as the document declares them; what is missing or of another type is refused by its name. */
export function coercedVariables(
  schema: GraphQLSchema,
  { operation, variables }: ReadDocument,
  place: readonly string[],
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  const { errors, coerced } = getVariableValues(schema, definitions, { ...variables }, { maxErrors: 1 });
  const [error] = errors ?? [];
  if (!error) return coerced ?? {};
  const declared = error.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  const name = declared?.variable.name.value;
  const code = name !== undefined && (variables[name] ?? null) === null ? 'REQUIRED' : 'INVALID';
  throw new Refusal(code, error.message.slice(0, 1000), { path: [...place, 'variables', ...(name ? [name] : [])] });
}

/** Reads and checks a document by the rules of every other; `place` is where in the input it stands. */
export function readIntended(schema: GraphQLSchema, intended: Intended, place: readonly string[]): ReadDocument {
  try {
    const document = readable(schema, intended.query);
    const operation = operationIn(document, intended.operationName ?? null);
    return { document, operation, variables: variablesIn(intended.variables ?? '{}') };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    throw new Refusal(thrown.code, thrown.message, { path: [...place, ...thrown.inputPath] });
  }
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
  return new Refusal('INVALID', sentence.slice(0, 1000), { path: [member] });
}
