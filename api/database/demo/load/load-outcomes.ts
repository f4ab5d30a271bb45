import { Measure } from '../../../outcome/measure.entity.ts';
import { Reading } from '../../../outcome/reading.entity.ts';
import { upsertOutcomes, type OutcomeFields } from '../../../outcome/upsert-outcomes.ts';
import type { Pillar } from '../../../vocabulary.ts';
import type { AgreedOutcome } from '../outcomes/agreed-outcome.ts';
import { readingsOf } from '../outcomes/course.ts';
import { accountOfOutcome, agreedOutcomes, outcomesByPillar } from '../outcomes/outcomes.ts';
import { accountOf, outcomeOf, personOf } from '../reference.ts';
import { idOf, written, type Loading } from './loading.ts';

const source = 'Outcome reading';

const pillarOf = (outcome: AgreedOutcome): Pillar => {
  const pillars = Object.entries(outcomesByPillar) as [Pillar, readonly AgreedOutcome[]][];
  const found = pillars.find(([, outcomes]) => outcomes.includes(outcome));
  if (!found) throw new Error(`The outcome ${outcome.key} belongs to no pillar.`);
  return found[0];
};

const agreed = ({ clock }: Loading, outcome: AgreedOutcome): OutcomeFields => ({
  ref: outcomeOf(outcome.key),
  account: accountOf(accountOfOutcome(outcome)),
  pillar: pillarOf(outcome),
  statement: outcome.statement,
  agreedWith: personOf(outcome.agreedWith),
  agreedOn: clock.date(outcome.agreedDay),
  dueOn: clock.date(outcome.dueDay),
  state: outcome.state,
  confirmedByCustomer: outcome.confirmed ?? null,
  measures: outcome.measures.map(({ name, unit, baseline, target }) => ({ name, unit, baseline, target })),
});

/** What was agreed with the accounts. */
export const loadOutcomes = async (loading: Loading): Promise<void> => {
  const rows = agreedOutcomes.map((outcome) => agreed(loading, outcome));
  written(loading, rows, await upsertOutcomes(loading.em, { rows }));
};

/** How the measures went, month by month, in one flush: there are some hundreds of them. */
export const loadReadings = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  const measures = await em.find(Measure, {});
  const byName = new Map(measures.map((measure) => [`${measure.outcome.id} ${measure.name}`, measure]));
  for (const outcome of agreedOutcomes) {
    for (const { measure: name, day, value } of readingsOf(outcome)) {
      const measure = byName.get(`${idOf(loading, `outcome/${outcome.key}`)} ${name}`);
      if (!measure) throw new Error(`The outcome ${outcome.key} has no measure ${name}.`);
      em.create(Reading, { measure, at: clock.at(day, 10), value, source });
    }
  }
  await em.flush();
};
