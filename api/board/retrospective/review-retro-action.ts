import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import { checked } from '../../write/checked.ts';
import { flag, nameOf } from '../../write/form.ts';
import type { Maybe } from '../../write/reference.ts';
import { refuseStale } from '../../write/refuse-stale.ts';
import { actingMember } from './acting-member.ts';
import { findAction } from './find-retrospective.ts';

export interface ReviewRetroAction {
  readonly action: string;
  readonly kept: boolean;
  readonly text: string;
  readonly ifVersion?: Maybe<number>;
}

/** Says of a promise whether it was kept, dated and signed; looked at again, the newest word counts. */
export function reviewRetroAction(em: EntityManager, input: ReviewRetroAction): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const action = await findAction(inside, input.action, ['action']);
    if (action.retrospective.state !== 'CLOSED') {
      const sentence = 'It is promised when the retrospective is closed; only then it can have been kept.';
      throw new Refusal('CONFLICT', sentence, { path: ['action'] });
    }
    await refuseStale(inside, action, input.ifVersion);
    const kept = checked(flag, input.kept, ['kept']);
    const reviewText = checked(nameOf(100_000), input.text, ['text']);
    if (kept !== action.kept || reviewText !== action.reviewText) {
      Object.assign(action, { kept, reviewText, reviewedBy: actingMember(inside), reviewedAt: new Date() });
    }
    await inside.flush();
    return { id: action.id };
  });
}

export interface DeleteRetroAction {
  readonly id: string;
  readonly ifVersion?: Maybe<number>;
}

/** Takes back what was agreed; what it made on the board stays there, and is undone there. */
export function deleteRetroAction(em: EntityManager, input: DeleteRetroAction): Promise<{ deleted: string }> {
  return asOneOperation(em, null, async (inside) => {
    const action = await findAction(inside, input.id, ['id']);
    action.retrospective.mustBe('DISCUSSING');
    await refuseStale(inside, action, input.ifVersion);
    inside.remove(action);
    await inside.flush();
    return { deleted: action.id };
  });
}
