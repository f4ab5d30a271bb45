import type { Pool } from 'pg';
import type { Logger } from '../log.ts';
import type { KeyCaller, MemberCaller } from '../workspace/caller.ts';
import { Lease } from './lease.ts';

/** How much a caller may ask for: a bucket that refills steadily. */
export interface Allowance {
  readonly limit: number;
  readonly restorePerSecond: number;
}

export interface Spent {
  readonly granted: boolean;
  readonly remaining: number;
  readonly retryAfterSeconds: number;
}

interface Ground {
  readonly pool: Pool;
  readonly allowance: Allowance;
  readonly log: Logger;
}

type Spender = MemberCaller | KeyCaller;

const interval = 100;

/**
 * Every member and every key has one budget, whichever process is asked. A process takes a part of it for a moment, so
 * that who asks often waits for nobody, and brings back what is left of it at once when it asks no more.
 */
export class Budgets {
  readonly allowance: Allowance;
  readonly #ground: Ground;
  readonly #leases = new Map<string, Lease>();
  #timer: NodeJS.Timeout | undefined;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.allowance = ground.allowance;
  }

  /** Takes a cost off the budget, or says how long to wait. Only who comes anew waits for the database. */
  spend(caller: Spender, cost: number): Spent | Promise<Spent> {
    const lease = this.#leaseOf(caller);
    return lease.take(cost) ? this.#spent(lease, 0) : this.#draw(lease, cost);
  }

  /** Gives back what was not used, and tells what is left. */
  refund(caller: Spender, cost: number): number | Promise<number> {
    const lease = this.#leaseOf(caller);
    lease.give(cost);
    const told = (): number => lease.remaining;
    return lease.known ? told() : lease.exchange(0, 0).then(told, told);
  }

  /** What is left, as the database knows it now. */
  async remaining(caller: Spender): Promise<number> {
    const lease = this.#leaseOf(caller);
    await lease.exchange(0, 0);
    return lease.remaining;
  }

  /** Brings everything back; another process may spend it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const returns = [...this.#leases.values()].map((lease) => lease.exchange(0, 0));
    this.#leases.clear();
    await Promise.allSettled(returns);
  }

  async #draw(lease: Lease, cost: number): Promise<Spent> {
    const short = await lease.draw(cost);
    return this.#spent(lease, short);
  }

  #spent({ remaining }: Lease, short: number): Spent {
    const retryAfterSeconds = Math.ceil(short / this.allowance.restorePerSecond);
    return { granted: short === 0, remaining, retryAfterSeconds };
  }

  #leaseOf({ workspaceId, id }: Spender): Lease {
    const known = this.#leases.get(id);
    if (known) return known;
    const lease = new Lease({ ...this.#ground, workspaceId, callerId: id });
    this.#leases.set(id, lease);
    this.#timer ??= setTimeout(() => void this.#renew(), interval).unref();
    return lease;
  }

  async #renew(): Promise<void> {
    const renewals = [...this.#leases].map(([id, lease]) => this.#renewOne(id, lease));
    await Promise.all(renewals);
    this.#timer = this.#leases.size > 0 ? setTimeout(() => void this.#renew(), interval).unref() : undefined;
  }

  async #renewOne(id: string, lease: Lease): Promise<void> {
    if (lease.idle) this.#leases.delete(id);
    try {
      await lease.renew();
    } catch (error) {
      this.#ground.log.warn({ err: error }, 'a budget could not be brought back');
    }
  }
}
