import { madeOnce } from './made-once.ts';
import { counted } from './numbers.ts';

const clock = madeOnce(() => new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }));
const dayLength = 86_400_000;

/** Whether a moment says no more than its day. */
export const onlyDay = (date: string): boolean => /T00:00:00(\.0+)?Z$/.test(date);

/** 14:05 */
export const timeOf = (date: string): string => clock().format(new Date(date));

/** Whole days of the calendar from one moment to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor(Date.parse(to) / dayLength) - Math.floor(Date.parse(from) / dayLength);

/** How long something has lasted: 12 days, 8 months, 3 years. */
export function lasted(from: string, to: string): string {
  const days = Math.abs(daysBetween(from, to));
  if (days === 0) return 'less than a day';
  if (days < 60) return counted(days, 'day');
  if (days < 730) return counted(Math.trunc(days / 30.44), 'month');
  return counted(Math.trunc(days / 365.25), 'year');
}
