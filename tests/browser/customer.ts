import type { EntityManager } from '@mikro-orm/postgresql';
import { upsertAccountRoles } from '../../api/account/upsert-account-roles.ts';
import { upsertAccounts } from '../../api/account/upsert-accounts.ts';
import { upsertPeople } from '../../api/account/upsert-people.ts';
import { upsertOutcomes } from '../../api/outcome/upsert-outcomes.ts';
import { ingestInteractions, type InteractionFields } from '../../api/timeline/ingest-interactions.ts';
import { ingestSurveyResponses } from '../../api/timeline/ingest-survey-responses.ts';
import type { BulkAnswer } from '../../api/write/answer.ts';
import { insideOf } from '../api/database.ts';
import type { TestHouse } from '../api/ask.ts';
import { tellDecisions } from './decisions.ts';
import { tellPlan } from './plan.ts';

const key = (externalId: string) => ({ system: 'crm', externalId });
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const dayAgo = (days: number): string => daysAgo(days).slice(0, 10);

/** The ids of the rows, in their order; a refused row fails the test that needs it. */
async function written(answer: Promise<BulkAnswer>): Promise<string[]> {
  const { rows } = await answer;
  return rows.map(({ id, errors }) => {
    if (!id) throw new Error(errors.map(({ message }) => message).join(' '));
    return id;
  });
}

const others = Array.from({ length: 60 }, (_, at) => ({
  ref: key(`other-${at}`),
  name: `Branch ${String(at + 1).padStart(2, '0')}`,
  industry: at % 2 ? 'retail' : 'energy',
  stage: at % 3 ? ('KNOW' as const) : ('ACT' as const),
}));

function happened(): InteractionFields[] {
  const account = key('harbour');
  const usual = Array.from({ length: 40 }, (_, at) => ({
    account,
    kind: at % 4 ? ('MESSAGE' as const) : ('CALL' as const),
    channel: at % 4 ? ('EMAIL' as const) : ('PHONE' as const),
    direction: 'INBOUND' as const,
    at: daysAgo(20 + at),
    people: [key('clara')],
    subject: `Weekly note ${40 - at}`,
    ...(at % 2 === 0 && { card: key('note') }),
    ...(at % 5 === 0 && { frictions: [{ kind: 'DELAY' as const, severity: 2, hours: 52 }] }),
  }));
  return [
    ...usual,
    {
      account,
      kind: 'MILESTONE',
      milestone: 'CONTRACT',
      amount: 5400,
      currency: 'EUR',
      at: daysAgo(90),
      channel: 'MEETING',
    },
    { account, kind: 'NOTE', at: null, text: 'Nobody wrote down when this was said.' },
    { account, kind: 'MEETING', at: daysAgo(-6), subject: 'Review of the first quarter' },
    { account: key('quay'), kind: 'TICKET', at: daysAgo(4), subject: 'Quay gate does not open', channel: 'WEB' },
  ];
}

const outcome = (name: string, rest: object) => ({
  ref: key(name),
  account: key('harbour'),
  pillar: 'EXPECTED_OUTCOME' as const,
  statement: `Outcome ${name}`,
  agreedOn: dayAgo(200),
  ...rest,
});

const outcomes = [
  outcome('loading', {
    statement: 'A ship is loaded in two days, not six',
    state: 'AGREED',
    dueOn: dayAgo(-60),
    measures: [{ name: 'Days to load', unit: 'days', baseline: 6, target: 2 }],
  }),
  ...['a', 'b', 'c'].map((name) => outcome(name, { state: 'REACHED', dueOn: dayAgo(30) })),
  ...['d', 'e'].map((name) => outcome(name, { state: 'MISSED', dueOn: dayAgo(40) })),
];

async function whoIsWho(em: EntityManager): Promise<void> {
  const people = [
    { ref: key('clara'), fullName: 'Clara Jensen', side: 'CUSTOMER' as const, title: 'Harbour master' },
    { ref: key('dana'), fullName: 'Dana Marsh', side: 'OURS' as const },
  ];
  await written(upsertPeople(em, { rows: people }));
  const roles = [
    { account: key('harbour'), person: key('clara'), role: 'SPONSOR', from: dayAgo(300) },
    { account: key('harbour'), person: key('dana'), role: 'SELLER', from: dayAgo(300), to: dayAgo(20) },
  ];
  await written(upsertAccountRoles(em, { rows: roles }));
}

function answers() {
  const nps = [10, 9, 9, 8, 7, 3].map((score, at) => ({ kind: 'NPS' as const, score, at: daysAgo(10 + at) }));
  const csat = [5, 4, 2].map((score, at) => ({ kind: 'CSAT' as const, score, at: daysAgo(30 + at) }));
  const rated = [5, 5, 4, 3, 2].map((score, at) => ({
    kind: 'CSAT' as const,
    score,
    at: daysAgo(50 + at),
    card: key('review'),
  }));
  const enps = [9, 6].map((score, at) => ({ kind: 'ENPS' as const, score, at: daysAgo(5 + at) }));
  return [...nps, ...csat, ...rated, ...enps].map((answer) => ({
    ...answer,
    account: key('harbour'),
    person: key('clara'),
  }));
}

/** Two joined accounts with a life behind them, and sixty more to search in. */
export async function tellCustomers({
  house,
  workspaceId,
}: TestHouse): Promise<{ harbour: string; quay: string; bare: string }> {
  const em = insideOf(house.orm, workspaceId);
  const [harbour = '', quay = '', bare = ''] = await written(
    upsertAccounts(em, {
      rows: [
        { ref: key('harbour'), name: 'Harbour Works', industry: 'shipping', tags: ['key account'], stage: 'TRUST' },
        { ref: key('quay'), name: 'Quay Nine', parent: key('harbour'), stage: 'LIKE' },
        ...others,
      ],
    }),
  );
  await whoIsWho(em);
  await tellPlan(em);
  await written(ingestInteractions(em, { rows: happened() }));
  await written(ingestSurveyResponses(em, { rows: answers() }));
  await written(upsertOutcomes(em, { rows: outcomes }));
  await tellDecisions(em, harbour);
  return { harbour, quay, bare };
}
