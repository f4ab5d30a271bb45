import { JourneyStage } from '../vocabulary.ts';
import type { Choosing, Weighed } from './thin-slice-attempt.ts';
import { type Choice, choose, type Missed } from './thin-slice-choice.ts';

/** A card as a slice sees it. */
export interface SliceCard {
  readonly id: string;
  readonly stage: JourneyStage;
  readonly role: string;
  readonly effort: number | null;
  readonly worth: number | null;
  /** Whether it is in the release that the slice is for. */
  readonly planned?: boolean;
  /** Whether it is in another release that is lived already. */
  readonly committed?: boolean;
}

export interface SliceWish {
  readonly capacity: number;
  /** How many points some roles have, by the id of the role. */
  readonly roles: ReadonlyMap<string, number>;
  readonly pinIn: ReadonlySet<string>;
  readonly pinOut: ReadonlySet<string>;
  readonly coverStages: boolean;
  /** Whether cards that are in the release stay in it, unless they are pinned out. */
  readonly keepPlanned: boolean;
}

export type InReason = 'PINNED' | 'PLANNED' | 'COVERS' | 'WORTH';
export type OutReason =
  | 'PINNED_OUT'
  | 'COMMITTED'
  | 'EFFORT_UNKNOWN'
  | 'IMPACT_UNKNOWN'
  | 'WORTHLESS'
  | 'TOO_LARGE'
  | 'ROLE_FULL'
  | 'OUTWEIGHED';

export interface TakenCard {
  readonly card: SliceCard;
  readonly reason: InReason;
}

export interface LeftOut {
  readonly card: SliceCard;
  readonly reason: OutReason;
  /** With how many points it would be in; null where that is more than was tried. */
  readonly capacity: number | null;
  /** With how many points of its role it would be in. */
  readonly roleCapacity: number | null;
}

export interface Slice {
  readonly taken: readonly TakenCard[];
  /** What is worth most comes first, what nobody can value last. */
  readonly leftOut: readonly LeftOut[];
  readonly used: number;
  readonly worth: number;
  readonly coverage: readonly JourneyStage[];
}

const stages = Object.keys(JourneyStage) as JourneyStage[];

/** The cards worth most within a capacity, covering every stage that can be covered, and what was left out and why. */
export function thinSlice(cards: readonly SliceCard[], wish: SliceWish): Slice {
  return chosenSlice(cards, wish, choose(freeChoice(cards, wish)));
}

/** What is free to be chosen, beside the cards that stay whatever is chosen. */
export function freeChoice(cards: readonly SliceCard[], wish: SliceWish): Choosing {
  const fixed = cards.filter((card) => reasonToStay(card, wish));
  const free = cards.filter((card) => !reasonToStay(card, wish) && !reasonToLeave(card, wish));
  return { ...whatIsLeft(fixed, wish), cards: weighed(free, wish.coverStages ? fixed : undefined) };
}

/** The slice that a choice makes, with a reason for every card. */
export function chosenSlice(cards: readonly SliceCard[], wish: SliceWish, choice: Choice): Slice {
  const fixed = cards.filter((card) => reasonToStay(card, wish));
  const barred = new Map(cards.map((card) => [card.id, reasonToLeave(card, wish)]));
  const left = whatIsLeft(fixed, wish);
  const inside = cards.filter((card) => reasonToStay(card, wish) || choice.taken.has(card.id));
  const missed = new Map(choice.missed.map((each) => [each.id, each]));
  const room = roomAfter(inside, wish);
  const outside = cards.filter((card) => !reasonToStay(card, wish) && !choice.taken.has(card.id));
  return {
    taken: inside
      .sort(byWorth)
      .map((card) => ({ card, reason: reasonToStay(card, wish) ?? whyIn(card, inside, wish) })),
    leftOut: outside.sort(byWorth).map((card) => ({
      card,
      reason: barred.get(card.id) ?? whyOut(card, left.capacity, room),
      ...needed(missed.get(card.id), card, { fixed, wish }),
    })),
    used: effortOf(inside),
    worth: inside.reduce((sum, { worth }) => sum + (worth ?? 0), 0),
    coverage: stages.filter((stage) => inside.some((card) => card.stage === stage)),
  };
}

function reasonToStay({ id, planned }: SliceCard, { pinIn, pinOut, keepPlanned }: SliceWish): InReason | undefined {
  if (pinIn.has(id)) return 'PINNED';
  return planned && keepPlanned && !pinOut.has(id) ? 'PLANNED' : undefined;
}

function reasonToLeave({ id, effort, worth, committed }: SliceCard, { pinOut }: SliceWish): OutReason | undefined {
  if (pinOut.has(id)) return 'PINNED_OUT';
  if (committed) return 'COMMITTED';
  if (effort === null) return 'EFFORT_UNKNOWN';
  return worth === null ? 'IMPACT_UNKNOWN' : undefined;
}

const effortOf = (cards: readonly SliceCard[], role?: string): number =>
  cards.reduce((sum, card) => (role === undefined || card.role === role ? sum + (card.effort ?? 0) : sum), 0);

/** What those that stay leave to the others. */
function whatIsLeft(fixed: readonly SliceCard[], { capacity, roles }: SliceWish) {
  const left = (most: number, role?: string): number => Math.max(0, most - effortOf(fixed, role));
  return { capacity: left(capacity), roles: new Map([...roles].map(([role, most]) => [role, left(most, role)])) };
}

/** Cards of stages that are covered already, or that nobody asks for, are of no stage. */
function weighed(cards: readonly SliceCard[], fixed: readonly SliceCard[] | undefined): Weighed[] {
  const covered = new Set(fixed?.map(({ stage }) => stage));
  const placeOf = (stage: JourneyStage): number => (fixed && !covered.has(stage) ? stages.indexOf(stage) : -1);
  return cards.map(({ id, role, stage, effort, worth }) => ({
    id,
    role,
    stage: placeOf(stage),
    effort: effort ?? 0,
    worth: worth ?? 0,
  }));
}

const byWorth = (one: SliceCard, other: SliceCard): number =>
  (other.worth ?? -1) - (one.worth ?? -1) || (one.id < other.id ? -1 : 1);

function whyIn({ id, stage }: SliceCard, inside: readonly SliceCard[], { coverStages }: SliceWish): InReason {
  const alone = !inside.some((other) => other.stage === stage && other.id !== id);
  return coverStages && alone ? 'COVERS' : 'WORTH';
}

function whyOut({ role, effort, worth }: SliceCard, capacity: number, room: ReadonlyMap<string, number>): OutReason {
  if (worth === 0) return 'WORTHLESS';
  if ((effort ?? 0) > capacity) return 'TOO_LARGE';
  return (effort ?? 0) > (room.get(role) ?? Infinity) ? 'ROLE_FULL' : 'OUTWEIGHED';
}

const roomAfter = (inside: readonly SliceCard[], { roles }: SliceWish): ReadonlyMap<string, number> =>
  new Map([...roles].map(([role, most]) => [role, most - effortOf(inside, role)]));

interface Fixed {
  readonly fixed: readonly SliceCard[];
  readonly wish: SliceWish;
}

/** The choice was made beside those that stay; what would be needed counts them in. */
function needed(missed: Missed | undefined, { role }: SliceCard, { fixed }: Fixed) {
  const plus = (points: number | null | undefined, beside: number) => (points == null ? null : points + beside);
  return {
    capacity: plus(missed?.capacity, effortOf(fixed)),
    roleCapacity: plus(missed?.roleCapacity, effortOf(fixed, role)),
  };
}
