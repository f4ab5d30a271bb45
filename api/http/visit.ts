import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hintsOf } from '../answerable.ts';
import { refusalOf } from '../fault.ts';
import type { Logger } from '../log.ts';
import { Refusal } from '../refusal.ts';

/** One request with its answer to be. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly path: string;
  readonly search: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers?: Iterable<readonly [string, string | string[]]>;
}

export const answerHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export function visitOf(request: IncomingMessage, response: ServerResponse): Visit {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  return { request, response, requestId: randomUUID(), path, search: mark === -1 ? '' : url.slice(mark) };
}

/** Aborted when the caller leaves before the answer. */
export function leaving({ response }: Visit): AbortSignal {
  const left = new AbortController();
  if (response.destroyed) left.abort();
  response.once('close', () => left.abort());
  return left.signal;
}

/** Answers with the headers that every answer of the API has. A body not read to its end closes the connection. */
export function answer({ request, response, requestId }: Visit, { status, text, headers = [] }: Answer): void {
  if (response.headersSent) return void response.end();
  const own: Record<string, string | string[] | number> = { ...answerHeaders, 'x-request-id': requestId };
  for (const [name, value] of headers) own[name] = value;
  own['content-length'] = Buffer.byteLength(text);
  if (!request.complete) own['connection'] = 'close';
  response.writeHead(status, own).end(text);
}

/** Answers a thrown thing: a refusal with its reason, anything else logged and without detail. */
export function answerThrown(visit: Visit, thrown: unknown, log: Logger): void {
  const refusal = refusalOf(thrown) ?? crash(thrown, visit.requestId, log);
  const errors = [{ message: refusal.message, extensions: { code: refusal.code, requestId: visit.requestId } }];
  const headers: [string, string][] = [['content-type', 'application/json; charset=utf-8'], ...hintsOf(refusal)];
  answer(visit, { status: refusal.status, text: JSON.stringify({ errors }), headers });
}

/** What a caller learns of a fault of ours: where it was logged, nothing else. */
export function crash(thrown: unknown, requestId: string, log: Logger): Refusal {
  log.error({ err: thrown, requestId }, 'a request failed');
  return new Refusal('INTERNAL', `Something went wrong here. It was logged under ${requestId}.`, { cause: thrown });
}
