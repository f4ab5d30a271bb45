import { away, onDay } from '#lib/dates.ts';
import type { ApiKey } from '../settings.query.ts';

/** How long a key may live, in days; '' is for ever. */
export const lives = { 30: 'a month', 90: 'three months', 365: 'a year', '': 'until it is revoked' } as const;

const dayLength = 86_400_000;

/** When a key of so many days ends; null when it never does. */
export function endOf(days: string, now: Date): string | null {
  const count = Number(days);
  return Number.isInteger(count) && count > 0 ? new Date(now.getTime() + count * dayLength).toISOString() : null;
}

type Dates = Pick<ApiKey, 'revokedAt' | 'expiresAt'>;

/** Whether a key still lets anybody in. */
export const works = ({ revokedAt, expiresAt }: Dates, now: string): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now);

/** What has become of a key, or will. */
export function fate({ revokedAt, expiresAt }: Dates, now: string): string {
  if (revokedAt) return `Revoked on ${onDay(revokedAt)}`;
  if (!expiresAt) return 'Until it is revoked';
  return expiresAt > now ? `Ends ${away(expiresAt, new Date(now))}` : `Ended on ${onDay(expiresAt)}`;
}
