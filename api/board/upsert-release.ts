import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { ReleaseState } from '../vocabulary.ts';
import { checked, checkedOrEmpty, given, required } from '../write/checked.ts';
import { nameOf, oneOf, text, whole } from '../write/form.ts';
import { day } from '../write/forms.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { ExternalRefInput, Maybe } from '../write/reference.ts';
import { holdBoard } from './hold-board.ts';
import { addRef, idByRef } from '../write/id-by-ref.ts';
import { Release } from './release.entity.ts';
import { unfinishedIn, unsettled } from './unfinished.ts';
import { standBehind } from './row-of-ranks.ts';
import { refuseStale, refuseUnmade } from '../write/refuse-stale.ts';
import type { Storyboard } from './storyboard.entity.ts';

export interface UpsertRelease {
  /** Which release; without it, that of `ref`, or a new one. */
  readonly id?: Maybe<string>;
  readonly storyboard?: Maybe<string>;
  readonly name?: Maybe<string>;
  readonly outcomeStatement?: Maybe<string>;
  readonly startsOn?: Maybe<string>;
  readonly endsOn?: Maybe<string>;
  readonly capacity?: Maybe<number>;
  readonly state?: Maybe<ReleaseState>;
  /** The release to follow; null makes it the first, leaving it out keeps its place, or makes it the last. */
  readonly after?: Maybe<string>;
  readonly ref?: Maybe<ExternalRefInput>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

/** Makes or changes a slice of a board. */
export function upsertRelease(em: EntityManager, input: UpsertRelease): Promise<{ id: string; operationId: string }> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    if (input.id == null && input.storyboard != null) await holdBoard(inside, input.storyboard);
    const named = { path: ['id'], noun: 'release' };
    const id = input.id == null ? await idByRef(inside, 'release', input.ref) : idOf(input.id, named);
    return { ...(await (id ? change(inside, id, input) : create(inside, input))), operationId };
  });
}

const fieldsOf = (input: UpsertRelease) =>
  given({
    name: checked(nameOf(1000), input.name, ['name']),
    outcomeStatement: checkedOrEmpty(text(100_000), input.outcomeStatement, ['outcomeStatement']),
    startsOn: checkedOrEmpty(day, input.startsOn, ['startsOn']),
    endsOn: checkedOrEmpty(day, input.endsOn, ['endsOn']),
    capacity: checkedOrEmpty(whole(), input.capacity, ['capacity']),
    state: checked(oneOf(ReleaseState), input.state, ['state']),
  });

async function create(em: EntityManager, input: UpsertRelease): Promise<{ id: string }> {
  refuseUnmade(input.ifVersion, 'release');
  const { name, state, ...fields } = fieldsOf(input);
  const storyboard = await holdBoard(em, required(input.storyboard, ['storyboard']));
  const named = { name: required(name, ['name']), state: state ?? ReleaseState.PLANNED };
  const rank = await rankOn(em, storyboard, { after: input.after });
  const release = em.create(Release, { storyboard, ...fields, ...named, rank });
  refuseBackwards(release);
  await addRef(em, { holder: 'release', record: release }, input.ref);
  await em.flush();
  return { id: release.id };
}

async function change(em: EntityManager, id: string, input: UpsertRelease): Promise<{ id: string }> {
  const release = await em.findOne(Release, { id, archivedAt: null });
  if (!release) throw unknown({ path: ['id'], noun: 'release' });
  await holdBoard(em, release.storyboard.id, ['id']);
  await em.refresh(release);
  await refuseStale(em, release, input.ifVersion);
  if (input.storyboard != null && input.storyboard !== release.storyboard.id) {
    throw new Refusal('CONFLICT', 'A release stays on its storyboard.', { path: ['storyboard'] });
  }
  const { storyboard } = release;
  const { after } = input;
  const rank = after === undefined ? release.rank : await rankOn(em, storyboard, { id, after });
  const { state, ...fields } = fieldsOf(input);
  Object.assign(release, fields, { rank });
  if (state && state !== release.state) await turnTo(em, release, state);
  refuseBackwards(release);
  await addRef(em, { holder: 'release', record: release }, input.ref);
  await em.flush();
  return { id };
}

/** Closing asks what becomes of unfinished cards, so that this way is open only where there are none. */
async function turnTo(em: EntityManager, release: Release, state: ReleaseState): Promise<void> {
  release.become(state);
  if (state !== 'DONE') return;
  const [first, ...others] = await unfinishedIn(em, release.id);
  if (first) throw unsettled([first, ...others], ['state']);
}

function refuseBackwards({ startsOn, endsOn }: Release): void {
  if (!startsOn || !endsOn || startsOn <= endsOn) return;
  throw new Refusal('OUT_OF_RANGE', 'A release ends on the day it starts, or later.', { path: ['endsOn'] });
}

interface Wish {
  readonly id?: string;
  readonly after: Maybe<string>;
}

async function rankOn(em: EntityManager, storyboard: Storyboard, { id = '', after }: Wish): Promise<string> {
  const releases = await em.find(Release, { storyboard, archivedAt: null }, { orderBy: { rank: 'asc', id: 'asc' } });
  const placed = { id, rank: '' };
  const others = releases.filter((release) => release.id !== id);
  if (standBehind(placed, others, after)) return placed.rank;
  throw new Refusal('CONFLICT', 'The release to follow is not on this storyboard.', { path: ['after'] });
}
