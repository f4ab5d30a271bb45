import { Refusal } from '../refusal.ts';
import type { Happening } from './happening.ts';
import type { LogReader } from './log-reader.ts';
import { bareMessage, type Message, messageOf, stretchesOf } from './message.ts';
import type { Listener } from './relay.ts';
import { Waiting } from './waiting.ts';

/** What a stream follows, and from where. */
export interface Followed {
  readonly workspaceId: string;
  readonly subject: string;
  readonly belongs: (happening: Happening) => boolean;
  readonly after: number | undefined;
}

const mostReplayed = 5000;
/** Twice as many as can be replayed, so that whoever comes back is not cut off again by what it missed. */
const mostWaiting = 10_000;
/** A stream whose subject rests still tells now and then how far the log is, so that it can be resumed for long. */
const rest = 1000;

/** Makes the messages of one stream out of what the relay tells. */
export class Following implements Listener {
  readonly messages: Waiting<Message>;
  readonly #followed: Followed;
  readonly #log: LogReader;
  #leave: () => void = () => undefined;
  #told = 0;
  /** What is heard while that which was missed is still being read. */
  #later: [readonly Happening[], number][] | undefined;

  constructor(followed: Followed, log: LogReader) {
    this.#followed = followed;
    this.#log = log;
    this.messages = new Waiting(() => this.#leave());
  }

  /** Starts listening; `join` answers how to leave again. */
  joining(join: (listener: Listener) => () => void): this {
    this.#leave = join(this);
    return this;
  }

  begin(sequence: number): void {
    const { after } = this.#followed;
    this.#told = after ?? sequence;
    if (after === undefined) return this.#tell(this.#bare(sequence));
    if (after === sequence) return;
    this.#later = [];
    this.#catchUp(after, sequence).then(
      () => this.#hearLater(),
      (error: unknown) => this.messages.fail(error as Error),
    );
  }

  hear(happenings: readonly Happening[], upTo: number): void {
    if (this.#later) this.#later.push([happenings, upTo]);
    else this.#hear(happenings, upTo);
  }

  #hearLater(): void {
    const later = this.#later ?? [];
    this.#later = undefined;
    for (const [happenings, upTo] of later) this.#hear(happenings, upTo);
  }

  #hear(happenings: readonly Happening[], upTo: number): void {
    const mine = happenings.filter((happening) => happening.sequence > this.#told && this.#followed.belongs(happening));
    for (const stretch of stretchesOf(mine)) {
      this.#tell(messageOf(stretch, { subject: this.#followed.subject, from: this.#told }));
    }
    if (upTo - this.#told >= rest) this.#tell(this.#bare(upTo));
  }

  /** What was missed is read from the log, unless it is so much that loading anew is cheaper. */
  async #catchUp(after: number, upTo: number): Promise<void> {
    const { workspaceId } = this.#followed;
    if (after > upTo) {
      const settled = await this.#log.settled();
      return after > settled ? this.#tell(this.#bare(settled, true)) : undefined;
    }
    const missed = await this.#log.happened(workspaceId, { after, upTo, most: mostReplayed });
    if (missed.length < mostReplayed) this.#hear(missed, upTo);
    else this.#tell(this.#bare(upTo, true));
  }

  #bare(sequence: number, reload = false): Message {
    return bareMessage({ subject: this.#followed.subject, from: this.#told }, sequence, reload);
  }

  #tell(message: Message): void {
    this.#told = Number(message.sequence);
    if (this.messages.length < mostWaiting) return this.messages.push(message);
    const sentence = 'You read slower than things happen. Come back with the last sequence you know.';
    this.messages.fail(new Refusal('OVER_LIMIT', sentence, { retryAfterSeconds: 1 }));
  }
}
