import { GraphQLError } from 'graphql';
import type { Refusal } from './refusal.ts';

type Place = Pick<GraphQLError, 'nodes' | 'path'>;

/** A refusal of a whole request, with its HTTP status. */
export function graphQLErrorOf(refusal: Refusal): GraphQLError {
  return new GraphQLError(refusal.message, { extensions: { ...extensionsOf(refusal), http: httpOf(refusal) } });
}

/** A refusal in one field: the rest of the answer stands, unless it is we who fail. */
export function fieldErrorOf(refusal: Refusal, { nodes, path }: Place): GraphQLError {
  const http = refusal.status >= 500 ? { http: httpOf(refusal) } : {};
  return new GraphQLError(refusal.message, {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { ...extensionsOf(refusal), ...http },
  });
}

/** The headers that tell a program when to try again, and by what to show who it is. */
export function hintsOf({ retryAfterSeconds, status }: Refusal): [string, string][] {
  const again: [string, string][] = retryAfterSeconds === undefined ? [] : [['retry-after', String(retryAfterSeconds)]];
  return status === 401 ? [...again, ['www-authenticate', 'Bearer realm="throughline"']] : again;
}

function extensionsOf({ code, inputPath }: Refusal): Record<string, unknown> {
  return inputPath.length > 0 ? { code, inputPath } : { code };
}

function httpOf(refusal: Refusal): { status: number; headers: Map<string, string> } {
  return { status: refusal.status, headers: new Map(hintsOf(refusal)) };
}
