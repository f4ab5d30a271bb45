import type { Pool, PoolClient } from 'pg';
import { Exchange, type Question } from './exchange.ts';
import { Patience, patience } from './patience.ts';

/** Reads inside a workspace: two statements go out at once and share one read-only transaction. */
export class Reader {
  readonly #pool: Pool;
  readonly #patience: Patience;

  constructor(pool: Pool, milliseconds = patience) {
    this.#pool = pool;
    this.#patience = new Patience(milliseconds);
  }

  /** The one text that a statement answers, or null. */
  answer(workspaceId: string, text: string, values: readonly unknown[]): Promise<string | null> {
    return this.#ask({ workspaceId, text, values, keyed: false });
  }

  /** The same for what keys lead to, which is planned once whatever their values. */
  answerByKey(workspaceId: string, text: string, values: readonly unknown[]): Promise<string | null> {
    return this.#ask({ workspaceId, text, values, keyed: true });
  }

  async #ask(question: Question): Promise<string | null> {
    const client = await this.#pool.connect();
    try {
      const answer = await this.#exchange(client, question);
      client.release();
      return answer;
    } catch (error) {
      client.release(isLost(error));
      throw error;
    }
  }

  #exchange(client: PoolClient, question: Question): Promise<string | null> {
    const { promise, resolve, reject } = Promise.withResolvers<string | null>();
    const waiting = this.#patience.begin(() => reject(new Error('Query read timeout')));
    const told = (error: Error | null, answer: string | null): void => {
      this.#patience.end(waiting);
      if (error) reject(error);
      else resolve(answer);
    };
    client.query(new Exchange(question, told));
    return promise;
  }
}

/** A refusal of the database names a state and leaves the connection usable; everything else lost it. */
function isLost(error: unknown): boolean {
  return !(error instanceof Error && 'severity' in error && error.severity === 'ERROR');
}
