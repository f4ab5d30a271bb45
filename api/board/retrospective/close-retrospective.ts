import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../../event/one-operation.ts';
import type { Maybe } from '../../write/reference.ts';
import { refuseStale } from '../../write/refuse-stale.ts';
import { findRetrospective } from './find-retrospective.ts';
import { RetroAction } from './retro-action.entity.ts';
import { RetroNote } from './retro-note.entity.ts';
import type { Retrospective } from './retrospective.entity.ts';
import { appeared, tellNotes } from './tell-notes.ts';

export interface TurnRetrospective {
  readonly retrospective: string;
  readonly ifVersion?: Maybe<number>;
}

/** Shows everybody what all have written; the log learns of it all in this one operation. */
export const revealRetrospective = (em: EntityManager, input: TurnRetrospective): Promise<{ id: string }> =>
  turn(em, input, async (inside, retrospective) => {
    retrospective.become('DISCUSSING');
    await inside.flush();
    const notes = await inside.find(RetroNote, { retrospective }, { orderBy: { createdAt: 'asc', id: 'asc' } });
    await tellNotes(inside, notes, { action: 'CREATED', changes: appeared });
  });

/** Ends it; what was agreed is promised from now on. */
export const closeRetrospective = (em: EntityManager, input: TurnRetrospective): Promise<{ id: string }> =>
  turn(em, input, async (inside, retrospective) => {
    retrospective.become('CLOSED', await inside.count(RetroAction, { retrospective }));
    await inside.flush();
  });

type Work = (em: EntityManager, retrospective: Retrospective) => Promise<void>;

function turn(em: EntityManager, input: TurnRetrospective, work: Work): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const retrospective = await findRetrospective(inside, input.retrospective);
    await refuseStale(inside, retrospective, input.ifVersion);
    await work(inside, retrospective);
    return { id: retrospective.id };
  });
}
