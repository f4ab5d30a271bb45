import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityHouse, openIdentityHouse } from '../identity/identity-house.ts';

let house: IdentityHouse;

interface Group {
  readonly keys: readonly { readonly value: string | null }[];
  readonly count: number;
  readonly metrics: readonly {
    readonly of: string;
    readonly take: string;
    readonly value: number | null;
    readonly n: number;
  }[];
}

beforeAll(async () => {
  house = await openIdentityHouse();
  const [one = '', two = '', three = ''] = await house.accounts(
    { name: 'One', industry: 'Retail', employees: 10, tags: ['a', 'b'], stage: 'ACT' },
    { name: 'Two', industry: 'Retail', employees: 30, tags: ['b'], stage: 'KNOW' },
    { name: 'Three', industry: 'Banking', stage: 'ACT' },
    { name: 'Four' },
  );
  const at = '2026-01-02T03:04:05Z';
  const call = (id: string, sentiment: number) => ({ account: { id }, kind: 'CALL', at, sentiment });
  await house.interactions(call(one, 1), call(one, 0), call(one, -1), call(two, 0.5), call(three, -0.5));
  const outcome = { pillar: 'EXPECTED_OUTCOME', account: { id: one } };
  await house.outcomes(
    { ...outcome, statement: 'Quick', state: 'REACHED' },
    { ...outcome, statement: 'Sure', state: 'MISSED' },
  );
});

async function groups(by: string[], metrics: [string, string][] = [], rest: object = {}) {
  const document = `query ($by: [AccountGroupBy!]!, $metrics: [AccountMetric!]!, $where: AccountWhere, $first: Int!) {
    accountGroups(by: $by, metrics: $metrics, where: $where, first: $first) {
      total groups { keys { value } count metrics { of take value n } } } }`;
  const { data, text } = await house.ask<{ accountGroups: { total: number; groups: Group[] } }>(document, {
    ...{
      by: by.map((field) => ({ field })),
      metrics: metrics.map(([of, take]) => ({ of, take })),
      first: 100,
      ...rest,
    },
  });
  expect(data?.accountGroups, text).toBeTruthy();
  return data.accountGroups;
}

const told = ({ groups: all }: { groups: Group[] }) =>
  all.map(({ keys, count, metrics }) => [
    keys.map(({ value }) => value).join('/'),
    count,
    ...metrics.map(({ value }) => value),
  ]);

