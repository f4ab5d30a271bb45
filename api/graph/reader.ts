import type { Pool } from 'pg';
import { Exchange } from './exchange.ts';

/** Reads inside a workspace: two statements go out at once and share one read-only transaction. */
export class Reader {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The one text that a statement answers, or null. */
  async answer(workspaceId: string, text: string, values: readonly unknown[]): Promise<string | null> {
    const client = await this.#pool.connect();
    try {
      const answer = await new Promise<string | null>((resolve, reject) => {
        client.query(
          new Exchange({ workspaceId, text, values }, (error, found) => (error ? reject(error) : resolve(found))),
        );
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
