import type { Row, Seeded, Seeds } from './seeds.ts';
import { plainWords, trickyWords } from './words.ts';

const kinds = ['MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST', 'NOTE', 'MILESTONE', 'SURVEY_RESPONSE'];
const highest: Record<string, number> = { NPS: 10, ENPS: 10, CSAT: 5, CES: 7 };

/** Most of what happens, happens with the first accounts, so that some have enough answers and some too few. */
export function seedTimeline(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  const accounts = seeds.all('account');
  for (let number = 0; number < count; number += 1) {
    const busy = chance.happens(0.7) ? 5 : accounts.length - 4;
    const account = accounts[chance.int(0, busy - 1)] as Seeded;
    const interaction = seeds.add('interaction', interactionRow(seeds, account, number));
    for (const person of chance.some(seeds.all('person'), 3)) {
      seeds.tie('interaction_person', { interaction_id: interaction.id, person_id: person.id });
    }
  }
}

function interactionRow(seeds: Seeds, account: Seeded, number: number): Row {
  const { chance } = seeds;
  const kind = chance.happens(0.4) ? 'SURVEY_RESPONSE' : chance.pick(kinds);
  return {
    created_at: seeds.moment(),
    kind,
    occurred_at: seeds.moment(60),
    time_known: chance.happens(0.9),
    recorded_at: seeds.moment(60),
    channel: chance.maybe(0.8, () => chance.pick(['EMAIL', 'PHONE', 'CHAT', 'SURVEY'])),
    direction: chance.maybe(0.6, () => chance.pick(['INBOUND', 'OUTBOUND'])),
    account_id: account.id,
    card_id: chance.maybe(0.4, () => chance.pick(seeds.all('card').slice(0, 12)).id),
    subject: chance.maybe(0.6, () => chance.pick([...trickyWords, ...plainWords])),
    text: chance.maybe(0.5, () => `${chance.pick(trickyWords)} and ${chance.pick(plainWords)}`),
    sentiment: chance.maybe(0.4, () => chance.pick([-1, -0.25, 0, 0.1, 1])),
    ...felt(seeds),
    ...milestone(seeds, kind),
    ...survey(seeds, kind),
    ...key(seeds, number),
    tags: chance.some(['billing', 'praise', 'bug'], 2),
  };
}

function felt({ chance }: Seeds): Row {
  const severity = (): number | null => chance.maybe(0.15, () => chance.int(1, 3));
  const friction_delay = severity();
  return {
    friction_delay,
    friction_quality: severity(),
    friction_expertise: severity(),
    friction_risk: severity(),
    delay_hours: friction_delay === null ? null : chance.maybe(0.7, () => chance.pick([0.5, 26, 100.25])),
  };
}

function milestone({ chance }: Seeds, kind: string): Row {
  if (kind !== 'MILESTONE') return { milestone: null, amount: null, currency: null };
  const amount = chance.maybe(0.6, () => chance.pick([1000, 0.5, 99999.99]));
  return { milestone: chance.pick(['CONTRACT', 'INVOICE', 'FIRST_USE']), amount, currency: amount ? 'EUR' : null };
}

function survey({ chance }: Seeds, kind: string): Row {
  if (kind !== 'SURVEY_RESPONSE') return { survey: null, score: null };
  const asked = chance.pick(Object.keys(highest));
  return { survey: asked, score: chance.int(asked === 'CSAT' || asked === 'CES' ? 1 : 0, highest[asked] ?? 0) };
}

function key({ chance }: Seeds, number: number): Row {
  const external_id = chance.maybe(0.3, () => `T-${number}`);
  return { external_system: external_id && 'helpdesk', external_id };
}

export function seedOutcomes(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  for (let number = 0; number < count; number += 1) {
    const outcome = seeds.add('outcome', {
      ...seeds.tracked(),
      account_id: chance.pick(seeds.all('account').slice(0, 12)).id,
      pillar: chance.pick(['TEAM_ENGAGEMENT', 'ACCOUNT_EXPERIENCE', 'EXPECTED_OUTCOME', 'EXPECTED_OUTCOME']),
      statement: chance.pick(trickyWords),
      agreed_with_id: chance.maybe(0.6, () => chance.pick(seeds.all('person')).id),
      agreed_on: chance.maybe(0.6, () => seeds.day()),
      due_on: chance.maybe(0.8, () => chance.pick([seeds.day(), '2090-06-30'])),
      state: chance.pick(['AGREED', 'REACHED', 'REACHED', 'MISSED', 'DROPPED']),
      confirmed_by_customer: chance.pick([null, true, false]),
      archived_at: number % 11 === 7 ? '2025-03-04T05:06:07Z' : null,
    });
    for (let rank = chance.int(0, 2); rank > 0; rank -= 1) seedMeasure(seeds, outcome, rank);
    for (const card of chance.some(seeds.all('card'), 3)) {
      seeds.tie('card_outcome', { card_id: card.id, outcome_id: outcome.id });
    }
  }
}

function seedMeasure(seeds: Seeds, outcome: Seeded, rank: number): void {
  const { chance } = seeds;
  const measure = seeds.add('measure', {
    outcome_id: outcome.id,
    name: `measure ${rank}`,
    unit: chance.maybe(0.7, () => 'h'),
    baseline: chance.maybe(0.6, () => chance.int(0, 20)),
    target: chance.int(0, 20),
    rank: chance.int(0, 2),
  });
  for (let reading = chance.int(0, 4); reading > 0; reading -= 1) {
    seeds.add('reading', {
      created_at: seeds.moment(),
      measure_id: measure.id,
      at: seeds.moment(3),
      value: chance.pick([0, 2.5, 10, 10.125, 20]),
      source: chance.maybe(0.5, () => 'a survey'),
    });
  }
}

export function seedRetracted(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  for (let number = 0; number < count; number += 1) {
    seeds.add('retracted_interaction', {
      account_id: chance.pick(seeds.all('account').slice(0, 12)).id,
      kind: chance.pick(['NOTE', 'CALL', 'SURVEY_RESPONSE']),
      happened_at: chance.maybe(0.7, () => seeds.moment()),
      subject: chance.maybe(0.5, () => chance.pick(trickyWords)),
      text: chance.maybe(0.5, () => chance.pick(plainWords)),
      ...key(seeds, number),
      reason: 'by mistake',
      retracted_by: 'Ada Admin',
      retracted_at: seeds.moment(),
      told: {},
    });
  }
}
