import { chanceOf } from '../chance.ts';
import type { AgreedOutcome } from './agreed-outcome.ts';

export type ReadingOnDay = { measure: string; unit: string; day: number; value: number; target: number };

const MONTH = 30;
const WEEK = 7;

const rounded = (value: number, like: number): number => {
  const places = Number.isInteger(like) ? 0 : 1;
  return Math.max(0, Number(value.toFixed(places)));
};

const readingDays = (outcome: AgreedOutcome): number[] => {
  const last = Math.max(outcome.silentSince ?? 0, outcome.dueDay - MONTH, 3);
  const days: number[] = [];
  for (let day = outcome.agreedDay; day >= last; day -= MONTH) days.push(day);
  const newest = days.at(-1) ?? outcome.agreedDay;
  return newest - last > WEEK ? [...days, last] : days;
};

/** Monthly readings from the baseline to where a measure stands, quick at first and never quite even. */
export const readingsOf = (outcome: AgreedOutcome): ReadingOnDay[] => {
  const chance = chanceOf(`readings of ${outcome.key}`);
  const days = readingDays(outcome);
  return outcome.measures.flatMap(({ name, unit, baseline, target, latest }) =>
    days.map((day, index) => {
      const way = days.length === 1 ? 0 : index / (days.length - 1);
      const edge = index === 0 || index === days.length - 1;
      const drift = edge ? 0 : (chance.share() - 0.5) * 0.16;
      const value = baseline + (latest - baseline) * (1 - (1 - way) ** 1.6 + drift);
      return { measure: name, unit, day, target, value: rounded(value, edge ? value : latest) };
    }),
  );
};
