import { dayOf, said, type Address } from '#lib/address.ts';
import { onDay } from '#lib/dates.ts';
import { known, stageWords, type Stage } from '#lib/words.ts';

/** Which time and which accounts the leadership page speaks of; '' means no bound. */
export interface Scope {
  from: string;
  to: string;
  stage: Stage | '';
  industry: string;
  tag: string;
}

const dayLength = 86_400_000;

export function scopeOf(address: Address): Scope {
  const [from, to] = [dayOf(address, 'from'), dayOf(address, 'to')];
  const turned = from !== '' && to !== '' && to < from;
  return {
    from: turned ? to : from,
    to: turned ? from : to,
    stage: known(stageWords, [said(address, 'stage')])[0] ?? '',
    industry: said(address, 'industry'),
    tag: said(address, 'tag'),
  };
}

/** The moments between which the days named lie; the second is the first that no longer belongs. */
export function bounds({ from, to }: Pick<Scope, 'from' | 'to'>) {
  return {
    ...(from && { from: `${from}T00:00:00.000Z` }),
    ...(to && { to: new Date(Date.parse(to) + dayLength).toISOString() }),
  };
}

export function scopeWhere({ stage, industry, tag }: Pick<Scope, 'stage' | 'industry' | 'tag'>) {
  return {
    ...(stage && { stage: { eq: stage } }),
    ...(industry && { industry: { eq: industry } }),
    ...(tag && { tags: { has: tag } }),
  };
}

export function periodWords({ from, to }: Pick<Scope, 'from' | 'to'>): string {
  if (from && to) return `${onDay(from)} to ${onDay(to)}`;
  if (from) return `since ${onDay(from)}`;
  return to ? `until ${onDay(to)}` : 'all time';
}

const back = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * dayLength).toISOString().slice(0, 10);

/** The periods a reader asks for most, each with its first day; the last day is open. */
export function usualPeriods(today: string): { words: string; from: string }[] {
  return [
    { words: 'All time', from: '' },
    { words: 'This year', from: `${today.slice(0, 4)}-01-01` },
    { words: 'Last 12 months', from: back(today, 365) },
    { words: 'Last 90 days', from: back(today, 90) },
  ];
}
