import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.ts';
import { leaseJob } from './lease.ts';
import { runJob } from './run-job.ts';
import { Work } from './work.ts';

const interval = 250;

/** Works on jobs, one at a time in each process; none is worked on by two, and one whose worker died is taken up. */
export class Jobs {
  readonly #house: House;
  readonly #holder = randomUUID();
  readonly #stopping = new AbortController();
  #turning: Promise<void> = Promise.resolve();

  constructor(house: House) {
    this.#house = house;
  }

  start(): void {
    this.#turning = this.#turn();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#turning;
  }

  async #turn(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const worked = await this.#work().catch((error: unknown) => this.#complain(error));
      if (!worked) await pause(interval, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }

  async #work(): Promise<boolean> {
    const leased = await leaseJob(this.#house.orm.em.fork(), this.#holder);
    if (!leased) return false;
    await runJob(new Work(this.#house, leased, this.#holder), this.#stopping.signal);
    return true;
  }

  #complain(error: unknown): boolean {
    if (!this.#stopping.signal.aborted) this.#house.log.warn({ err: error }, 'jobs could not be worked on');
    return false;
  }
}
