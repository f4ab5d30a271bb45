import { inWords, isShare, measured } from '#lib/figures.ts';
import { number } from '#lib/numbers.ts';
import { lasted } from '#lib/moments.ts';
import { stageWords, type Pillar, type Stage } from '#lib/words.ts';

interface PillarScore {
  pillar: Pillar;
  value: number | null;
  n: number;
  unit: string;
}
interface Standing {
  stage: Stage;
  stageSince: string;
  pillars: readonly PillarScore[];
}

const subjects = {
  TEAM_ENGAGEMENT: 'the team’s engagement',
  ACCOUNT_EXPERIENCE: 'experience',
  EXPECTED_OUTCOME: 'outcomes',
} as const;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function known({ pillar, value, unit }: PillarScore): string[] {
  if (value === null) return [];
  if (pillar === 'EXPECTED_OUTCOME' && isShare(unit))
    return [`${measured(value, unit)} of the outcomes due are reached`];
  return [`${subjects[pillar]} stands at ${inWords(value, unit)}`];
}

/** What the account page says first: where the account stands, in sentences made of its figures and nothing else. */
export function standing({ stage, stageSince, pillars }: Standing, now: string): string {
  const unknown = pillars.filter(({ value }) => value === null).map(({ pillar }) => subjects[pillar]);
  const sentences = [
    `In ${stageWords[stage]} for ${lasted(stageSince, now)}`,
    ...(pillars.some(({ value }) => value !== null) ? [capital(listed.format(pillars.flatMap(known)))] : []),
    ...(unknown.length > 0 ? [capital(`too little evidence yet of ${listed.format(unknown)}`)] : []),
  ];
  return `${sentences.join('. ')}.`;
}

interface MeasureFigures {
  name: string;
  unit: string | null;
  baseline: number | null;
  target: number;
  current: number | null;
  reached: boolean | null;
}

/** The title of a measure's chart: what the readings show, and where they should be. */
export function measureFinding({ name, unit, baseline, target, current, reached }: MeasureFigures): string {
  const bare = (value: number): string => (isShare(unit) ? measured(value, unit) : number(value));
  if (current === null) return `${name}: not read yet, target ${measured(target, unit)}`;
  const now = measured(current, unit);
  if (reached) return `${name}: ${now}, the target of ${bare(target)} is reached`;
  if (baseline === null) return `${name}: ${now}, target ${bare(target)}`;
  if (current === baseline) return `${name}: unchanged at ${now}, target ${bare(target)}`;
  const verb = current < baseline ? 'fell' : 'rose';
  return `${name} ${verb} from ${bare(baseline)} to ${now}, target ${bare(target)}`;
}
