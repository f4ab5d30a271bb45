import { type ExecutionResult, subscribe } from 'graphql';
import { createHandler, type Handler, type Request, type Response as Told } from 'graphql-sse';
import { Context } from '../context.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { readBody } from './body.ts';
import { byResponseKey, toldResult } from './executing.ts';
import { OpenStream } from './open-stream.ts';
import { refuseForeignPage } from './origin.ts';
import { paced } from './paced.ts';
import { Standing } from './standing.ts';
import { subscriptions } from './subscription.ts';
import { answer, leaving, type Visit } from './visit.ts';

const mostOfABody = 256 * 1024;

interface Streaming {
  readonly visit: Visit;
  readonly context: Context;
}

export interface StreamDoor {
  readonly enter: (visit: Visit) => Promise<void>;
  /** Ends every stream with a hint to come back. */
  readonly close: () => void;
}

/** The endpoint /graphql/stream: subscriptions as server-sent events, each on a connection of its own. */
export function openStreams(house: House): StreamDoor {
  const handler = handlerOf(house);
  const standing = new Standing(house);
  measure(house, standing);
  const enter = async (visit: Visit): Promise<void> => {
    refuseForeignPage(visit.request, house);
    const caller = await house.callers.of(visit.request.headers);
    standing.refuseMore(caller);
    const context = new Context(house, caller, visit.requestId);
    context.gone = () => leaving(visit);
    const [messages, told] = await handler(requestOf({ visit, context }));
    if (typeof messages !== 'object' || messages === null) return refuse(visit, [messages, told]);
    await standing.whileOpen(new OpenStream({ visit, caller, messages, log: house.log }));
  };
  return { enter, close: () => standing.stop() };
}

function handlerOf(house: House): Handler<Visit, Streaming> {
  const prepare = subscriptions(house);
  const resolving = { schema: house.schema, fieldResolver: byResponseKey as never };
  return createHandler<Visit, Streaming, never>({
    authenticate: () => null,
    validate: () => [],
    onSubscribe: async ({ context: { context } }, asked) => {
      const prepared = await prepare(context, asked);
      if ('errors' in prepared) return invalid(prepared.errors);
      return { ...resolving, ...prepared, contextValue: context as never };
    },
    subscribe: (asked) => subscribe(asked) as never,
    onOperation: (_, { context: { visit } }, ...[, result]) => paced(result as never, visit.response) as never,
    onNext: (_, { context: { context } }, result) => toldResult(result as ExecutionResult, context) as never,
  });
}

function requestOf(streaming: Streaming): Request<Visit, Streaming> {
  const { request } = streaming.visit;
  const headers = { get: (name: string) => [request.headers[name] ?? null].flat().join(', ') || null };
  const body = (): Promise<string> => readBody(request, mostOfABody);
  const { method = 'GET', url = '/' } = request;
  return { method, url, headers: { get: headers.get }, body, raw: streaming.visit, context: streaming };
}

const json = { 'content-type': 'application/json; charset=utf-8' };

function invalid(errors: readonly unknown[]): Told {
  return [JSON.stringify({ errors }), { status: 400, statusText: 'Bad Request', headers: json }];
}

function refuse(visit: Visit, [body, { status, headers }]: Told): void {
  if (status === 404) throw new Refusal('INVALID', 'Accept text/event-stream here.', { status: 406 });
  answer(visit, { status, text: typeof body === 'string' ? body : '', headers: Object.entries(headers ?? {}) });
}

function measure({ live: { relay }, metrics }: House, standing: Standing): void {
  metrics.gauge('throughline_streams', () => standing.open);
  metrics.gauge('throughline_relay_listeners', () => relay.listeners);
  metrics.gauge('throughline_relay_lag_seconds', () => relay.lag);
}
