import type { Connection, Submittable } from 'pg';
import { Prepared, type Preparing } from './prepared.ts';

/** A statement to be read in a workspace. */
export interface Question {
  readonly workspaceId: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Callback = (error: Error | null, answer: string | null) => void;

/** The parts of pg's connection that speak the extended protocol, which its types leave out. */
interface Wire extends Preparing {
  readonly stream: { cork(): void; uncork(): void };
  bind(portal: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: object): void;
  sync(): void;
}

const enter = `select set_config('app.workspace', $1, true), set_config('transaction_read_only', 'on', true)`;

/** For statements that read the log: how far it is settled must be known before their own snapshot is taken. */
const enterSettled = `${enter}, set_config('app.settled', settled_sequence()::text, true)`;

const prepared = new WeakMap<Wire, Prepared>();

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
  #wire: Wire | undefined;

  constructor(question: Question, callback: Callback) {
    this.#question = question;
    this.#entering = question.text.includes('app.settled') ? enterSettled : enter;
    this.callback = callback;
  }

  submit(connection: Connection): null {
    const wire = connection as unknown as Wire;
    this.#wire = wire;
    wire.stream.cork();
    this.#run(wire, this.#entering, [this.#question.workspaceId]);
    this.#run(wire, this.#question.text, this.#question.values);
    wire.sync();
    wire.stream.uncork();
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
    const known = this.#wire && prepared.get(this.#wire);
    for (const text of [this.#entering, this.#question.text]) known?.doubt(text);
    this.callback(error, null);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(): void {}

  handleCopyData(): void {}

  #run(wire: Wire, text: string, values: readonly unknown[]): void {
    const known = prepared.get(wire) ?? new Prepared();
    prepared.set(wire, known);
    wire.bind({ statement: known.nameOf(text, wire), values, valueMapper: written });
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
