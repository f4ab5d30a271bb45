import type { Role, WholeAccount } from '../../web/routes/accounts/[id]/account.query.ts';
import type { TimelineEntry } from '../../web/routes/accounts/[id]/timeline-entry.query.ts';

export const now = '2026-11-21T12:00:00.000Z';

export const roles: Role[] = [
  { id: 'r1', key: 'SPONSOR', name: 'Sponsor', code: 'SP', side: 'CUSTOMER', division: { name: 'The customer' } },
  { id: 'r2', key: 'SELLER', name: 'Seller', code: 'SE', side: 'OURS', division: { name: 'Sales' } },
];

const page = { totalCount: 0, nodes: [] };
const noAnswers = {
  value: null,
  n: 0,
  evidence: 'NONE',
  promoters: 0,
  passives: 0,
  detractors: 0,
  mean: null,
  p10: null,
  p50: null,
  p90: null,
  lastAt: null,
} as const;
const holder = { title: null, influence: null, from: '2026-01-25', to: null, primary: true };
const person = (id: string, fullName: string) => ({ id, fullName, title: null, emails: [], archivedAt: null });
const need = (id: string, question: string, key: string) => ({
  id,
  question,
  why: 'It decides the first week',
  helpsCareBy: null,
  maxAgeDays: 90,
  neededBy: [{ key }],
});

/** An account as the API answers it, with a little of everything that a page must flag. */
export const account: WholeAccount = {
  id: 'a1',
  name: 'Acme Corporation',
  domains: [],
  industry: 'retail',
  tags: [],
  stage: 'TRUST',
  stageSince: '2026-09-05T00:00:00.000Z',
  notes: null,
  location: null,
  employees: null,
  annualRevenue: null,
  foundedYear: null,
  archivedAt: null,
  externalRefs: [],
  ancestors: [],
  children: page,
  stewards: [],
  lastInteraction: null,
  success: {
    pillars: [
      {
        pillar: 'TEAM_ENGAGEMENT',
        value: null,
        n: 3,
        unit: 'eNPS',
        evidence: 'TOO_LITTLE',
        lastAt: '2026-11-13T09:00:00.000Z',
      },
      {
        pillar: 'ACCOUNT_EXPERIENCE',
        value: 20,
        n: 10,
        unit: 'NPS',
        evidence: 'ENOUGH',
        lastAt: '2026-11-20T09:00:00.000Z',
      },
      { pillar: 'EXPECTED_OUTCOME', value: null, n: 0, unit: '% of outcomes reached', evidence: 'NONE', lastAt: null },
    ],
  },
  vacantRoles: [{ key: 'SELLER' }],
  roles: {
    totalCount: 2,
    nodes: [
      { ...holder, id: 'h1', role: { key: 'SPONSOR' }, person: person('p1', 'Clara Jensen') },
      { ...holder, id: 'h2', to: '2026-11-01', role: { key: 'SELLER' }, person: person('p2', 'Milan Kovac') },
    ],
  },
  timeline: { ...page, pageInfo: { hasNextPage: false, endCursor: null } },
  outcomes: page,
  nps: { ...noAnswers, kind: 'NPS' },
  csat: { ...noAnswers, kind: 'CSAT' },
  ces: { ...noAnswers, kind: 'CES' },
  enps: { ...noAnswers, kind: 'ENPS' },
  touchpointScores: [],
  priorities: [],
  decisions: { nodes: [] },
  facts: [
    {
      id: 'f1',
      value: 'Clara Jensen, warehouse Tilburg',
      source: 'Kickoff notes',
      observedAt: '2026-07-14T09:00:00.000Z',
      stale: true,
      need: need('n1', 'Who uses it on the first day?', 'SPONSOR'),
    },
  ],
  factGaps: [
    need('n1', 'Who uses it on the first day?', 'SPONSOR'),
    need('n2', 'When does their budget year end?', 'SELLER'),
  ],
  history: page,
};

export const interaction: TimelineEntry = {
  __typename: 'Message',
  id: 'i1',
  kind: 'MESSAGE',
  at: '2026-11-13T09:30:00.000Z',
  recordedAt: '2026-11-14T08:00:00.000Z',
  channel: 'EMAIL',
  direction: 'INBOUND',
  subject: 'Access for new people',
  text: 'They start on Monday.',
  sentiment: null,
  tags: [],
  account: { id: 'a1', name: 'Acme Corporation' },
  people: [{ id: 'p1', fullName: 'Clara Jensen' }],
  frictions: [{ kind: 'DELAY', severity: 2, hours: 52 }],
  card: null,
};
