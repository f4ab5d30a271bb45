import { setTimeout as late } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import type { Attempt } from './delivery-state.ts';
import { signedHeaders } from './secret.ts';
import { type Reply, send } from './send.ts';
import { type Resolve, targetOf } from './target.ts';
import type { WebhookSettings } from './webhook-settings.ts';

const mostShown = 200;

/** One message to one address. */
export interface Letter {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly id: string;
  readonly body: string;
}

export interface Tried {
  readonly attempt: Attempt;
  readonly retryAfter: string | undefined;
}

interface Way {
  readonly settings: WebhookSettings;
  readonly signal: AbortSignal;
  readonly resolve?: Resolve;
}

/** Sends a letter once and tells how it went; it throws for nobody's fault but ours. */
export async function tryTarget({ url, secrets, id, body }: Letter, way: Way): Promise<Tried> {
  const { settings, resolve } = way;
  const at = new Date();
  const over = AbortSignal.timeout(settings.timeout);
  const signal = AbortSignal.any([over, way.signal]);
  const tell = (error: string | null, reply?: Reply): Tried => told(at, error, reply);
  try {
    const target = await inTime(targetOf(url, settings.privateTargets, resolve), signal);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Throughline-Webhooks/1',
      ...signedHeaders(secrets, { id, at, body }),
    };
    const reply = await send(target, { body, headers, signal });
    return tell(reply.status >= 200 && reply.status < 300 ? null : wordsOf(reply.status), reply);
  } catch (thrown) {
    return tell(over.aborted ? `No answer within ${settings.timeout / 1000} seconds.` : reasonOf(thrown));
  }
}

/** A try that never came as far as sending, for a fault of ours. */
export const unanswerable = (at: Date): Tried => told(at, 'It could not be answered here; that was logged.');

function told(at: Date, error: string | null, reply?: Reply): Tried {
  const { status = null, retryAfter, text = '' } = reply ?? {};
  const response = excerptOf(text) || null;
  return {
    attempt: { at: at.toISOString(), status, durationMs: Date.now() - at.getTime(), error, response },
    retryAfter,
  };
}

/** One line of plain text, whatever was answered. */
const excerptOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, mostShown)
    .toWellFormed();

/** Names are looked up by the system, which cannot be told to stop. */
async function inTime<Found>(found: Promise<Found>, signal: AbortSignal): Promise<Found> {
  const over = late(2 ** 31 - 1, undefined, { signal, ref: false });
  over.catch(() => undefined);
  return Promise.race([found, over as Promise<never>]);
}

const wordsOf = (status: number): string =>
  status >= 300 && status < 400 ? 'Redirects are not followed.' : `It answered ${status}.`;

function reasonOf(thrown: unknown): string {
  if (thrown instanceof Refusal) return thrown.message;
  const { code } = thrown as { code?: unknown };
  return typeof code === 'string' ? `The connection failed: ${code}.` : 'The connection failed.';
}
