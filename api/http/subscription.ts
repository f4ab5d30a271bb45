import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { RequestParams } from 'graphql-sse';
import type { Context } from '../context.ts';
import { Bounded } from '../graph/bounded.ts';
import type { House } from '../house.ts';
import { factsIn } from '../limit/facts.ts';
import { admit } from '../limit/gate.ts';
import { shapeRule } from '../limit/shape.ts';
import { mayHoldBrokenText } from '../limit/text.ts';
import { Refusal } from '../refusal.ts';

/** A subscription that may be run. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variableValues: Record<string, unknown>;
}

export interface Invalid {
  readonly errors: readonly GraphQLError[];
}

type Prepare = (context: Context, asked: RequestParams) => Promise<Prepared | Invalid>;

const mostDocuments = 500;

/** Reads, checks and admits what a stream is asked for, by the rules of every other operation. */
export function subscriptions({ schema }: House): Prepare {
  const facts = factsIn(schema);
  const known = new Bounded<string, DocumentNode>(mostDocuments);

  const documentOf = (query: string): DocumentNode | Invalid => {
    const before = known.get(query);
    if (before) return before;
    const document = parsed(query);
    if ('errors' in document) return document;
    const errors = validate(schema, document, [...specifiedRules, shapeRule], { maxErrors: 20, hideSuggestions: true });
    if (errors.length > 0) return invalid(errors);
    known.set(query, document);
    return document;
  };

  return async (context, { query, operationName = null, variables = {} }) => {
    const document = documentOf(query);
    if ('errors' in document) return document;
    const operation = subscriptionIn(document, operationName);
    const asked = { kind: operation.operation, query, variables: variables ?? {} };
    context.facts = facts(document, operation);
    context.suspectText = mayHoldBrokenText(JSON.stringify(asked));
    await admit(context, asked);
    return { document, operationName, variableValues: asked.variables };
  };
}

function parsed(query: string): DocumentNode | Invalid {
  try {
    return parse(query, { maxTokens: 1000 });
  } catch (error) {
    if (error instanceof GraphQLError) return invalid([error]);
    throw error;
  }
}

function subscriptionIn(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation?.operation === 'subscription') return operation;
  throw new Refusal('INVALID', 'Only a subscription is streamed; ask everything else at /graphql.');
}

function invalid(errors: readonly GraphQLError[]): Invalid {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  return {
    errors: errors.map(
      ({ message, nodes = null, ...told }) =>
        new GraphQLError(message, { nodes, extensions: { ...extensions, ...told.extensions } }),
    ),
  };
}
