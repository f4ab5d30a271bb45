import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { DecisionResult } from '../vocabulary.ts';
import { checked, checkedOrEmpty, given } from '../write/checked.ts';
import { oneOf, whole } from '../write/form.ts';
import { day, moment } from '../write/forms.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { frameworkOn, personOf } from './decided.ts';
import type { DecisionOption } from './decision-option.entity.ts';
import { Decision } from './decision.entity.ts';

export interface ReviewDecision {
  readonly decision: string;
  /** Which of its options, from 0, where it was still open. */
  readonly chosen?: Maybe<number>;
  readonly decidedBy?: Maybe<RecordRef>;
  readonly decidedAt?: Maybe<Date | string>;
  readonly result?: Maybe<DecisionResult>;
  readonly reviewOn?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
}

const place = { path: ['decision'], noun: 'decision' };

/** Takes a decision that was still open, and says later whether it held; what was chosen once stays chosen. */
export function reviewDecision(em: EntityManager, input: ReviewDecision): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const decision = await inside.findOne(Decision, idOf(input.decision, place), { populate: ['options'] });
    if (!decision) throw unknown(place);
    await refuseStale(inside, decision, input.ifVersion);
    await take(inside, decision, input);
    const result = checked(oneOf(DecisionResult), input.result, ['result']);
    const reviewOn = checkedOrEmpty(day, input.reviewOn, ['reviewOn']);
    Object.assign(decision, given({ result, reviewOn }));
    refuseUntaken(decision);
    await inside.flush();
    return { id: decision.id };
  });
}

/** Chooses where it was still open; who decided, and when, may be corrected where it was not. */
async function take(em: EntityManager, decision: Decision, input: ReviewDecision): Promise<void> {
  const { decidedBy, decidedAt } = input;
  const chosen = checked(whole(0), input.chosen, ['chosen']);
  const known = decision.options.find((each) => each.chosen);
  if (decidedAt === null) checked(moment, decidedAt, ['decidedAt']);
  if (decidedBy === null) decision.decidedBy = null;
  if (chosen == null && !known) return refuseUnchosen(input);
  if (chosen != null) choose(decision, { chosen, known });
  if (!known || decidedAt != null) await decide(em, decision, decidedAt ?? new Date());
  if (decidedBy != null) decision.decidedBy = await personOf(em, decidedBy);
}

interface Choice {
  readonly chosen: number;
  readonly known: DecisionOption | undefined;
}

function choose(decision: Decision, { chosen, known }: Choice): void {
  const option = decision.options.find(({ rank }) => rank === chosen);
  if (!option) {
    const last = decision.options.length - 1;
    throw new Refusal('OUT_OF_RANGE', `The options are 0 to ${last}.`, { path: ['chosen'] });
  }
  if (known && known !== option) {
    const sentence = `It was decided: “${known.label}”. Record a new decision to decide otherwise.`;
    throw new Refusal('CONFLICT', sentence, { path: ['chosen'] });
  }
  if (!known) decision.choose(option);
}

/** Under the framework of the day on which it is taken, as if it were recorded then. */
async function decide(em: EntityManager, decision: Decision, at: Date | string): Promise<void> {
  decision.decidedAt = new Date(checked(moment, at, ['decidedAt']));
  decision.framework = await frameworkOn(em, decision.decidedAt);
}

function refuseUnchosen({ decidedBy, decidedAt }: ReviewDecision): void {
  if (decidedBy == null && decidedAt == null) return;
  throw new Refusal('REQUIRED', 'What was decided has a chosen option.', { path: ['chosen'] });
}

function refuseUntaken({ options, result }: Decision): void {
  if (result === DecisionResult.PENDING || options.exists(({ chosen }) => chosen)) return;
  throw new Refusal('CONFLICT', 'Nothing was chosen yet, so that nothing can have held.', { path: ['result'] });
}
