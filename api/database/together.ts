import { type Connection, Query, type QueryConfig } from 'pg';

/** The parts of pg's own query that its types leave out. */
interface Sent {
  readonly name?: string;
  readonly text: string;
  _result: { _types?: unknown };
  readonly _results: unknown;
  readonly _canceledDueToError: Error | false;
  prepare(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
}

interface Wire extends Connection {
  readonly stream: { cork(): void; uncork(): void } & Connection['stream'];
  readonly submittedNamedStatements: Record<string, string>;
}

export type Answered = (error: Error | null, answer: unknown) => void;

/**
 * Statements that are one message: sent at once, before a single Sync, so that both sides write and wake up once. They
 * answer what the last one answers; when one fails, those behind it are not run, and the whole fails with its error.
 */
export class Together extends Query {
  callback: Answered;
  readonly #statements: readonly Sent[];
  #at = 0;

  constructor(statements: readonly QueryConfig[], callback: Answered) {
    super(statements.at(-1) as QueryConfig);
    this.callback = callback;
    this.#statements = statements.map((statement) => new Query(statement) as unknown as Sent);
    Object.defineProperties(this, { name: { get: () => this.#current.name }, text: { get: () => this.#current.text } });
  }

  get #current(): Sent {
    return this.#statements[Math.min(this.#at, this.#statements.length - 1)] as Sent;
  }

  override readonly submit = (connection: Connection): null => {
    const wire = connection as Wire;
    const speechless = Object.create(wire, { sync: { value: () => undefined } }) as Wire;
    wire.stream.cork();
    this.#statements.forEach((statement, at) =>
      statement.prepare(at + 1 < this.#statements.length ? speechless : wire),
    );
    wire.stream.uncork();
    return null;
  };

  handleRowDescription(message: unknown): void {
    const { _types } = (this as unknown as Sent)._result;
    this.#current._result._types ??= _types;
    this.#current.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#current.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#current.handleCommandComplete(message, connection);
    this.#at += 1;
  }

  handleEmptyQuery(): void {
    this.#at += 1;
  }

  handleReadyForQuery(): void {
    const { _canceledDueToError, _results } = this.#current;
    if (_canceledDueToError) this.callback(_canceledDueToError, null);
    else this.callback(null, _results);
  }

  /** Those behind the one that failed were sent to be prepared, but never were. */
  handleError(error: Error, connection: Connection): void {
    const { submittedNamedStatements } = connection as Wire;
    for (const { name } of this.#statements.slice(this.#at)) if (name) delete submittedNamedStatements[name];
    this.callback(error, null);
  }
}
