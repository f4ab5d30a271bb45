import type { Pool } from 'pg';
import { patience } from '../graph/patience.ts';
import type { Reader } from '../graph/reader.ts';
import { type Happening, happened } from './happening.ts';

/** A stretch of the log of one workspace. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
  readonly most: number;
}

/** Reads the log as the relay needs it. */
export class LogReader {
  readonly #pool: Pool;
  readonly #reader: Reader;

  constructor(pool: Pool, reader: Reader) {
    this.#pool = pool;
    this.#reader = reader;
  }

  /** Up to which sequence every event is visible to all who ask from now on. */
  async settled(): Promise<number> {
    const question = { name: 'settled', text: 'select settled_sequence() as sequence', query_timeout: patience };
    const { rows } = await this.#pool.query<{ sequence: string }>(question);
    return Number(rows[0]?.sequence ?? 0);
  }

  async happened(workspaceId: string, { after, upTo, most }: Stretch): Promise<Happening[]> {
    const text = await this.#reader.answer(workspaceId, happened, [after, upTo, most]);
    return JSON.parse(text ?? '[]') as Happening[];
  }
}
