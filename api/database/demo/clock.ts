const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FRIDAY = 5;

/** Times of the story, told as days before the last Friday; negative days came after it or lie ahead. */
export type Clock = {
  now: Date;
  at: (day: number, hour?: number) => Date;
  date: (day: number) => string;
  fridays: (from: number, to: number) => number[];
};

const weekdayOf = (moment: number): number => new Date(moment).getUTCDay();

const workday = (midnight: number): number => {
  const weekend = weekdayOf(midnight) === 6 ? 1 : weekdayOf(midnight) === 0 ? 2 : 0;
  return midnight - weekend * DAY;
};

const fridayBefore = (now: Date): number => {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return today - (((weekdayOf(today) - FRIDAY + 6) % 7) + 1) * DAY;
};

/** Day 0 is the last Friday before `now`, so that a day has the same weekday in every demo, and weekends are free. */
export const clockAt = (now: Date): Clock => {
  const friday = fridayBefore(now);
  const days = (from: number, to: number): number[] =>
    Array.from({ length: from - to + 1 }, (_, index) => from - index);
  return {
    now,
    at: (day, hour = 9) => new Date(workday(friday - day * DAY) + Math.round(hour * 60) * 60_000),
    date: (day) => new Date(friday - day * DAY).toISOString().slice(0, 10),
    fridays: (from, to) => days(from, to).filter((day) => day % 7 === 0),
  };
};

/** The moment so many hours later, however they fall. */
export const later = (moment: Date, hours: number): Date => new Date(moment.getTime() + Math.round(hours * HOUR));
