import { counted } from './figures.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dayLength = 86_400_000;

/** 2 Feb 2026; every date is said in UTC, so that server and browser agree. */
export const onDay = (date: string): string => day.format(new Date(date));

/** Feb 2026 */
export const inMonth = (date: string): string => month.format(new Date(date));

/** 14:05 */
export const atTime = (date: string): string => clock.format(new Date(date));

/** Whole days of the calendar from one moment to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor(Date.parse(to) / dayLength) - Math.floor(Date.parse(from) / dayLength);

/** "3 days ago", "in 2 months", in the largest unit that still says something. */
export function away(date: string, now: string): string {
  const days = daysBetween(now, date);
  if (Math.abs(days) < 60) return relative.format(days, 'day');
  if (Math.abs(days) < 730) return relative.format(Math.trunc(days / 30.44), 'month');
  return relative.format(Math.trunc(days / 365.25), 'year');
}

/** How long something has lasted: 12 days, 8 months, 3 years. */
export function lasted(from: string, to: string): string {
  const days = Math.abs(daysBetween(from, to));
  if (days < 60) return counted(days, 'day');
  if (days < 730) return counted(Math.trunc(days / 30.44), 'month');
  return counted(Math.trunc(days / 365.25), 'year');
}
