import type { Connection, Submittable } from 'pg';

/** A statement to be read in a workspace. */
export interface Question {
  readonly workspaceId: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Callback = (error: Error | null, answer: string | null) => void;

/** The parts of pg's connection that speak the extended protocol, which its types leave out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: object): void;
  close(statement: { type: 'S'; name: string }): void;
  sync(): void;
}

const enter = `select set_config('app.workspace', $1, true), set_config('transaction_read_only', 'on', true)`;
const mostNames = 1000;
const names = new Map<string, string>();
const prepared = new WeakMap<Wire, Set<string>>();

/**
 * One round trip: the workspace is entered and the statement run before a single Sync, which makes them one implicit
 * transaction, so that the setting ends with it and cannot leak to the next user of the connection.
 */
export class Exchange implements Submittable {
  callback: Callback;
  readonly #question: Question;
  #fresh: string[] = [];
  #completed = 0;
  #answer: string | null = null;
  #wire: Wire | undefined;

  constructor(question: Question, callback: Callback) {
    this.#question = question;
    this.callback = callback;
  }

  submit(connection: Connection): null {
    const wire = connection as unknown as Wire;
    this.#wire = wire;
    wire.stream.cork();
    this.#run(wire, enter, [this.#question.workspaceId]);
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
    if (this.#wire) for (const name of this.#fresh) prepared.get(this.#wire)?.delete(name);
    this.callback(error, null);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(): void {}

  handleCopyData(): void {}

  #run(wire: Wire, text: string, values: readonly unknown[]): void {
    const statement = this.#prepare(wire, text);
    wire.bind({ statement, values, valueMapper: written });
    wire.execute({});
  }

  /** Prepares a text once a connection. Beyond a bound texts stay unnamed, so that no flood of them fills the server. */
  #prepare(wire: Wire, text: string): string {
    const name = nameOf(text);
    const known = prepared.get(wire) ?? new Set<string>();
    prepared.set(wire, known);
    if (name && known.has(name)) return name;
    if (name) {
      wire.close({ type: 'S', name });
      known.add(name);
      this.#fresh.push(name);
    }
    wire.parse({ name, text });
    return name;
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return '';
  const name = `read_${names.size}`;
  names.set(text, name);
  return name;
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
