import type { Pool } from 'pg';
import { patience } from '../graph/patience.ts';
import type { Allowance } from './budget.ts';

interface Ground {
  readonly pool: Pool;
  readonly allowance: Allowance;
  readonly workspaceId: string;
  readonly callerId: string;
}

interface Exchanged {
  readonly taken: number;
  readonly remaining: number;
}

const share = 1 / 3;
const statement = {
  name: 'budget',
  text: 'select taken, remaining from exchange_budget($1, $2, $3, $4, $5, $6, $7)',
  query_timeout: patience,
};

/** The part of a caller's budget that this process holds for a moment. Together with the rest it is never too much. */
export class Lease {
  readonly #ground: Ground;
  #held = 0;
  #elsewhere = 0;
  #knownAt: number | undefined;
  #used = true;
  #exchanging: Promise<number> | undefined;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Whether the database told what is left. */
  get known(): boolean {
    return this.#knownAt !== undefined;
  }

  /** Whether nobody asked for anything since the last renewal. */
  get idle(): boolean {
    return !this.#used && !this.#exchanging;
  }

  get remaining(): number {
    const { limit, restorePerSecond } = this.#ground.allowance;
    const seconds = (performance.now() - (this.#knownAt ?? performance.now())) / 1000;
    return Math.min(limit, this.#elsewhere + this.#held + seconds * restorePerSecond);
  }

  /** Takes from what is here; false when it does not suffice. */
  take(cost: number): boolean {
    this.#used = true;
    if (!this.known || this.#held < cost) return false;
    this.#held -= cost;
    return true;
  }

  give(cost: number): void {
    this.#held += cost;
  }

  /** Takes from what is here or in the database; answers how much is missing, which is nothing when it was taken. */
  async draw(cost: number): Promise<number> {
    for (;;) {
      const there = await (this.#exchanging?.then(() => undefined) ?? this.exchange(cost, share));
      if (this.take(cost)) return 0;
      if (there !== undefined && there < cost) return cost - there;
    }
  }

  /** Brings back what is left, and keeps a part when it is in use. */
  async renew(): Promise<void> {
    const used = this.#used;
    this.#used = false;
    if (used || this.#held !== 0) await this.exchange(0, used ? share : 0);
  }

  /** Brings back all that is here for what is needed, and a share of what there is; answers how much there was. */
  async exchange(needed: number, part: number): Promise<number> {
    const before = this.#exchanging;
    const exchanging = (before ?? Promise.resolve()).then(() => this.#exchange(needed, part));
    this.#exchanging = exchanging.catch(() => 0);
    const mine = this.#exchanging;
    try {
      return await exchanging;
    } finally {
      if (this.#exchanging === mine) this.#exchanging = undefined;
    }
  }

  async #exchange(needed: number, part: number): Promise<number> {
    const { pool, workspaceId, callerId, allowance } = this.#ground;
    const returned = this.#held;
    this.#held = 0;
    const values = [workspaceId, callerId, returned, needed, part, allowance.limit, allowance.restorePerSecond];
    try {
      const { rows } = await pool.query<Exchanged>({ ...statement, values });
      const [{ taken, remaining }] = rows as [Exchanged];
      this.#held += taken;
      this.#elsewhere = remaining;
      this.#knownAt = performance.now();
      return taken + remaining;
    } catch (error) {
      this.#held += returned;
      throw error;
    }
  }
}
