import { Account } from '../../../account/account.entity.ts';
import { Person } from '../../../account/person.entity.ts';
import { CriticalFact } from '../../../decision/critical-fact.entity.ts';
import { DecisionFact } from '../../../decision/decision-fact.entity.ts';
import { DecisionOption } from '../../../decision/decision-option.entity.ts';
import { DecisionOutcome } from '../../../decision/decision-outcome.entity.ts';
import { Decision } from '../../../decision/decision.entity.ts';
import { Framework } from '../../../decision/framework.entity.ts';
import { ValueFit } from '../../../decision/value-fit.entity.ts';
import { Value } from '../../../decision/value.entity.ts';
import { Outcome } from '../../../outcome/outcome.entity.ts';
import { decisions, type TakenDecision } from '../decision/decisions.ts';
import { revisedOn } from './load-framework.ts';
import { idOf, type Loading } from './loading.ts';

const partiesOf = (loading: Loading, taken: TakenDecision) => {
  const { em } = loading;
  const version = taken.decidedDay !== undefined && taken.decidedDay > revisedOn ? 1 : 2;
  return {
    account: taken.account ? em.getReference(Account, idOf(loading, `account/${taken.account}`)) : null,
    decidedBy: taken.decidedBy ? em.getReference(Person, idOf(loading, `person/${taken.decidedBy}`)) : null,
    framework: em.getReference(Framework, idOf(loading, `framework/${version}`)),
  };
};

const base = (loading: Loading, decision: Decision, { basedOn, expects }: TakenDecision): void => {
  const { em } = loading;
  for (const key of basedOn) {
    em.create(DecisionFact, { decision, fact: em.getReference(CriticalFact, idOf(loading, `fact/${key}`)) });
  }
  for (const key of expects) {
    em.create(DecisionOutcome, { decision, outcome: em.getReference(Outcome, idOf(loading, `outcome/${key}`)) });
  }
};

const offer = (loading: Loading, decision: Decision, { options, chosen }: TakenDecision): void => {
  options.forEach(({ label, fits }, rank) => {
    const option = loading.em.create(DecisionOption, { decision, label, rank, chosen: rank === chosen });
    for (const { value: key, score, why } of fits) {
      const value = loading.em.getReference(Value, idOf(loading, `value/${key}`));
      loading.em.create(ValueFit, { option, value, score, why });
    }
  });
};

const took = (loading: Loading, taken: TakenDecision): void => {
  const { clock, em } = loading;
  const { question, result, decidedDay, reviewDay } = taken;
  const decidedAt = decidedDay === undefined ? null : clock.at(decidedDay, 15);
  const reviewOn = reviewDay === undefined ? null : clock.date(reviewDay);
  const decision = em.create(Decision, { question, result, decidedAt, reviewOn, ...partiesOf(loading, taken) });
  offer(loading, decision, taken);
  base(loading, decision, taken);
};

/** The decisions of the year under the framework of their day, with what they weighed and whether they held. */
export const loadDecisions = async (loading: Loading): Promise<void> => {
  for (const taken of decisions) took(loading, taken);
  await loading.em.flush();
};
