import { JourneyStage } from '../vocabulary.ts';
import type { InReason, OutReason, Slice, SliceWish } from './thin-slice.ts';
import type { BoardFacts } from './thin-slice-facts.ts';
import type { WeighedCard } from './thin-slice-wish.ts';

/** What a sentence about a slice may speak of. */
export interface Told {
  readonly facts: BoardFacts;
  readonly wish: SliceWish;
  readonly cards: readonly WeighedCard[];
  readonly slice: Slice;
}

const listed = new Intl.ListFormat('en');

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const stageName = (stage: JourneyStage): string => stage.charAt(0) + stage.slice(1).toLowerCase();

/** Why a card is in. */
export function whyIn({ stage, effort, worth }: WeighedCard, reason: InReason): string {
  const cost = effort === null ? 'an unknown effort' : plural(effort, 'point');
  const price = worth === null ? `Its worth is unknown, for ${cost}.` : `Worth ${worth} for ${cost}.`;
  if (reason === 'PINNED') return `Pinned in. ${price}`;
  if (reason === 'PLANNED') return `In the release already. ${price}`;
  return reason === 'COVERS' ? `The only card of ${stageName(stage)}. ${price}` : price;
}

interface Needed {
  readonly reason: OutReason;
  readonly capacity: number | null;
  readonly roleCapacity: number | null;
}

/** Why a card is out, and what would bring it in. */
export function whyOut(card: WeighedCard, { reason, capacity, roleCapacity }: Needed, told: Told): string {
  const role = told.facts.roles.find(({ id }) => id === card.role)?.name ?? '';
  const ways = [
    ...(capacity === null ? [] : [`with ${plural(capacity, 'point')}`]),
    ...(roleCapacity === null ? [] : [`with ${plural(roleCapacity, 'point')} of ${role}`]),
  ];
  const remedy = ways.length ? ` It would be in ${ways.join(', or ')}.` : '';
  return outSentences[reason](card, role, told) + remedy;
}

type Sentence = (card: WeighedCard, role: string, told: Told) => string;

const outSentences: Record<OutReason, Sentence> = {
  PINNED_OUT: () => 'Pinned out.',
  COMMITTED: ({ facts }, _, told) => {
    const release = told.facts.releases.find(({ id }) => id === facts.release);
    return `It is in ${release?.name ?? 'a release'}, which is ${release?.state === 'DONE' ? 'done' : 'live'}.`;
  },
  EFFORT_UNKNOWN: () => 'Its effort is unknown, so nobody can say whether it fits.',
  IMPACT_UNKNOWN: () => 'Its impact is unknown, so nobody can say what it is worth.',
  WORTHLESS: () => 'Worth nothing by these weights.',
  TOO_LARGE: ({ effort }, _, { wish, slice }) =>
    `It needs ${plural(effort ?? 0, 'point')}, and ${leftWords(Math.max(0, wish.capacity - keptEffort(slice)))}.`,
  ROLE_FULL: ({ role: id, effort }, role, { wish, slice }) => {
    const used = effortOf(slice, id);
    const left = Math.max(0, (wish.roles.get(id) ?? 0) - used);
    return `It needs ${plural(effort ?? 0, 'point')} of ${role}, who has ${left || 'none'} left.`;
  },
  OUTWEIGHED: ({ effort, worth }) =>
    `Worth ${worth} for ${plural(effort ?? 0, 'point')}: other cards bring more for them.`,
};

const leftWords = (points: number): string =>
  points === 0 ? 'none is left' : `only ${points} ${points === 1 ? 'is' : 'are'} left`;

const effortOf = ({ taken }: Slice, role: string): number =>
  taken.reduce((sum, { card }) => (card.role === role ? sum + (card.effort ?? 0) : sum), 0);

const keptEffort = ({ taken }: Slice): number =>
  taken.reduce((sum, { card, reason }) => (fixed.has(reason) ? sum + (card.effort ?? 0) : sum), 0);

const fixed: ReadonlySet<InReason> = new Set<InReason>(['PINNED', 'PLANNED']);

/** The slice in a few sentences. */
export function whySlice(told: Told): string {
  const { slice, wish, cards } = told;
  const size = `${slice.taken.length} of ${plural(cards.length, 'card')}, ${slice.used} of ${plural(wish.capacity, 'point')}`;
  return [`${size}, worth ${slice.worth}.`, ...coverageWords(told), ...overfullWords(told), ...unknownWords(told)].join(
    ' ',
  );
}

function coverageWords({ slice, wish, cards }: Told): string[] {
  const missing = Object.values(JourneyStage).filter((stage) => !slice.coverage.includes(stage));
  if (missing.length === 0) return ['All five stages are covered.'];
  const covered = `${slice.coverage.length} of 5 stages ${slice.coverage.length === 1 ? 'is' : 'are'} covered`;
  if (!wish.coverStages) return [`${covered}; not ${listed.format(missing.map(stageName))}.`];
  const absent = missing.filter((stage) => !cards.some((card) => card.stage === stage));
  const unfit = missing.filter((stage) => !absent.includes(stage));
  return [
    `${covered}.`,
    ...(absent.length ? [`There is no card of ${listed.format(absent.map(stageName))} to choose from.`] : []),
    ...(unfit.length ? [`No card of ${listed.format(unfit.map(stageName))} fits beside what else is covered.`] : []),
  ];
}

function overfullWords({ slice, wish }: Told): string[] {
  const kept = keptEffort(slice);
  if (kept <= wish.capacity) return [];
  return [`The cards that must be in take ${plural(kept, 'point')}, more than there are.`];
}

function unknownWords({ slice }: Told): string[] {
  const count = (reason: OutReason): number => slice.leftOut.filter((one) => one.reason === reason).length;
  const [effort, impact] = [count('EFFORT_UNKNOWN'), count('IMPACT_UNKNOWN')];
  const parts = [
    ...(effort ? [`${plural(effort, 'card')} without an effort`] : []),
    ...(impact ? [`${plural(impact, 'card')} without an impact`] : []),
  ];
  const uncounted = slice.taken.filter(({ card }) => card.effort === null).length;
  return [
    ...(parts.length ? [`Left out because nobody can weigh them: ${listed.format(parts)}.`] : []),
    ...(uncounted
      ? [`${plural(uncounted, 'card')} in it ${uncounted === 1 ? 'has' : 'have'} no effort, which is not counted.`]
      : []),
  ];
}
