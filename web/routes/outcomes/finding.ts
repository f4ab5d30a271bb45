import { inWords, isShare, measured } from '#lib/figures.ts';
import { counted, number } from '#lib/numbers.ts';
import { inMonth } from '#lib/dates.ts';
import { frictionWords, stageWords, type FrictionKind, type Pillar, type Stage } from '#lib/words.ts';

interface PillarFigures {
  pillar: Pillar;
  value: number | null;
  previous: number | null;
  n: number;
  unit: string;
  consistency: { p10: number | null; p90: number | null } | null;
}

export const enough = 5;

const subjects = {
  TEAM_ENGAGEMENT: 'Engagement of our teams',
  ACCOUNT_EXPERIENCE: 'Experience of accounts',
  EXPECTED_OUTCOME: 'The share of due outcomes reached',
} as const;
const counts = { TEAM_ENGAGEMENT: 'answer', ACCOUNT_EXPERIENCE: 'answer', EXPECTED_OUTCOME: 'due outcome' } as const;

/** What n counts at this pillar: 12 answers, 1 due outcome. */
export const observations = (pillar: Pillar, n: number): string => counted(n, counts[pillar]);

const difference = (amount: number, unit: string): string =>
  `${number(Math.abs(amount))} ${isShare(unit) ? 'percentage points' : 'points'}`;

function change(value: number, previous: number | null, unit: string): string {
  if (previous === null) return '';
  const moved = Math.round((value - previous) * 10) / 10;
  if (moved === 0) return ', unchanged from the period before';
  return `, ${difference(moved, unit)} ${moved > 0 ? 'above' : 'below'} the period before`;
}

function spread(consistency: PillarFigures['consistency']): string {
  const { p10 = null, p90 = null } = consistency ?? {};
  if (p10 === null || p90 === null) return '';
  if (p10 === p90) return `; four answers of five are ${number(p10)}`;
  return `; four answers of five lie from ${number(p10)} to ${number(p90)}`;
}

/** One sentence for one pillar, made of its figures; fewer than five observations never become a figure. */
export function pillarFinding({ pillar, value, previous, n, unit, consistency }: PillarFigures): string {
  if (n === 0) return `${subjects[pillar]} is not known: there is no ${counts[pillar]} in this period.`;
  if (value === null)
    return `Too little evidence: ${observations(pillar, n)}, and fewer than ${enough} say nothing reliable.`;
  const figure = `${inWords(value, unit)}${change(value, previous, unit)}`;
  return `${subjects[pillar]} is at ${figure}${spread(consistency)}.`;
}

const names = {
  TEAM_ENGAGEMENT: 'engagement of our teams',
  ACCOUNT_EXPERIENCE: 'experience of accounts',
  EXPECTED_OUTCOME: 'the share of due outcomes reached',
} as const;
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function movedWords(value: number, previous: number | null, unit: string): string {
  const figure = inWords(value, unit);
  if (previous === null) return `stands at ${figure}`;
  if (value === previous) return `stays at ${figure}`;
  return `has ${value > previous ? 'risen' : 'fallen'} to ${figure}`;
}

/** The page's first sentence: how each pillar moved, and of which we know too little. */
export function successFinding(pillars: readonly PillarFigures[]): string {
  const known = pillars.flatMap(({ pillar, value, previous, unit }) =>
    value === null ? [] : [`${names[pillar]} ${movedWords(value, previous, unit)}`],
  );
  const unknown = pillars.filter(({ value }) => value === null).map(({ pillar }) => names[pillar]);
  if (known.length === 0) return 'Whether we succeed is not known yet: no pillar has enough evidence.';
  const gap = unknown.length > 0 ? [`too little evidence of ${listed.format(unknown)}`] : [];
  return `${[...known, ...gap].map(capital).join('. ')}.`;
}

interface TrendPoint {
  month: string;
  value: number | null;
}

/** What a pillar's months show, from the first to the last that has enough evidence. */
export function trendFinding(trend: readonly TrendPoint[], unit: string): string {
  const seen = trend.filter((point): point is { month: string; value: number } => point.value !== null);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || first === last) return 'Too few months have enough evidence for a trend';
  const way = last.value > first.value ? 'Rose' : last.value < first.value ? 'Fell' : 'Ended where it began,';
  return `${way} from ${measured(first.value, unit)} in ${inMonth(first.month)} to ${measured(last.value, unit)} in ${inMonth(last.month)}`;
}

interface HeatFigures {
  stage: Stage;
  kind: FrictionKind;
  cards: number;
  felt: number;
}

const place = ({ stage, kind }: HeatFigures): string => `${frictionWords[kind].toLowerCase()} in ${stageWords[stage]}`;

/** Where friction is felt most, and whether the plan knows of it. */
export function heatFinding(heat: readonly HeatFigures[]): string {
  const worst = heat.toSorted((left, right) => right.felt - left.felt)[0];
  if (!worst || worst.felt === 0) return 'No friction has been felt in this period';
  const planned =
    worst.cards === 0
      ? 'no card expects it'
      : `${counted(worst.cards, 'card')} ${worst.cards === 1 ? 'expects' : 'expect'} it`;
  return `Most felt: ${place(worst)}, ${counted(worst.felt, 'time')}; ${planned}`;
}
