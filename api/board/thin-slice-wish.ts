import { Refusal } from '../refusal.ts';
import { checked } from '../write/checked.ts';
import { whole } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { type Maybe, spelled } from '../write/reference.ts';
import { type SliceCard, type SliceWish } from './thin-slice.ts';
import type { BoardFacts, CardFacts } from './thin-slice-facts.ts';
import { mostPoints } from './thin-slice-table.ts';
import { type Parts, partsOf, usualWeights, type Weights, worthOf } from './thin-slice-worth.ts';

/** What a caller wants of a thin slice. */
export interface AskedSlice {
  readonly storyboard: string;
  readonly capacity: number;
  readonly release?: Maybe<string>;
  readonly roleCapacity?: Maybe<readonly { readonly role: string; readonly capacity: number }[]>;
  readonly weights?: Maybe<Partial<Record<keyof Weights, Maybe<number>>>>;
  readonly pinIn?: Maybe<readonly string[]>;
  readonly pinOut?: Maybe<readonly string[]>;
  readonly coverStages: boolean;
  readonly keepPlanned: boolean;
  readonly where?: Maybe<object>;
}

/** The wish as the algorithm takes it, or the refusal of it. */
export function wishOf(asked: AskedSlice, facts: BoardFacts): SliceWish {
  const { coverStages, keepPlanned } = asked;
  const capacity = checked(whole(0, mostPoints), asked.capacity, ['capacity']);
  const [pinIn, pinOut] = [pins(asked, facts, 'pinIn'), pins(asked, facts, 'pinOut')];
  const torn = [...pinOut].findIndex((id) => pinIn.has(id));
  if (torn >= 0) {
    throw new Refusal('CONFLICT', 'This card is pinned in and out at once.', { path: ['pinOut', String(torn)] });
  }
  return { capacity, roles: rolesOf(asked, facts), pinIn, pinOut, coverStages, keepPlanned };
}

function pins(asked: AskedSlice, facts: BoardFacts, field: 'pinIn' | 'pinOut'): Set<string> {
  const known = new Set(facts.cards.map(({ id }) => id));
  const ids = (asked[field] ?? []).map((text, at) => {
    const place = { path: [field, String(at)], noun: 'card' };
    const id = idOf(text, place);
    if (!known.has(id)) throw unknown(place);
    return id;
  });
  return new Set(ids);
}

function rolesOf({ roleCapacity }: AskedSlice, { roles }: BoardFacts): Map<string, number> {
  const known = new Map(roles.map(({ id, key }) => [spelled(key), id]));
  const entries = (roleCapacity ?? []).map(({ role, capacity }, at): [string, number] => {
    const id = known.get(spelled(role));
    const path = ['roleCapacity', String(at)];
    if (!id) throw new Refusal('NOT_FOUND', 'No role has this key.', { path: [...path, 'role'] });
    return [id, checked(whole(0, mostPoints), capacity, [...path, 'capacity'])];
  });
  return new Map(entries);
}

/** How much each part counts; none of them at all says nothing. */
export function weightsOf({ weights }: AskedSlice): Weights {
  const weightOf = (name: keyof Weights): number =>
    checked(whole(0, 10), weights?.[name] ?? usualWeights[name], ['weights', name]);
  const all = {
    impact: weightOf('impact'),
    friction: weightOf('friction'),
    values: weightOf('values'),
    evidence: weightOf('evidence'),
  };
  if (Object.values(all).some((weight) => weight > 0)) return all;
  throw new Refusal('OUT_OF_RANGE', 'Give at least one weight above 0.', { path: ['weights'] });
}

/** A card to be weighed, with what its worth is made of. */
export interface WeighedCard extends SliceCard {
  readonly facts: CardFacts;
  readonly parts: Parts;
}

/** The cards that were asked for, and those that are pinned or planned whatever was asked. */
export function cardsOf(asked: AskedSlice, facts: BoardFacts, wish: SliceWish): WeighedCard[] {
  const target = releaseIn(asked, facts);
  const weights = weightsOf(asked);
  const underWay = new Set(facts.releases.filter(({ state }) => state !== 'PLANNED').map(({ id }) => id));
  const isNamed = ({ id, release }: CardFacts): boolean =>
    wish.pinIn.has(id) || wish.pinOut.has(id) || (target !== null && release === target);
  return facts.cards
    .filter((card) => card.asked || isNamed(card))
    .map((card) => {
      const parts = partsOf(card, weights);
      const planned = target !== null && card.release === target;
      const committed = !planned && card.release !== null && underWay.has(card.release);
      const { id, stage, role, effort } = card;
      return { id, stage, role, effort, worth: worthOf(parts), planned, committed, facts: card, parts };
    });
}

function releaseIn({ release }: AskedSlice, { releases }: BoardFacts): string | null {
  if (release == null) return null;
  const place = { path: ['release'], noun: 'release' };
  const id = idOf(release, place);
  if (releases.some((one) => one.id === id)) return id;
  throw unknown(place);
}
