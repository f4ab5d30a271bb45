import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import type { JourneyStage } from '../vocabulary.ts';
import type { Maybe } from '../write/reference.ts';
import { comesBefore, type Placed } from './cell.ts';
import { Epic } from './epic.entity.ts';
import { holdEpic, holdRelease } from './find-place.ts';
import { Release } from './release.entity.ts';
import { standBehind } from './row-of-ranks.ts';

interface Move {
  /** Whom to follow; null makes it the first, leaving it out the last. */
  readonly after?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

export interface MoveEpic extends Move {
  readonly epic: string;
  /** The stage it goes to; without it, it stays in its own. */
  readonly stage?: Maybe<JourneyStage>;
}

export interface MoveRelease extends Move {
  readonly release: string;
}

interface Moved {
  readonly id: string;
  readonly operationId: string;
}

const order = { orderBy: { rank: 'asc', id: 'asc' } } as const;

/** Puts a column behind another of its stage, or of the stage it goes to. */
export function moveEpic(em: EntityManager, input: MoveEpic): Promise<Moved> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const epic = await holdEpic(inside, input.epic, input.ifVersion);
    const { storyboard, id } = epic;
    const stage = input.stage ?? epic.stage;
    const others = await inside.find(Epic, { storyboard, stage, archivedAt: null, id: { $ne: id } }, order);
    const stays = stage === epic.stage && standsBehind(epic, others, input.after);
    if (!stays && !standBehind(epic, others, input.after)) throw lost('epic', 'in this stage of the storyboard');
    epic.stage = stage;
    await inside.flush();
    return { id, operationId };
  });
}

/** Puts a slice behind another of its board. */
export function moveRelease(em: EntityManager, input: MoveRelease): Promise<Moved> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const release = await holdRelease(inside, input.release, input.ifVersion);
    const { storyboard, id } = release;
    const others = await inside.find(Release, { storyboard, archivedAt: null, id: { $ne: id } }, order);
    const stays = standsBehind(release, others, input.after);
    if (!stays && !standBehind(release, others, input.after)) throw lost('release', 'on this storyboard');
    await inside.flush();
    return { id, operationId };
  });
}

/** Whoever stands where it is to go keeps its rank, so that nothing is told. */
function standsBehind(one: Placed, others: readonly Placed[], after: Maybe<string>): boolean {
  const at = others.filter((other) => comesBefore(other, one)).length;
  if (after === undefined) return at === others.length;
  return after === null ? at === 0 : others[at - 1]?.id === after.toLowerCase();
}

const lost = (noun: string, place: string): Refusal =>
  new Refusal('CONFLICT', `The ${noun} to follow is not ${place}.`, { path: ['after'] });
