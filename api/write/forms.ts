import { Fault, type Form, invalid, listOf, matching, text } from './form.ts';

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const domainName = new RegExp(String.raw`^(?:${label}\.){1,10}${label}$`, 'u');
const calendarDay = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const firstMoment = new Date('0001-01-01T00:00:00Z').getTime();
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const domain = matching(domainName, 'Not a domain like example.com.');
const address = matching(/^[^\s@]+@[^\s@]+$/, 'Not an e-mail address like ada@example.com.');
const short = text(320);

const lowered: Form = {
  type: 'text',
  check: (given) => domain.check(typeof given === 'string' ? given.toLowerCase() : given),
};

const email: Form = {
  type: 'text',
  check: (given) => {
    const held = short.check(given);
    return held instanceof Fault ? held : address.check(held);
  },
};

/** Domains do not know of capitals, so they are kept without. */
export const domains = listOf(lowered, 100);

export const emails = listOf(email, 50);

/** A number holds at least three digits, however it is written. */
export const phones = listOf(
  matching(/^(?=(?:\D*\d){3})[\d\s+().\/x#;=,-]{3,50}$/i, 'Not a telephone number like +41 44 123 45 67.'),
  50,
);

export const tags = listOf(text(100), 100);

/** A moment, given as a Date or as ISO text, and kept as the API writes it. */
export const moment: Form = { type: 'timestamptz', check: momentOf };

function momentOf(given: unknown): string | Fault {
  const time = given instanceof Date ? given.getTime() : timeOf(given);
  if (Number.isNaN(time)) return invalid('Not a moment like 2026-11-21T20:27:45.000Z.');
  if (time < firstMoment || time > lastMoment) return new Fault('OUT_OF_RANGE', 'Only the years 1 to 9999 are known.');
  return (given instanceof Date ? given : new Date(time)).toISOString();
}

const timeOf = (given: unknown): number =>
  typeof given === 'string' && isoMoment.test(given) && isOnCalendar(given.slice(0, 10)) ? Date.parse(given) : NaN;

/** A day of the calendar; February has no thirtieth. */
export const day: Form = {
  type: 'date',
  check: (given) =>
    typeof given === 'string' && calendarDay.test(given) && isOnCalendar(given)
      ? given
      : invalid('Not a day like 2026-11-21.'),
};

/** Every month has the days up to the 28th; only for the others is the calendar asked, which costs ten times as much. */
function isOnCalendar(given: string): boolean {
  const [month, dayOfMonth] = [Number(given.slice(5, 7)), Number(given.slice(8, 10))];
  if (month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 28) return true;
  const noon = new Date(`${given}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(given);
}
