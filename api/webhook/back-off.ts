/** How often and how soon a delivery is tried again. */
export interface Patience {
  readonly tries: number;
  readonly firstRetry: number;
}

const factor = 5;
const longest = 24 * 3_600_000;

/** Milliseconds until the next try, or nothing when it was the last; `chance` from 0 to 1 spreads them. */
export function waitAfter(tries: number, { tries: most, firstRetry }: Patience, chance = Math.random()) {
  if (tries >= most) return undefined;
  return Math.min(longest, Math.round(firstRetry * factor ** (tries - 1) * (0.8 + 0.4 * chance)));
}

/** What a `Retry-After` asks for, in milliseconds from now. */
export function askedWait(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(asked) ? Math.min(longest, Math.max(0, asked)) : 0;
}
