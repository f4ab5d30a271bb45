import { onTestFinished } from 'vitest';
import type { As, Problem } from '../ask.ts';

export interface Streamed<Data> {
  readonly data?: Data;
  readonly errors?: readonly Problem[];
}

export interface Stream<Data> {
  readonly status: number;
  readonly headers: Headers;
  /** The next message, or nothing when the stream has ended. */
  next(): Promise<Streamed<Data> | undefined>;
  /** Everything that came so far, as it came. */
  readonly text: string;
  /** Whether the stream said that nothing more would come. */
  readonly completed: boolean;
  close(): void;
}

interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
  readonly as: As;
}

/** Follows a subscription the way a program does, reading server-sent events. */
export async function openStream<Data>(url: string, { as, variables = {}, ...asking }: Asked): Promise<Stream<Data>> {
  const leaving = new AbortController();
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...as };
  const body = JSON.stringify({ ...asking, variables });
  const asked = { method: 'POST', headers, body, signal: leaving.signal };
  const response = await fetch(`${url}/graphql/stream`, asked);
  const reading = new Reading<Data>(response);
  const close = (): void => leaving.abort();
  onTestFinished(close);
  return Object.assign(reading, { status: response.status, headers: response.headers, close });
}

class Reading<Data> {
  text = '';
  completed = false;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #rest = '';

  constructor({ body }: Response) {
    this.#chunks = (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  }

  async next(): Promise<Streamed<Data> | undefined> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n');
      const block = this.#rest.slice(0, Math.max(end, 0));
      this.#rest = end < 0 ? this.#rest : this.#rest.slice(end + 2);
      if (end < 0 && !(await this.#read())) return undefined;
      if (block.startsWith('event: complete')) this.completed = true;
      if (block.startsWith('event: next')) return JSON.parse(block.slice(block.indexOf('data: ') + 6));
    }
  }

  async #read(): Promise<boolean> {
    const { done, value } = await this.#chunks.next().catch(() => ({ done: true, value: undefined }));
    if (done || !value) return false;
    const piece = this.#decoder.decode(value, { stream: true });
    this.text += piece;
    this.#rest += piece;
    return true;
  }
}
