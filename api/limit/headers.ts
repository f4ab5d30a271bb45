import type { Allowance } from './budget.ts';

/** What is left as callers are told it: whole, and forgiving the last digits of fractions. */
export function whole(left: number): number {
  return Math.max(0, Math.floor(left + 1e-6));
}

/** The account of a caller as headers, for programs that know of no GraphQL. */
export function limitHeaders({ limit, restorePerSecond }: Allowance, remaining: number): [string, string][] {
  const untilFull = (from: number): number => Math.ceil((limit - from) / restorePerSecond);
  return [
    ['ratelimit-policy', `"cost";q=${limit};w=${untilFull(0)}`],
    ['ratelimit', `"cost";r=${remaining};t=${untilFull(remaining)}`],
  ];
}
