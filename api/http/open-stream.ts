import { graphQLErrorOf } from '../answerable.ts';
import { refusalOf } from '../fault.ts';
import type { Logger } from '../log.ts';
import type { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import { keyShownIn } from '../workspace/callers.ts';
import { answerHeaders, crash, type Visit } from './visit.ts';

interface Opened {
  readonly visit: Visit;
  readonly caller: Caller;
  readonly messages: AsyncGenerator<string, void, undefined>;
  readonly log: Logger;
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** After how many milliseconds a reader that was cut off should come back. */
const comeBack = 'retry: 1000\n\n';
const farewell = 2_000;

/** One answer that goes on until the reader leaves, or is told to. */
export class OpenStream {
  readonly caller: Caller;
  readonly cookie: string | undefined;
  /** The hash of the key's text that was shown: a key may be given another, and this one end. */
  readonly keyHash: string | undefined;
  readonly #opened: Opened;
  #over = false;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.caller = opened.caller;
    const { authorization, cookie } = opened.visit.request.headers;
    this.cookie = cookie;
    this.keyHash = keyShownIn(authorization)?.hash;
  }

  /** Resolves when the stream is over, whoever ended it. */
  async run(): Promise<void> {
    const { messages, visit } = this.#opened;
    const { response, requestId } = visit;
    response.once('close', () => void messages.return());
    response.writeHead(200, { ...answerHeaders, ...streamHeaders, 'x-request-id': requestId });
    response.write(comeBack);
    try {
      for await (const message of messages) if (!this.#over) response.write(message);
    } catch (thrown) {
      this.refuse(refusalOf(thrown) ?? crash(thrown, requestId, this.#opened.log));
    }
    this.#end();
  }

  /** Ends with a reason that the reader is told; coming back needs something else than time. */
  refuse(refusal: Refusal): void {
    const { message, extensions } = graphQLErrorOf(refusal);
    const { http: _, ...told } = extensions;
    this.#end(
      `event: next\ndata: ${JSON.stringify({ errors: [{ message, extensions: told }] })}\n\nevent: complete\ndata:\n\n`,
    );
  }

  /** Ends without completing, so that the reader comes back to whoever is there then. */
  stop(): void {
    this.#end(': the server leaves, come back\n\n');
  }

  #end(last = ''): void {
    if (this.#over) return;
    this.#over = true;
    const { messages, visit } = this.#opened;
    void messages.return();
    visit.response.end(last);
    setTimeout(() => visit.response.destroy(), farewell).unref();
  }
}
