import type { Pool } from 'pg';
import { Exchange, type Question } from './exchange.ts';

/** Reads inside a workspace: two statements go out at once and share one read-only transaction. */
export class Reader {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
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
      const answer = await new Promise<string | null>((resolve, reject) => {
        client.query(new Exchange(question, (error, found) => (error ? reject(error) : resolve(found))));
      });
      client.release();
      return answer;
    } catch (error) {
      client.release(isLost(error));
      throw error;
    }
  }
}

/** A refusal of the database names a state and leaves the connection usable; everything else lost it. */
function isLost(error: unknown): boolean {
  return !(error instanceof Error && 'severity' in error && error.severity === 'ERROR');
}
