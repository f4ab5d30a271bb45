import type { ServerResponse } from 'node:http';
import { Refusal } from '../refusal.ts';

const patience = 20_000;

type Step<Value> = IteratorResult<Value, undefined>;

/** Takes the next message only when the one before has left: what a slow reader has not read is not made yet. */
export function paced<Value extends object>(
  messages: AsyncIterator<Value, undefined> | Value,
  response: ServerResponse,
): AsyncIterableIterator<Value, undefined> | Value {
  if (!isIterator(messages)) return messages;
  const stop = (): Promise<Step<Value>> =>
    messages.return?.() ?? Promise.resolve({ done: true as const, value: undefined });
  const iterator: AsyncIterableIterator<Value, undefined> = {
    next: async () => {
      await room(response);
      return messages.next();
    },
    return: stop,
    throw: stop,
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

function isIterator<Value extends object>(
  messages: AsyncIterator<Value, undefined> | Value,
): messages is AsyncIterator<Value, undefined> {
  return Symbol.asyncIterator in messages;
}

/** Waits until the reader has taken what was written; one who takes nothing for long has gone. */
function room(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => done(tooSlow()), patience);
    const free = (): void => done();
    const done = (fault?: Refusal): void => {
      clearTimeout(late);
      response.off('drain', free).off('close', free);
      if (fault) reject(fault);
      else resolve();
    };
    response.once('drain', free).once('close', free);
  });
}

function tooSlow(): Refusal {
  return new Refusal('OVER_LIMIT', 'Nothing was read for too long. Come back with the last sequence you know.');
}
