import type { Pool } from 'pg';
import type { Reader } from '../graph/reader.ts';
import type { Logger } from '../log.ts';
import { type Followed, Following } from './following.ts';
import { LogReader } from './log-reader.ts';
import type { Message } from './message.ts';
import { Relay } from './relay.ts';

interface Ground {
  readonly pool: Pool;
  readonly reader: Reader;
  readonly log: Logger;
}

/** What is told as it happens. */
export class Live {
  readonly relay: Relay;
  readonly #log: LogReader;

  constructor({ pool, reader, log }: Ground) {
    this.#log = new LogReader(pool, reader);
    this.relay = new Relay(this.#log, log);
  }

  /** The messages of one stream, from now on or from behind a sequence. */
  follow(followed: Followed): AsyncIterable<Message> {
    const following = new Following(followed, this.#log);
    return following.joining((listener) => this.relay.join(followed.workspaceId, listener)).messages;
  }
}
