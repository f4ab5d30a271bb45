import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { IdeaSupport } from './idea-support.entity.ts';
import { Idea } from './idea.entity.ts';

export interface SeparateIdeas {
  readonly duplicate: string;
  readonly ifVersion?: Maybe<number>;
}

const place = { path: ['duplicate'], noun: 'idea' };

/** Takes back that an idea says the same as another: whoever supported it stands behind it again. */
export function separateIdeas(em: EntityManager, input: SeparateIdeas): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const idea = await inside.findOne(Idea, idOf(input.duplicate, place), { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!idea) throw unknown(place);
    idea.refuseArchived(place.path);
    await refuseStale(inside, idea, input.ifVersion);
    const { duplicateOf: survivor } = idea;
    if (!survivor) throw new Refusal('CONFLICT', 'It stands for itself already.', { path: place.path });
    idea.duplicateOf = null;
    for (const support of await inside.find(IdeaSupport, { idea: survivor, givenTo: idea })) {
      Object.assign(support, { idea, givenTo: null });
    }
    await inside.flush();
    return { id: idea.id };
  });
}
