import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Refusal } from '../refusal.ts';
import { DecisionResult } from '../vocabulary.ts';
import { checked, checkedOrEmpty } from '../write/checked.ts';
import { findAll } from '../write/find-all.ts';
import { nameOf, oneOf } from '../write/form.ts';
import { day, moment } from '../write/forms.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { CriticalFact } from './critical-fact.entity.ts';
import { frameworkOn, personOf } from './decided.ts';
import { type StatedOption, type WeighedOption, weighOptions } from './decision-options.ts';
import { DecisionOption } from './decision-option.entity.ts';
import { Decision } from './decision.entity.ts';
import { ValueFit } from './value-fit.entity.ts';

export interface RecordDecision {
  /** The whole workspace without. */
  readonly account?: Maybe<string>;
  readonly question: string;
  readonly options: readonly StatedOption[];
  /** Which of the options, from 0; still open without. */
  readonly chosen?: Maybe<number>;
  readonly decidedBy?: Maybe<RecordRef>;
  readonly decidedAt?: Maybe<Date | string>;
  readonly basedOn?: Maybe<readonly string[]>;
  readonly expects?: Maybe<readonly string[]>;
  readonly reviewOn?: Maybe<string>;
  readonly result?: Maybe<DecisionResult>;
}

/** Records a question, how each way to decide fits the values, and the choice, under the framework of its day. */
export function recordDecision(em: EntityManager, input: RecordDecision): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const fields = await fieldsOf(inside, input);
    const options = await weighOptions(inside, input.options, input.chosen);
    const facts = await findAll(inside, CriticalFact, { ids: input.basedOn, path: ['basedOn'], noun: 'fact' });
    const expected = { ids: input.expects, path: ['expects'], noun: 'outcome', type: 'Outcome' };
    const outcomes = await findAll(inside, Outcome, expected);
    const decision = inside.create(Decision, fields);
    decision.basedOn.add(facts);
    decision.expects.add(outcomes);
    for (const option of options) createOption(inside, decision, option);
    await inside.flush();
    return { id: decision.id };
  });
}

async function fieldsOf(em: EntityManager, input: RecordDecision) {
  const decidedAt = momentOf(input);
  return {
    account: await accountOf(em, input.account),
    question: checked(nameOf(100_000), input.question, ['question']),
    decidedBy: await personOf(em, input.decidedBy),
    decidedAt,
    reviewOn: checkedOrEmpty(day, input.reviewOn ?? null, ['reviewOn']),
    result: checked(oneOf(DecisionResult), input.result ?? DecisionResult.PENDING, ['result']),
    framework: await frameworkOn(em, decidedAt ?? new Date()),
  };
}

/** What is chosen was decided, now unless the caller knows when. */
function momentOf({ chosen, decidedAt }: RecordDecision): Date | null {
  if (chosen == null && decidedAt != null) {
    throw new Refusal('REQUIRED', 'What was decided has a chosen option.', { path: ['chosen'] });
  }
  return chosen == null ? null : new Date(checked(moment, decidedAt ?? new Date(), ['decidedAt']));
}

async function accountOf(em: EntityManager, id: Maybe<string>): Promise<Account | null> {
  if (id == null) return null;
  return em.getReference(Account, await idOfRecord(em, { target: 'account', ref: { id }, path: ['account'] }));
}

function createOption(em: EntityManager, decision: Decision, { fits, ...fields }: WeighedOption): void {
  const option = em.create(DecisionOption, { decision, ...fields });
  for (const fit of fits) em.create(ValueFit, { option, ...fit });
}
