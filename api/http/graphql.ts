import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Context } from '../context.ts';
import { writtenResult } from '../graph/final.ts';
import type { House } from '../house.ts';
import { gate } from '../limit/gate.ts';
import { shapeRule } from '../limit/shape.ts';
import { mayHoldBrokenText } from '../limit/text.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import { readBody } from './body.ts';
import { executing } from './executing.ts';
import { mediaStatus } from './media-status.ts';
import { answer, leaving, type Visit } from './visit.ts';

const ordinaryBody = 256 * 1024;
const bulkBody = 16 * 1024 * 1024;
const longestMessage = 1000;

export type GraphQLDoor = (visit: Visit) => Promise<void>;

/** The endpoint /graphql. */
export async function openGraphQL(house: House): Promise<GraphQLDoor> {
  const apollo = await startApollo(house);
  return async (visit) => {
    const caller = await house.callers.of(visit.request.headers);
    const context = new Context(house, caller, visit.requestId);
    context.gone = () => leaving(visit);
    const body = await bodyOf(visit, context);
    const headers = headersOf(visit);
    const httpGraphQLRequest = { method: visit.request.method ?? 'GET', headers, search: visit.search, body };
    const result = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
    answerWith(visit, result);
  };
}

async function startApollo(house: House): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    gateway: executing(house),
    allowBatchedHttpRequests: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stringifyResult: (result) => `${writtenResult(result)}\n`,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 1000 },
    validationRules: [shapeRule],
    formatError: (told) => ({ ...told, message: shortened(told.message) }),
    csrfPrevention: { requestHeaders: ['authorization', 'apollo-require-preflight'] },
    logger: house.log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      gate(house.schema),
      mediaStatus(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Messages of GraphQL repeat the value they complain about, however long it is. */
function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)} ...` : message;
}

/** Callers who may write bring up to 5,000 rows at once; everybody else asks, which needs little room. */
function mostOf(caller: Caller): number {
  if (caller.kind === 'NOBODY') return ordinaryBody;
  return caller.scopes.has('RECORD') || caller.scopes.has('PLAN') ? bulkBody : ordinaryBody;
}

async function bodyOf({ request, search }: Visit, context: Context): Promise<unknown> {
  context.suspectText = request.method !== 'POST' && search !== '';
  if (request.method !== 'POST' || !/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return undefined;
  const text = await readBody(request, mostOf(context.caller));
  context.suspectText = mayHoldBrokenText(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('INVALID', 'The body is not JSON.', { cause });
  }
}

function headersOf({ request }: Visit): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function answerWith(visit: Visit, { status, headers, body }: HTTPGraphQLResponse): void {
  const text = body.kind === 'complete' ? body.string : '';
  answer(visit, { status: status ?? 200, text, headers });
}
