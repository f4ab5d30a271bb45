import type { Row, Seeded, Seeds } from './seeds.ts';
import { plainWords, trickyWords } from './words.ts';

const effective = ['2024-01-01T00:00:00Z', '2025-02-01T00:00:00Z', '2025-02-01T00:00:00Z', '2090-01-01T00:00:00Z'];

export function seedValues(seeds: Seeds): void {
  for (const [rank, name] of ['Care', 'Clarity', 'Courage', "Crafts'manship", 'Calm'].entries()) {
    const looks_like = seeds.chance.maybe(0.5, () => 'like this');
    seeds.add('value', { name, means: `${name} first`, looks_like, rank, retired: name === 'Calm' });
  }
}

/** Two versions begin at the same moment, and the last is still to come. */
export function seedFrameworks(seeds: Seeds): void {
  const { chance } = seeds;
  effective.forEach((effective_from, at) => {
    const purpose = chance.pick(trickyWords);
    const framework = seeds.add('framework', { created_at: seeds.moment(), version: at + 1, effective_from, purpose });
    const tied = { framework_id: framework.id };
    chance.some(seeds.all('value'), 4).forEach((value, rank) =>
      seeds.add('framework_value', {
        ...tied,
        value_id: value.id,
        name: value['name'],
        means: 'so',
        looks_like: null,
        rank,
      }),
    );
    for (let number = 0; number < 7; number += 1) {
      seeds.add('priority', {
        ...tied,
        account_id: chance.maybe(0.6, () => chance.pick(seeds.all('account').slice(0, 4)).id),
        statement: chance.pick(trickyWords),
        rank: chance.int(0, 3),
        value_id: chance.maybe(0.6, () => chance.pick(seeds.all('value')).id),
      });
    }
  });
}

export function seedFacts(seeds: Seeds): void {
  const { chance } = seeds;
  for (const key of ['budget', 'decider', 'deadline', 'it-landscape', 'risk']) {
    const max_age_days = chance.pick([null, 30, 100_000]);
    const need = seeds.add('fact_need', { key, question: `${key}?`, why: 'so', helps_care_by: null, max_age_days });
    for (const role of chance.some(seeds.all('role'), 3)) {
      seeds.tie('fact_need_role', { need_id: need.id, role_id: role.id });
    }
    for (const account of chance.some(seeds.all('account').slice(0, 8), 6)) {
      seeds.add('critical_fact', fact(seeds, need, account));
    }
  }
}

function fact(seeds: Seeds, need: Seeded, account: Seeded): Row {
  const { chance } = seeds;
  return {
    ...seeds.tracked(),
    need_id: need.id,
    account_id: account.id,
    value: chance.pick(trickyWords),
    source: 'a call',
    observed_at: chance.pick([seeds.moment(), '2089-01-01T00:00:00Z']),
    evidence_id: chance.maybe(0.5, () => chance.pick(seeds.all('interaction')).id),
  };
}

export function seedDecisions(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  for (let number = 0; number < count; number += 1) {
    const decision = seeds.add('decision', {
      ...seeds.tracked(),
      account_id: chance.maybe(0.7, () => chance.pick(seeds.all('account').slice(0, 6)).id),
      question: chance.pick(trickyWords),
      decided_by_id: chance.maybe(0.6, () => chance.pick(seeds.all('person')).id),
      decided_at: chance.maybe(0.6, () => seeds.moment()),
      review_on: chance.maybe(0.6, () => seeds.day()),
      result: chance.pick(['PENDING', 'HELD', 'DID_NOT_HOLD']),
      framework_id: chance.pick(seeds.all('framework')).id,
    });
    seedOptions(seeds, decision);
    for (const fact of chance.some(seeds.all('critical_fact'), 2)) {
      seeds.tie('decision_fact', { decision_id: decision.id, fact_id: fact.id });
    }
    for (const outcome of chance.some(seeds.all('outcome'), 2)) {
      seeds.tie('decision_outcome', { decision_id: decision.id, outcome_id: outcome.id });
    }
  }
}

function seedOptions(seeds: Seeds, decision: Seeded): void {
  const { chance } = seeds;
  const chosen = chance.int(0, 3);
  for (const rank of [0, 1, 2]) {
    const label = chance.pick(plainWords);
    const option = seeds.add('decision_option', { decision_id: decision.id, label, chosen: rank === chosen, rank });
    for (const value of chance.some(seeds.all('value'), 3)) {
      const why = chance.maybe(0.5, () => chance.pick(trickyWords));
      seeds.add('value_fit', { option_id: option.id, value_id: value.id, score: chance.int(-2, 2), why });
    }
  }
}

export function seedIdeas(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  for (let number = 0; number < count; number += 1) {
    const known = seeds.all('idea');
    const response_text = chance.maybe(0.5, () => chance.pick(trickyWords));
    const idea = seeds.add('idea', {
      ...seeds.tracked(),
      title: chance.pick(trickyWords),
      body: chance.maybe(0.5, () => 'because'),
      state: chance.pick(['OPEN', 'PLANNED', 'SHIPPED', 'DECLINED']),
      account_id: chance.maybe(0.5, () => chance.pick(seeds.all('account')).id),
      response_text,
      response_by_id: response_text && chance.maybe(0.7, () => chance.pick(seeds.all('member')).id),
      responded_at: response_text && seeds.moment(),
      archived_at: number % 7 === 3 ? '2025-03-04T05:06:07Z' : null,
      duplicate_of_id: known.length ? chance.maybe(0.3, () => chance.pick(known).id) : null,
    });
    for (const person of chance.some(seeds.all('person'), 4)) {
      const account_id = chance.pick(seeds.all('account').slice(0, 3)).id;
      seeds.add('idea_support', { created_at: seeds.moment(), idea_id: idea.id, person_id: person.id, account_id });
    }
    for (const card of chance.some(seeds.all('card'), 3))
      seeds.tie('idea_card', { idea_id: idea.id, card_id: card.id });
  }
}