interface Page {
  readonly total: number;
  readonly groups: readonly { readonly keys: Group['keys']; readonly count: number; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const paging = `query ($by: [AccountGroupBy!]!, $first: Int!, $after: String, $orderBy: AccountGroupOrder!) {
  accountGroups(by: $by, first: $first, after: $after, orderBy: $orderBy) {
    total groups { keys { value } count cursor } pageInfo { hasNextPage endCursor } } }`;

const pageOf = async (asked: object): Promise<Page> => {
  const { data, text } = await house.ask<{ accountGroups: Page }>(paging, { orderBy: 'SIZE', after: null, ...asked });
  expect(data?.accountGroups, text).toBeTruthy();
  return data.accountGroups;
};

/** All pages one after the other, with something done between them. */
async function walked(asked: { readonly first: number }, between: () => Promise<unknown> = async () => null) {
  const found: Page['groups'][number][] = [];
  for (let after: string | null = null; ;) {
    const { total, groups: told, pageInfo }: Page = await pageOf({ ...asked, after });
    found.push(...told);
    expect(pageInfo.endCursor).toBe(told.at(-1)?.cursor ?? null);
    if (!pageInfo.hasNextPage) return { total, found };
    expect(told).toHaveLength(asked.first);
    after = pageInfo.endCursor;
    await between();
  }
}

describe('accounts in groups', () => {
  it('are counted, the largest group first', async () => {
    const found = await groups(['INDUSTRY']);
    expect(found.total).toBe(3);
    expect(told(found)).toEqual([
      ['Retail', 2],
      ['Banking', 1],
      ['', 1],
    ]);
  });

  it('tell figures of their own and of what hangs on them', async () => {
    const found = await groups(
      ['INDUSTRY'],
      [
        ['EMPLOYEES', 'SUM'],
        ['EMPLOYEES', 'AVG'],
        ['INTERACTIONS', 'COUNT'],
        ['INTERACTIONS', 'AVG'],
        ['INTERACTIONS', 'MAX'],
        ['SENTIMENT', 'AVG'],
        ['SENTIMENT', 'MIN'],
        ['OUTCOMES_REACHED', 'SUM'],
      ],
    );
    expect(told(found)).toEqual([
      ['Retail', 2, 40, 20, 4, 2, 3, 0.125, -1, 1],
      ['Banking', 1, null, null, 1, 1, 1, -0.5, -0.5, 0],
      ['', 1, null, null, 0, 0, 0, null, null, 0],
    ]);
    expect(found.groups[0]?.metrics[5]).toEqual({ of: 'SENTIMENT', take: 'AVG', value: 0.125, n: 4 });
  });

  it('may be grouped by several fields, and stand in the group of each of their tags', async () => {
    expect(told(await groups(['STAGE', 'INDUSTRY'], [], { where: { industry: { isNull: false } } }))).toEqual([
      ['ACT/Banking', 1],
      ['ACT/Retail', 1],
      ['KNOW/Retail', 1],
    ]);
    expect(told(await groups(['TAG'], [['INTERACTIONS', 'SUM']], { first: 2 }))).toEqual([
      ['b', 2, 4],
      ['', 2, 1],
    ]);
  });

  it('are kept by what hangs on them', async () => {
    const where = { timeline: { some: { sentiment: { lt: 0 } } } };
    expect(told(await groups(['INDUSTRY'], [], { where }))).toEqual([
      ['Banking', 1],
      ['Retail', 1],
    ]);
  });

  it('are refused without a field, or with too many', async () => {
    const document = 'query ($by: [AccountGroupBy!]!) { accountGroups(by: $by) { total } }';
    const { errors } = await house.ask(document, { by: [] });
    expect(errors?.[0]?.extensions.code).toBe('OUT_OF_RANGE');
  });
});

describe('groups of accounts', () => {
  const fields = ['INDUSTRY', 'STAGE', 'FOUNDED_YEAR', 'PARENT', 'TAG', 'CREATED_MONTH', 'LAST_INTERACTION_MONTH'];
  const asks = [...fields.map((field) => [field]), ['TAG', 'INDUSTRY', 'FOUNDED_YEAR'], ['PARENT', 'STAGE']];

  it.each(['SIZE', 'KEYS'])('are the same page by page as all at once, by %s', async (orderBy) => {
    for (const names of asks) {
      const by = names.map((field) => ({ field }));
      const whole = await pageOf({ by, orderBy, first: 1000 });
      expect(whole.pageInfo.hasNextPage).toBe(false);
      for (const first of [1, 2]) {
        const { total, found } = await walked({ by, orderBy, first } as { first: number });
        expect(found, `${names} by ${first}`).toEqual(whole.groups);
        expect(total).toBe(found.length);
      }
    }
  });

  it('come by their keys once each, however accounts come and go between the pages', async () => {
    const asked = { by: [{ field: 'INDUSTRY' }], orderBy: 'KEYS', first: 1 };
    const names = (groups_: Page['groups']) => groups_.map(({ keys }) => keys[0]?.value);
    const before = names((await walked(asked)).found);
    let number = 0;
    const { found } = await walked(asked, () => {
      const industry = ['Retail', 'Banking', 'Zoology', null][number % 4];
      number += 1;
      return house.accounts({ name: `Another ${number}`, industry }, { name: `One more ${number}`, industry });
    });
    expect(new Set(names(found)).size).toBe(found.length);
    expect(names(found)).toEqual(expect.arrayContaining(before));
  });

  it('go on from no cursor of another grouping, order or list', async () => {
    const { endCursor } = (await pageOf({ by: [{ field: 'INDUSTRY' }], first: 1 })).pageInfo;
    const by = [{ field: 'STAGE' }];
    for (const asked of [
      { by, after: endCursor },
      { by: [{ field: 'INDUSTRY' }], after: endCursor, orderBy: 'KEYS' },
    ]) {
      const { errors } = await house.ask(paging, { first: 1, orderBy: 'SIZE', ...asked });
      expect(errors?.[0]?.extensions.code).toBe('INVALID');
    }
  });
});
