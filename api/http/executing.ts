import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { execute, type ExecutionResult, GraphQLError, type GraphQLFieldResolver } from 'graphql';
import { fieldErrorOf } from '../answerable.ts';
import type { Context } from '../context.ts';
import { executeReads } from '../graph/execute-reads.ts';
import { refusalOf } from '../fault.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { crash } from './visit.ts';

type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Asked = Parameters<Executor>[0];

/** Rows come from the reader with the keys of the answer, aliases and all. */
export const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, Context> = (row, ...[, , { path }]) =>
  row[path.key];

/** The one place where a validated operation is run. */
export function executing(house: House): Gateway {
  return {
    load: async () => ({ executor: (asked) => run(house, asked) }),
    onSchemaLoadOrUpdate: (listen) => {
      listen({ apiSchema: house.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

async function run({ schema }: House, { document, operation, request, context }: Asked): Promise<ExecutionResult> {
  const contextValue = context as Context;
  const { operationName = null, variables = {} } = request;
  const asked = { schema, document, operationName, variableValues: variables };
  const resolved = operation as Asked['operation'] | undefined;
  const result =
    (resolved && (await executeReads({ schema, document, operation, variables, context }))) ??
    (await execute({ ...asked, contextValue, fieldResolver: byResponseKey }));
  return toldResult(result, contextValue);
}

/** A result with its errors as the caller may learn of them. */
export function toldResult(result: ExecutionResult, { house, requestId }: Context): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => told(error, requestId, house.log)) };
}

/** What a caller learns of an error: refusals with their reason, faults of ours without detail. */
function told(error: GraphQLError, requestId: string, log: House['log']): GraphQLError {
  const refusal = refusalOf(error);
  if (refusal) return fieldErrorOf(refusal, error);
  if (error.message.startsWith('Too many errors')) return fieldErrorOf(new Refusal('INVALID', error.message), error);
  const thrown = thrownIn(error);
  return thrown === undefined ? error : fieldErrorOf(crash(thrown, requestId, log), error);
}

/** What our code threw; nothing when it was GraphQL that complained about the question. */
function thrownIn(error: GraphQLError): Error | undefined {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? thrownIn(originalError) : originalError;
}
