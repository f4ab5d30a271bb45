import { madeOnce } from './made-once.ts';

const day = madeOnce(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const shortDay = madeOnce(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }));
const month = madeOnce(() => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }));
const moment = madeOnce(
  () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
);
const relative = madeOnce(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }));

const dayLength = 86_400_000;

/** 2 Feb 2026 */
export const onDay = (date: string) => day().format(new Date(date));

/** 2 Feb */
export const onShortDay = (date: string) => shortDay().format(new Date(date));

/** Feb 2026 */
export const inMonth = (date: string) => month().format(new Date(date));

/** 2 Feb 2026, 14:05, in UTC so that server and browser agree. */
export const atTime = (date: string) => moment().format(new Date(date));

/** "2 Feb to 27 Feb", with the year only where it changes or is not given away by the end. */
export function span(from: string | null, to: string | null) {
  if (from && to) return `${from.slice(0, 4) === to.slice(0, 4) ? onShortDay(from) : onDay(from)} to ${onDay(to)}`;
  if (from) return `from ${onDay(from)}`;
  return to ? `until ${onDay(to)}` : 'no dates yet';
}

/** "3 days ago", "in 2 months": how old a fact is, or how soon something is due. */
export function away(date: string, now: Date = new Date()) {
  const days = Math.round((new Date(date).getTime() - now.getTime()) / dayLength);
  if (Math.abs(days) < 45) return relative().format(days, 'day');
  if (Math.abs(days) < 540) return relative().format(Math.round(days / 30.4), 'month');
  return relative().format(Math.round(days / 365.25), 'year');
}
