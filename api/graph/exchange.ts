import type { Connection, Submittable } from 'pg';
import { Prepared, type Preparing } from './prepared.ts';

/** A statement to be read in a workspace. */
export interface Question {
  readonly workspaceId: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether keys lead to all it reads: then one plan serves all values, else PostgreSQL may plan anew for each. */
  readonly keyed: boolean;
}

type Callback = (error: Error | null, answer: string | null) => void;

/** The parts of pg's connection that speak the extended protocol, which its types leave out. */
interface Wire extends Preparing {
  readonly stream: { readonly writable: boolean; write(bytes: Buffer): unknown };
  bind(portal: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: object): void;
  sync(): void;
}

const enter = `select set_config('app.workspace', $1, true), set_config('transaction_read_only', 'on', true)`;

/** For statements that read the log: how far it is settled must be known before their own snapshot is taken. */
const enterSettled = `${enter}, set_config('app.settled', settled_sequence()::text, true)`;

const plannedOnce = `, set_config('plan_cache_mode', 'force_generic_plan', true)`;
const [enterKeyed, enterSettledKeyed] = [enter + plannedOnce, enterSettled + plannedOnce];

function entering({ text, keyed }: Question): string {
  if (text.includes('app.settled')) return keyed ? enterSettledKeyed : enterSettled;
  return keyed ? enterKeyed : enter;
}

/** What one connection knows, and what it is about to be told: gathered, because one write is cheaper than five. */
class Speech {
  readonly prepared = new Prepared();
  readonly wire: Wire;
  readonly #stream: Wire['stream'];
  #chunks: Buffer[] = [];

  constructor(wire: Wire) {
    this.#stream = wire.stream;
    const gathered = { writable: true, write: (bytes: Buffer) => this.#chunks.push(bytes) };
    this.wire = Object.create(wire, { stream: { value: gathered } }) as Wire;
  }

  begin(): void {
    this.#chunks = [];
  }

  say(): void {
    if (this.#stream.writable) this.#stream.write(Buffer.concat(this.#chunks));
  }
}

const speeches = new WeakMap<Wire, Speech>();

function speechOf(wire: Wire): Speech {
  const known = speeches.get(wire) ?? new Speech(wire);
  speeches.set(wire, known);
  return known;
}

/**
 * One round trip: the workspace is entered and the statement run before a single Sync, which makes them one implicit
 * transaction, so that the setting ends with it and cannot leak to the next user of the connection.
 */
export class Exchange implements Submittable {
  callback: Callback;
  readonly #question: Question;
  readonly #entering: string;
  #completed = 0;
  #answer: string | null = null;
  #speech: Speech | undefined;

  constructor(question: Question, callback: Callback) {
    this.#question = question;
    this.#entering = entering(question);
    this.callback = callback;
  }

  submit(connection: Connection): null {
    const speech = speechOf(connection as unknown as Wire);
    this.#speech = speech;
    speech.begin();
    this.#run(speech, this.#entering, [this.#question.workspaceId]);
    this.#run(speech, this.#question.text, this.#question.values);
    speech.wire.sync();
    speech.say();
    return null;
  }

  handleRowDescription(): void {}

  handleDataRow(message: { fields: (string | null)[] }): void {
    if (this.#completed === 1) this.#answer = message.fields[0] ?? null;
  }

  handleCommandComplete(): void {
    this.#completed += 1;
  }

  handleReadyForQuery(): void {
    this.callback(null, this.#answer);
  }

  handleError(error: Error): void {
    for (const text of [this.#entering, this.#question.text]) this.#speech?.prepared.doubt(text);
    this.callback(error, null);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(): void {}

  handleCopyData(): void {}

  #run({ wire, prepared }: Speech, text: string, values: readonly unknown[]): void {
    wire.bind({ statement: prepared.nameOf(text, wire), values, valueMapper: written });
    wire.execute({});
  }
}

function written(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayLiteral(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function arrayLiteral(values: readonly unknown[]): string {
  const texts = values.map((value) => {
    const text = written(value);
    return text === null ? 'NULL' : `"${String(text).replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${texts.join()}}`;
}
