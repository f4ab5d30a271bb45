import type { Caller } from '../workspace/caller.ts';

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

interface Bucket {
  tokens: number;
  at: number;
}

const mostBuckets = 10_000;

/** Every member and every key has a budget of its own. */
export function budgetOf(caller: Caller): string {
  return caller.kind === 'NOBODY' ? '' : caller.id;
}

/** One bucket a caller; callers unseen for long are forgotten, which only ever makes their bucket full. */
export class Budgets {
  readonly allowance: Allowance;
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(allowance: Allowance, now: () => number = () => performance.now()) {
    this.allowance = allowance;
    this.#now = now;
  }

  spend(caller: string, cost: number): Spent {
    const bucket = this.#refilled(caller);
    const granted = bucket.tokens >= cost;
    if (granted) bucket.tokens -= cost;
    const missing = granted ? 0 : cost - bucket.tokens;
    const retryAfterSeconds = Math.ceil(missing / this.allowance.restorePerSecond);
    return { granted, remaining: bucket.tokens, retryAfterSeconds };
  }

  refund(caller: string, cost: number): number {
    const bucket = this.#refilled(caller);
    bucket.tokens = Math.min(this.allowance.limit, bucket.tokens + cost);
    return bucket.tokens;
  }

  remaining(caller: string): number {
    return this.#refilled(caller).tokens;
  }

  #refilled(caller: string): Bucket {
    const now = this.#now();
    const before = this.#buckets.get(caller) ?? this.#opened(caller, now);
    before.tokens = Math.min(
      this.allowance.limit,
      before.tokens + ((now - before.at) / 1000) * this.allowance.restorePerSecond,
    );
    before.at = now;
    return before;
  }

  #opened(caller: string, at: number): Bucket {
    if (this.#buckets.size >= mostBuckets) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    const bucket = { tokens: this.allowance.limit, at };
    this.#buckets.set(caller, bucket);
    return bucket;
  }
}
