import { beforeAll, describe, expect, it } from 'vitest';
import { Budgets } from '../../../api/limit/budget.ts';
import { openHouse, type TestHouse } from '../ask.ts';

const allowance = { limit: 2000, restorePerSecond: 1 };

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse({ allowance });
});

const pageOf = 'query ($first: Int) { accounts(first: $first) { nodes { id parent { id } } } }';

describe('the cost of a request', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ workspace { id } }', 1],
    ['{ roles { id } }', 10],
    ['{ accounts { nodes { id } } }', 25],
    ['{ accounts(first: 50) { nodes { id } totalCount } }', 50],
    ['{ accounts(first: 50) { edges { cursor node { id } } } }', 50],
    ['{ accounts(first: 10) { nodes { parent { parent { id } } } } }', 30],
    ['{ accounts(first: 10) { nodes { ...A } } } fragment A on Account { parent { id } }', 20],
    ['query { storyboard(id: "x") { cards { id } } }', 1001],
    ['{ nodes(ids: ["a", "b", "c"]) { id ... on Account { parent { id } } } }', 6],
  ])('%s is bounded by %i', async (query, requested) => {
    const as = await house.keyWith('READ');
    const { extensions } = await house.ask(query, {}, as);
    expect(extensions?.cost?.['requested']).toBe(requested);
  });

  it('follows the variables', async () => {
    const as = await house.keyWith('READ');
    expect((await house.ask(pageOf, { first: 5 }, as)).extensions?.cost?.['requested']).toBe(10);
    expect((await house.ask(pageOf, { first: 7 }, as)).extensions?.cost?.['requested']).toBe(14);
  });

  it('counts the rows a mutation brings', async () => {
    const rows = Array.from({ length: 200 }, () => ({ name: '' }));
    const query =
      'mutation ($rows: [AccountInput!]!) { upsertAccounts(input: { rows: $rows }) { summary { created } } }';
    const { extensions } = await house.ask(query, { rows }, await house.keyWith('RECORD'));
    expect(extensions?.cost?.['requested']).toBe(31);
  });

  it('gives back what was not used, and says so everywhere the same', async () => {
    const as = await house.keyWith('READ');
    const { extensions } = await house.ask(pageOf, { first: 100 }, as);
    expect(extensions?.cost).toEqual({ requested: 200, actual: 0, remaining: 2000, ...allowance });
    const asked = await house.ask('{ rateLimit { limit remaining restorePerSecond } }', {}, as);
    expect(asked.data).toEqual({ rateLimit: { ...allowance, remaining: 1999 } });
  });

  it('never starts when it could cost more than the whole budget', async () => {
    const { status, errors } = await house.ask(
      '{ accounts(first: 100) { nodes { outcomes(first: 100) { nodes { id } } } } }',
    );
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('TOO_MANY');
  });

  it('is refused with 429 and when to come back, once the budget is used up', async () => {
    const as = await house.keyWith('READ');
    const spend = () => house.ask('{ divisions { roles { division { id roles { id } } } } }', {}, as);
    const answers = [];
    for (let tries = 0; tries < 30; tries += 1) answers.push(await spend());
    const over = answers.find(({ status }) => status === 429);
    expect(answers[0]?.status).toBe(200);
    expect(over?.errors?.[0]?.extensions.code).toBe('OVER_LIMIT');
    expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await house.ask('{ roles { id } }')).status).toBe(200);
  });
});

describe('a budget', () => {
  it('refills steadily, never beyond its limit', () => {
    let now = 0;
    const budgets = new Budgets({ limit: 100, restorePerSecond: 10 }, () => now);
    expect(budgets.spend('a', 90)).toMatchObject({ granted: true, remaining: 10 });
    expect(budgets.spend('a', 40)).toEqual({ granted: false, remaining: 10, retryAfterSeconds: 3 });
    expect(budgets.spend('b', 40).granted).toBe(true);
    now = 3_000;
    expect(budgets.spend('a', 40)).toMatchObject({ granted: true, remaining: 0 });
    now = 60_000;
    expect(budgets.remaining('a')).toBe(100);
  });
});
