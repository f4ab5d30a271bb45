import { setTimeout as pause } from 'node:timers/promises';
import type { KeyCaller, MemberCaller } from '../workspace/caller.ts';
import { Refusal } from '../refusal.ts';
import type { Work } from './work.ts';

const longestPause = 5_000;

/** What a job reads is charged to whoever started it, like any question of theirs. */
export class Charge {
  readonly #work: Work;
  readonly #caller: MemberCaller | KeyCaller;
  readonly #signal: AbortSignal;

  constructor(work: Work, caller: MemberCaller | KeyCaller, signal: AbortSignal) {
    this.#work = work;
    this.#caller = caller;
    this.#signal = signal;
  }

  /**
   * Takes what a question can cost, and waits until it is there; false when the job is no longer ours meanwhile. Half
   * of the budget is left for what its owner asks beside it.
   */
  async take(cost: number): Promise<boolean> {
    const { budgets } = this.#work.house;
    const { limit, restorePerSecond } = budgets.allowance;
    refuseUnaffordable(cost, limit);
    for (;;) {
      const { granted, remaining, retryAfterSeconds } = await budgets.spend(this.#caller, cost);
      if (granted && remaining > limit / 2) return true;
      if (!(await this.#wait(granted ? cost / restorePerSecond : retryAfterSeconds))) return false;
      if (granted) return true;
    }
  }

  async giveBack(cost: number): Promise<void> {
    await this.#work.house.budgets.refund(this.#caller, cost);
  }

  async #wait(seconds: number): Promise<boolean> {
    const signal = this.#signal;
    await pause(Math.min(longestPause, seconds * 1000), undefined, { ref: false, signal }).catch(() => undefined);
    return !signal.aborted && this.#work.inside((em) => this.#work.holds(em));
  }
}

/** A question that nobody could ask is not exported either. */
export function refuseUnaffordable(cost: number, limit: number): void {
  if (cost <= limit) return;
  const sentence = `A page of this could cost ${Math.ceil(cost)}, more than ${limit}; ask for fewer records in each.`;
  throw new Refusal('TOO_MANY', sentence, { path: ['query'] });
}
