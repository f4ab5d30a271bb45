import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { movesOf } from './archive-place.ts';
import { lockCells } from './cell.ts';
import { holdRelease } from './find-place.ts';
import { moveCards } from './move-cards.ts';
import { Release } from './release.entity.ts';
import { type Unfinished, unfinishedIn, unsettled } from './unfinished.ts';

export interface StartRelease {
  readonly release: string;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

export interface CloseRelease extends StartRelease {
  /** Where single cards go: to another release, to none (null), or nowhere when they are kept. */
  readonly unfinished?: Maybe<readonly UnfinishedCard[]>;
  /** Where all others go; null makes them unscheduled. */
  readonly unfinishedTo?: Maybe<string>;
}

export interface UnfinishedCard {
  readonly card: string;
  readonly moveTo?: Maybe<string>;
  readonly keep?: Maybe<boolean>;
}

interface Turned {
  readonly id: string;
  readonly ids: readonly string[];
  readonly operationId: string;
}

/** From now on a release is lived. */
export function startRelease(em: EntityManager, input: StartRelease): Promise<Turned> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const release = await holdRelease(inside, input.release, input.ifVersion);
    release.become('LIVE', ['release']);
    await inside.flush();
    return { id: release.id, ids: [], operationId };
  });
}

/** A release is done. What is unfinished goes where the caller says; nothing is done while anything is unsaid. */
export function closeRelease(em: EntityManager, input: CloseRelease): Promise<Turned> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const release = await holdRelease(inside, input.release, input.ifVersion);
    release.become('DONE', ['release']);
    const moving = await placesOf(inside, release, input);
    await inside.flush();
    const moves = movesOf(moving, ({ epic, release: to }) => ({ epic, release: to }));
    await lockCells(
      inside,
      moves.map(({ epic, release: to }) => ({ epic, release: to ?? null })),
    );
    for (const move of moves) await moveCards(inside, move);
    return { id: release.id, ids: moving.map(({ id }) => id), operationId };
  });
}

/** Every unfinished card that leaves, with the release it goes to. */
async function placesOf(em: EntityManager, release: Release, input: CloseRelease): Promise<Unfinished[]> {
  const cards = await unfinishedIn(em, release.id);
  const told = wishesOf(input, cards);
  const unsaid = cards.filter(({ id }) => !told.has(id));
  if (unsaid.length > 0 && input.unfinishedTo === undefined) throw unsettled(unsaid, ['unfinished']);
  const others = { to: input.unfinishedTo ?? null, path: ['unfinishedTo'] };
  const targets = new Map<string, Target>(unsaid.map(({ id }) => [id, others]));
  for (const [id, wish] of told) if (wish.to !== undefined) targets.set(id, { to: wish.to, path: wish.path });
  await refuseTargets(em, release, [...targets.values()]);
  return cards
    .filter(({ id }) => targets.has(id))
    .map((card) => ({ ...card, release: targets.get(card.id)?.to?.toLowerCase() ?? null }));
}

interface Wish {
  /** Undefined where the card is kept. */
  readonly to: string | null | undefined;
  readonly path: readonly string[];
}

interface Target extends Wish {
  readonly to: string | null;
}

function wishesOf({ unfinished }: CloseRelease, cards: readonly Unfinished[]): Map<string, Wish> {
  const known = new Set(cards.map(({ id }) => id));
  const wishes = new Map<string, Wish>();
  (unfinished ?? []).forEach(({ card, moveTo, keep }, at) => {
    const path = ['unfinished', String(at)];
    const id = idOf(card, { path: [...path, 'card'], noun: 'card' });
    if (!known.has(id)) throw unknown({ path: [...path, 'card'], noun: 'unfinished card of the release' });
    if (keep !== true && moveTo === undefined) {
      throw new Refusal('REQUIRED', 'Say where the card goes, or that it is kept.', { path: [...path, 'moveTo'] });
    }
    wishes.set(id, { to: keep === true ? undefined : moveTo, path: [...path, 'moveTo'] });
  });
  return wishes;
}

/** Only what is still to be lived can take in what was not. */
async function refuseTargets(
  em: EntityManager,
  { id, storyboard }: Release,
  targets: readonly Target[],
): Promise<void> {
  const open = await em.find(Release, { storyboard, archivedAt: null, state: { $ne: 'DONE' }, id: { $ne: id } });
  const known = new Set(open.map((release) => release.id));
  const lost = targets.find(({ to }) => to !== null && !known.has(to.toLowerCase()));
  if (!lost) return;
  throw new Refusal('CONFLICT', 'It can only go to a release of this board that is not done.', { path: lost.path });
}
