import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSecondServer, openServerWith as openWith } from '../event/second-server.ts';
import { openHouse, post, type TestHouse } from '../ask.ts';

const allowance = { limit: 2000, restorePerSecond: 1 };

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse({ allowance });
});

const openServerWith = async (changes: object) => (await openWith(house.house, changes)).url;
const pageOf = 'query ($first: Int) { accounts(first: $first) { nodes { id parent { id } } } }';

describe('the cost of a request', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ workspace { id } }', 1],
    ['{ roles { id } }', 10],
    ['{ accounts { nodes { id } } }', 25],
    ['{ accounts(first: 50) { nodes { id } totalCount } }', 150],
    ['{ accounts { totalCount } }', 100],
    ['{ accounts(first: 50) { edges { cursor node { id } } } }', 50],
    ['{ accounts(first: 10) { nodes { parent { parent { id } } } } }', 30],
    ['{ accounts(first: 10) { nodes { ...A } } } fragment A on Account { parent { id } }', 20],
    ['{ rolesConnection { nodes { id } totalCount } }', 125],
    ['{ storyboardsConnection(first: 3) { edges { node { viewsConnection(first: 7) { nodes { id } } } } } }', 24],
    ['{ accountGroups(by: [{ field: STAGE }], first: 20) { groups { count keys { value } } } }', 181],
    ['query { storyboard(id: "x") { cards { id } } }', 1001],
    [
      '{ accounts(first: 5, where: { name: { eq: "a" }, not: { tags: { has: "b" } } }) { totalCount nodes { id } } }',
      105,
    ],
    ['{ accounts(first: 5, where: { parent: { name: { eq: "a" } } }) { nodes { id } } }', 105],
    ['{ accounts(first: 5, where: { timeline: { some: {} }, roles: { none: {} } }) { nodes { id } } }', 205],
    ['{ accounts(first: 5, where: { timeline: { none: {} } }) { totalCount nodes { id } } }', 305],
    [
      '{ accounts(first: 5, where: { or: [{ roles: { every: { person: { side: { eq: OURS } } } } }] }) { nodes { id } } }',
      305,
    ],
    ['{ accounts(first: 2) { nodes { outcomes(first: 3, where: { account: {} }) { nodes { id } } } } }', 208],
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

  it('keeps what a filter over relations costs, also for filters in variables', async () => {
    const as = await house.keyWith('READ');
    const query =
      'query ($where: AccountWhere) { accounts(where: $where) { ...P } } fragment P on AccountConnection { totalCount }';
    const asked = async (where: object) => (await house.ask(query, { where }, as)).extensions?.cost;
    expect(await asked({ name: { eq: 'a' } })).toMatchObject({ requested: 100, actual: 100 });
    const over = { timeline: { none: { account: { name: { eq: 'a' } } } } };
    expect(await asked({ and: [over] })).toMatchObject({ requested: 700, actual: 700, remaining: 1200 });
  });

  it('is paid for each element whose list is filtered so', async () => {
    const as = house.otherWorkspace;
    const made =
      'mutation ($rows: [AccountInput!]!) { upsertAccounts(input: { rows: $rows }) { summary { created } } }';
    await house.ask(made, { rows: ['One', 'Two', 'Three'].map((name) => ({ name })) }, as);
    const query = '{ accounts(first: 4) { nodes { outcomes(first: 2, where: { account: {} }) { nodes { id } } } } }';
    const { extensions } = await house.ask(query, {}, as);
    expect(extensions?.cost).toMatchObject({ requested: 4 * (1 + 100 + 2), actual: 3 * (1 + 100) });
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

describe('what a document would cost', () => {
  const asked = 'query ($dryRun: IntendedDocumentInput) { rateLimit(dryRun: $dryRun) { requested remaining } }';
  const estimated = (dryRun: object) => house.ask<{ rateLimit: { requested: number | null } }>(asked, { dryRun });

  it('is told without running it', async () => {
    const variables = JSON.stringify({ first: 50 });
    expect((await estimated({ query: pageOf, variables })).data.rateLimit.requested).toBe(100);
    expect((await estimated({ query: pageOf })).data.rateLimit.requested).toBe(50);
    const dear = '{ accounts(first: 100) { nodes { outcomes(first: 100) { nodes { id } } } } }';
    expect((await estimated({ query: dear })).data.rateLimit.requested).toBe(10_100);
    const division =
      'mutation { inviteMember(input: { name: "X", email: "x@acme.example", access: VIEWER }) { link } }';
    expect((await estimated({ query: division })).data.rateLimit.requested).toBeGreaterThan(0);
    expect((await house.ask<{ members: object[] }>('{ members { email } }')).text).not.toContain('x@acme.example');
    expect((await house.ask('{ rateLimit { requested } }')).data).toEqual({ rateLimit: { requested: null } });
  });

  it.each([
    ['no GraphQL', { query: '{' }],
    ['unknown fields', { query: '{ nothing }' }],
    ['more depth than is allowed', { query: `{ ${'accounts { nodes { parent { '.repeat(4)} id ${'}'.repeat(13)}` }],
    ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }],
    ['variables that are no JSON', { query: '{ __typename }', variables: '{' }],
    ['variables that are a list', { query: '{ __typename }', variables: '[]' }],
  ])('is not told of %s', async (_, dryRun) => {
    const { errors, status } = await estimated(dryRun);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(status).toBeLessThan(500);
  });

  it('counts what the document itself gives its variables', async () => {
    const as = await house.keyWith('READ');
    const query = 'query ($first: Int = 80) { accounts(first: $first) { nodes { id } } }';
    expect((await house.ask(query, {}, as)).extensions?.cost?.['requested']).toBe(80);
    expect((await house.ask(query, { first: 3 }, as)).extensions?.cost?.['requested']).toBe(3);
  });
});

