import type { EntityManager } from '@mikro-orm/postgresql';
import { TouchpointCard } from '../board/card.entity.ts';
import { actOf } from '../event/act.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { IdeaState } from '../vocabulary.ts';
import { Member } from '../workspace/member.entity.ts';
import { checked } from '../write/checked.ts';
import { findAll } from '../write/find-all.ts';
import { nameOf, oneOf } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { Idea } from './idea.entity.ts';

export interface AnswerIdea {
  readonly idea: string;
  readonly text: string;
  readonly state?: Maybe<IdeaState>;
  /** The cards it became; they take the place of those named before. */
  readonly cards?: Maybe<readonly string[]>;
  readonly ifVersion?: Maybe<number>;
}

const place = { path: ['idea'], noun: 'idea' };

/** Tells whoever had an idea what becomes of it: dated, and by the member who answers. */
export function answerIdea(em: EntityManager, input: AnswerIdea): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const idea = await inside.findOne(Idea, idOf(input.idea, place), { populate: ['cards'] });
    if (!idea) throw unknown(place);
    refuseDuplicate(idea);
    idea.refuseArchived(place.path);
    await refuseStale(inside, idea, input.ifVersion);
    const responseText = checked(nameOf(100_000), input.text, ['text']);
    const state = checked(oneOf(IdeaState), input.state, ['state']) ?? idea.state;
    if (input.cards !== undefined) {
      idea.cards.set(await findAll(inside, TouchpointCard, { ids: input.cards, path: ['cards'], noun: 'card' }));
    }
    const answered = idea.responseText === responseText;
    if (!answered) Object.assign(idea, { responseText, responseBy: memberOf(inside), respondedAt: new Date() });
    idea.state = state;
    await inside.flush();
    return { id: idea.id };
  });
}

function refuseDuplicate({ duplicateOf }: Idea): void {
  if (!duplicateOf) return;
  const detail = { recordType: 'Idea', recordId: duplicateOf.id };
  throw new Refusal('CONFLICT', 'It says the same as another idea; answer that one.', { path: place.path, detail });
}

function memberOf(em: EntityManager): Member | null {
  const { kind, id } = actOf(em).actor;
  return kind === 'MEMBER' && id ? em.getReference(Member, id) : null;
}
