import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError } from 'graphql';

const own = 'application/graphql-response+json';
const plain = 'application/json';
const aboutTheDocument = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);
const tooLong = /^Syntax Error: Document contains more/;

/**
 * GraphQL over HTTP: whoever asks for plain JSON by name is told with 200 that a document is wrong, as everybody was
 * before GraphQL had a media type of its own. What we refuse (limits, scopes, budgets) stays refused by its status.
 */
export function mediaStatus(): ApolloServerPlugin<BaseContext> {
  return { requestDidStart: async () => ({ willSendResponse: async (asked) => tellWith200(asked) }) };
}

function tellWith200({ request, response, errors = [] }: GraphQLRequestContext<BaseContext>): void {
  const accepted = request.http?.headers.get('accept') ?? '';
  if (response.http.status !== 400 || !accepted.includes(plain) || accepted.includes(own)) return;
  if (errors.length > 0 && errors.every(isOfDocument)) response.http.status = 200;
}

/** A document that is too long or too deep is told of like a wrong one, but it is we who refuse it. */
function isOfDocument({ message, extensions, originalError }: GraphQLError): boolean {
  const refused = originalError instanceof GraphQLError && originalError.extensions['code'] === 'TOO_MANY';
  return aboutTheDocument.has(String(extensions['code'])) && !refused && !tooLong.test(message);
}