describe('every answer', () => {
  it.each([
    ['{ roles { id } }', 200, 'READ'],
    ['{ nothing }', 400, 'READ'],
    ['{', 400, 'READ'],
    ['{ apiKeys { id } }', 403, 'READ'],
  ] as const)('to %s tells the account, in the body and in headers', async (query, status, scope) => {
    const answer = await house.ask(query, {}, await house.keyWith(scope));
    expect(answer.status).toBe(status);
    expect(answer.extensions?.cost).toMatchObject(allowance);
    const { remaining = 0 } = answer.extensions?.cost ?? {};
    expect(answer.headers.get('ratelimit-policy')).toBe('"cost";q=2000;w=2000');
    expect(answer.headers.get('ratelimit')).toBe(`"cost";r=${remaining};t=${2000 - remaining}`);
  });
});

describe('the budget of a caller', () => {
  it('is one, whichever process is asked: exact within one in a hundred', async () => {
    const second = await openSecondServer(house.house);
    const as = await house.keyWith('READ');
    const begun = performance.now();
    const spend = async (url: string): Promise<number> => {
      let spent = 0;
      for (;;) {
        const { status, extensions } = await post(url, { query: '{ roles { id } }' }, as);
        if (status === 429) return spent;
        spent += extensions?.cost?.['actual'] ?? 0;
      }
    };
    const askers = [house.url, second.url, house.url, second.url, house.url, second.url, house.url, second.url];
    const spent = (await Promise.all(askers.map(spend))).reduce((sum, one) => sum + one, 0);
    const restored = (performance.now() - begun) / 1000;
    expect(spent).toBeGreaterThan(allowance.limit * 0.99);
    expect(spent).toBeLessThan((allowance.limit + restored) * 1.01);
  });

  it('is seen by another process when one has used it', async () => {
    const second = await openSecondServer(house.house);
    const as = await house.keyWith('READ');
    for (let tries = 0; tries < 20; tries += 1) await house.ask('{ roles { id } }', {}, as);
    const left = async (url: string) => {
      const asked = { query: '{ rateLimit { remaining } }' };
      return (await post<{ rateLimit: { remaining: number } }>(url, asked, as)).data.rateLimit.remaining;
    };
    await expect.poll(() => left(second.url), { timeout: 1000 }).toBeGreaterThan(1800);
    expect(await left(second.url)).toBeLessThan(1840);
  });

  it('refills steadily, never beyond its limit', async () => {
    const quick = await openServerWith({ allowance: { limit: 100, restorePerSecond: 200 } });
    const as = await house.keyWith('READ');
    const ask = () => post(quick, { query: '{ accounts(first: 100) { nodes { id } } roles { id } }' }, as);
    expect((await ask()).errors?.[0]?.extensions.code).toBe('TOO_MANY');
    const roles = () => post<never>(quick, { query: '{ roles { id } }' }, as);
    const cost = async () => (await roles()).extensions?.cost ?? {};
    for (let tries = 0; tries < 5; tries += 1) expect((await cost())['remaining']).toBeLessThanOrEqual(100);
    await expect.poll(async () => (await cost())['remaining'], { timeout: 2000 }).toBeGreaterThanOrEqual(90);
  });
});

describe('what takes the database too long', () => {
  const patient = async (milliseconds: number): Promise<void> => {
    const { pool, settings } = house.house;
    const clients = await Promise.all(Array.from({ length: settings.readingConnections }, () => pool.connect()));
    for (const client of clients) await client.query(`set statement_timeout = ${milliseconds}`);
    for (const client of clients) client.release();
  };

  it('is broken off, and says what to do about it', async () => {
    const holder = new Client({ connectionString: house.house.appUrl });
    await holder.connect();
    await patient(100);
    await holder.query('begin; lock table account in access exclusive mode');
    const { status, errors } = await house.ask('{ accounts { totalCount } }', {}, await house.keyWith('READ'));
    await holder.end();
    await patient(10_000);
    expect(status).toBe(503);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' }, path: ['accounts'] }]);
    expect(errors?.[0]?.message).toMatch(/longer than ten seconds .* fewer related records in the filter/);
    expect((await house.ask('{ accounts { totalCount } }', {}, await house.keyWith('READ'))).status).toBe(200);
  });
});
