import type { Pillar, SurveyKind } from './words.ts';

/** What the rows page can be asked for: every number on a screen opens its rows through this address. */
export interface RowsFilter {
  of: 'interactions' | 'surveys' | 'outcomes' | 'cards';
  account?: string;
  stage?: string;
  friction?: string;
  /** The stage of the moment: of its card, or of the account where no card is known. */
  moment?: string;
  survey?: string;
  band?: 'promoters' | 'passives' | 'detractors';
  card?: string;
  release?: string;
  pillar?: string;
  state?: string;
  /** Outcomes that are due: with or without a day, or only those with one. */
  due?: 'yes' | 'dated';
  industry?: string;
  tag?: string;
  from?: string;
  to?: string;
}

/** The address of the rows behind a number, below the workspace's outcomes. */
export function rowsSearch(filter: RowsFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}

/** The survey that stands behind a pillar's figure; account experience is NPS where there is enough of it, else CSAT. */
export function surveyOf({ pillar, unit }: { pillar: Pillar; unit: string }): SurveyKind {
  if (pillar === 'TEAM_ENGAGEMENT') return 'ENPS';
  return /nps/i.test(unit) ? 'NPS' : 'CSAT';
}
