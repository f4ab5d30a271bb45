import { Socket } from 'node:net';

/** What went over the wire to PostgreSQL, read from the messages themselves. */
export class Wiretap {
  /** The texts of the statements run, in order, whether prepared just then or long before. */
  readonly run: string[] = [];
  /** How many statements were sent to be parsed. */
  parsed = 0;

  /** A socket for the `stream` option of a pool. It is tapped when connected, since connecting resets its `write`. */
  readonly socket = (): Socket => {
    const socket = new Socket();
    return socket.once('connect', () => listenTo(socket, new Listening(this)));
  };

  clear(): void {
    this.run.length = 0;
    this.parsed = 0;
  }
}

/** Follows the messages of one connection; see the frontend messages of the PostgreSQL protocol. */
class Listening {
  readonly #tap: Wiretap;
  readonly #texts = new Map<string, string>();
  #begun = false;
  #bound = '';
  #rest: Buffer = Buffer.alloc(0);

  constructor(tap: Wiretap) {
    this.#tap = tap;
  }

  hear(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const from = this.#begun ? 1 : 0;
      if (this.#rest.length < from + 4) return;
      const end = from + this.#rest.readInt32BE(from);
      if (this.#rest.length < end) return;
      if (this.#begun) this.#message(String.fromCharCode(this.#rest[0] ?? 0), this.#rest.subarray(from + 4, end));
      this.#begun = true;
      this.#rest = this.#rest.subarray(end);
    }
  }

  #message(kind: string, body: Buffer): void {
    const [first = '', second = ''] = body.toString('utf8').split('\0');
    if (kind === 'P') {
      this.#texts.set(first, second);
      this.#tap.parsed += 1;
    }
    if (kind === 'B') this.#bound = this.#texts.get(second) ?? `unknown statement ${second}`;
    if (kind === 'E') this.#tap.run.push(this.#bound);
    if (kind === 'Q') this.#tap.run.push(first);
  }
}

function listenTo(socket: Socket, listening: Listening): void {
  const write = socket.write.bind(socket) as (...sent: unknown[]) => boolean;
  socket.write = (...sent: unknown[]) => {
    listening.hear(Buffer.from(sent[0] as Buffer));
    return write(...sent);
  };
}
