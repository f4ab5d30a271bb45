import { beforeAll, describe, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';
import { type Fits, keeps as keepsOf, live, type Told } from './keeps.ts';
import type { Seeded } from './world/seeds.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

const keeps = (field: string, where: object, fits: Fits): Promise<void> => keepsOf(ground, [field, where, fits]);
const text = (row: Seeded, column: string): string => String(row[column] ?? '').toLowerCase();

describe('texts', () => {
  const told: Told[] = [
    ['equal', { name: { eq: "O'Hara & Sons" } }, (row) => row['name'] === "O'Hara & Sons"],
    ['another, or unknown', { industry: { ne: 'retail' } }, (row) => row['industry'] !== 'retail'],
    [
      'one of several',
      { name: { in: ['100 % sure', 'Back\\slash'] } },
      (row) => /^100 % sure$|^Back\\slash$/.test(String(row['name'])),
    ],
    ['holding a percent sign', { name: { contains: '%' } }, (row) => text(row, 'name').includes('%')],
    ['holding an underscore', { name: { contains: '_' } }, (row) => text(row, 'name').includes('_')],
    ['holding a backslash', { name: { contains: '\\' } }, (row) => text(row, 'name').includes('\\')],
    ['holding a quote', { name: { contains: `"` } }, (row) => text(row, 'name').includes('"')],
    ['holding anything', { name: { contains: '' } }, () => true],
    ['beginning in another case', { name: { startsWith: 'AM' } }, (row) => text(row, 'name').startsWith('am')],
    ['with umlauts in another case', { name: { contains: 'MÜLLER' } }, (row) => text(row, 'name').includes('müller')],
    ['unknown', { industry: { isNull: true } }, (row) => row['industry'] === null],
    ['known', { industry: { isNull: false } }, (row) => row['industry'] !== null],
    [
      'twofold',
      { industry: { isNull: false, ne: 'retail' } },
      (row) => !['retail', null].includes(row['industry'] as string),
    ],
    ['of null instead of a filter, which asks nothing', { industry: null }, () => true],
    ['asking nothing', { industry: {} }, () => true],
  ];
  it.each(told)('%s', (_, where, fits) => keeps('accounts', where, fits));
});

describe('numbers, days, moments, words and lists', () => {
  const told: Told[] = [
    ['more than', { employees: { gt: 1 } }, (row) => Number(row['employees'] ?? 0) > 1],
    [
      'at most',
      { annualRevenue: { lte: 0.1 } },
      (row) => row['annual_revenue'] !== null && Number(row['annual_revenue']) <= 0.1,
    ],
    [
      'between',
      { foundedYear: { gte: 1950, lt: 2000 } },
      ({ founded_year: year }) => Number(year) >= 1950 && Number(year) < 2000,
    ],
    ['one of', { employees: { in: [0, 250] } }, (row) => row['employees'] === 0 || row['employees'] === 250],
    [
      'after a moment',
      { createdAt: { gt: '2025-01-05T00:00:00Z' } },
      (row) => String(row['created_at']) > '2025-01-05',
    ],
    ['a word', { stage: { eq: 'TRUST' } }, (row) => row['stage'] === 'TRUST'],
    ['words', { stage: { in: ['KNOW', 'GROW'] } }, (row) => row['stage'] === 'KNOW' || row['stage'] === 'GROW'],
    ['a list that has', { tags: { has: 'vip' } }, (row) => (row['tags'] as string[]).includes('vip')],
    ['a list that is empty', { domains: { isEmpty: true } }, (row) => (row['domains'] as string[]).length === 0],
    ['a list that is not', { domains: { isEmpty: false } }, (row) => (row['domains'] as string[]).length > 0],
  ];
  it.each(told)('%s', (_, where, fits) => keeps('accounts', where, fits));

  it('larger than any smallint', async () => {
    await keeps('interactions', { score: { lt: 40_000 } }, (row) => row['score'] !== null);
    await keeps('interactions', { score: { in: [5, 40_000] } }, (row) => row['score'] === 5);
  });

  it('of an unknown time match no time, and are found as unknown', async () => {
    const before = { lt: '2100-01-01T00:00:00Z' };
    await keeps('interactions', { at: before }, (row) => row['time_known'] === true);
    await keeps('interactions', { at: { isNull: true } }, (row) => row['time_known'] === false);
    await keeps('interactions', { at: { isNull: false } }, (row) => row['time_known'] === true);
    await keeps('interactions', { not: { at: before } }, (row) => row['time_known'] === false);
    await keeps(
      'interactions',
      { at: { ne: '2025-01-01T00:00:00Z' } },
      (row) => !(row['time_known'] && String(row['occurred_at']).startsWith('2025-01-01T00')),
    );
  });
});

describe('ids', () => {
  it('that are no ids match nothing and harm nothing', async () => {
    const [known] = ground.ours.all('account').filter(live);
    await keeps('accounts', { id: { in: ['', 'x', String(known?.id), "' or true"] } }, (row) => row.id === known?.id);
    await keeps('accounts', { id: { eq: 'x' } }, () => false);
    await keeps('accounts', { id: { ne: 'x' } }, () => true);
  });
});

describe('empty lists', () => {
  const told: Told[] = [
    ['of values match nothing', { name: { in: [] } }, () => false],
    ['of ids match nothing', { id: { in: [] } }, () => false],
    ['of words match nothing', { stage: { in: [] } }, () => false],
    ['of alternatives match nothing', { or: [] }, () => false],
    ['of conditions match everything', { and: [] }, () => true],
    ['denied match everything', { not: { or: [] } }, () => true],
    [
      'among alternatives add nothing',
      { or: [{ or: [] }, { stage: { eq: 'KNOW' } }] },
      (row) => row['stage'] === 'KNOW',
    ],
  ];
  it.each(told)('%s', (_, where, fits) => keeps('accounts', where, fits));
});

describe('and, or, not', () => {
  const told: Told[] = [
    [
      'all of these',
      { and: [{ tags: { has: 'vip' } }, { tags: { has: 'risk' } }] },
      (row) => ['vip', 'risk'].every((tag) => (row['tags'] as string[]).includes(tag)),
    ],
    [
      'one of these',
      { or: [{ employees: { isNull: true } }, { stage: { eq: 'ACT' } }] },
      (row) => row['employees'] === null || row['stage'] === 'ACT',
    ],
    [
      'none of this, unknown values included',
      { not: { industry: { eq: 'retail' } } },
      (row) => row['industry'] !== 'retail',
    ],
    ['not not', { not: { not: { industry: { eq: 'retail' } } } }, (row) => row['industry'] === 'retail'],
    [
      'beside each other',
      { stage: { eq: 'KNOW' }, or: [{ tags: { has: 'vip' } }, { tags: { has: 'risk' } }] },
      (row) => row['stage'] === 'KNOW' && /vip|risk/.test(String(row['tags'])),
    ],
    [
      'deep',
      { not: { and: [{ or: [{ stage: { eq: 'KNOW' } }, { not: { tags: { has: 'vip' } } }] }] } },
      (row) => !(row['stage'] === 'KNOW' || !(row['tags'] as string[]).includes('vip')),
    ],
  ];
  it.each(told)('%s', (_, where, fits) => keeps('accounts', where, fits));
});
