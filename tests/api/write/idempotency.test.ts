import { getNamedType, type GraphQLInputObjectType } from 'graphql';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type As, openHouse, type TestHouse } from '../ask.ts';
import { insideOf } from '../database.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

const bring = `mutation ($input: UpsertAccountsInput!, $key: String) { payload: upsertAccounts(input: $input, idempotencyKey: $key) {
  rows { index status account { id name } errors { code } } summary { created updated unchanged } userErrors { code path } } }`;

interface Payload {
  readonly rows: readonly {
    readonly status: string;
    readonly account: { readonly id: string; readonly name: string };
  }[];
  readonly userErrors: readonly { readonly code: string; readonly path: string[] }[];
}

async function call(key: string | null, name: string, as: As = house.admin): Promise<Payload> {
  const { data, text } = await house.ask<{ payload: Payload }>(bring, { input: { rows: [{ name }] }, key }, as);
  expect(data?.payload, text).toBeTruthy();
  return data.payload;
}

async function named(name: string): Promise<number> {
  const document = 'query ($name: String!) { accounts(where: { name: { eq: $name } }) { totalCount } }';
  const { data } = await house.ask<{ accounts: { totalCount: number } }>(document, { name });
  return data.accounts.totalCount;
}

const refused = [{ code: 'CONFLICT', path: ['idempotencyKey'] }];

describe('a call under an idempotency key', () => {
  it('is run once and answered the same again', async () => {
    const first = await call('sync-1', 'Once');
    expect(first.rows[0]).toMatchObject({ status: 'CREATED', account: { name: 'Once' } });
    expect(await call('sync-1', 'Once')).toEqual(first);
    expect(await named('Once')).toBe(1);
    expect((await call(null, 'Once')).rows[0]?.account.id).not.toBe(first.rows[0]?.account.id);
  });

  it('is refused when the key was used for another body, or for another mutation', async () => {
    await call('sync-2', 'First body');
    expect((await call('sync-2', 'Other body')).userErrors).toEqual(refused);
    expect(await named('Other body')).toBe(0);
    const document = `mutation ($input: UpsertPeopleInput!) { payload: upsertPeople(input: $input, idempotencyKey: "sync-2") {
      rows { status } userErrors { code path } } }`;
    const { data } = await house.ask(document, { input: { rows: [] } });
    expect(data).toEqual({ payload: { rows: [], userErrors: refused } });
  });

  it('has its key for itself: other callers may use the same', async () => {
    const other = await house.keyWith('READ', 'RECORD');
    await call('sync-3', 'Of one');
    expect((await call('sync-3', 'Of another', other)).rows[0]?.status).toBe('CREATED');
  });

  it('is run by one of many that come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('sync-4', 'Raced')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await named('Raced')).toBe(1);
  });

  it('is run anew after a day', async () => {
    const first = await call('sync-5', 'Yesterday');
    const em = insideOf(house.house.orm, house.workspaceId);
    await em.transactional(async (inside) => {
      const day = sql`update idempotency_key set created_at = now() - interval '25 hours'`;
      await day.execute(inside.getKysely());
    });
    expect((await call('sync-5', 'Today')).rows[0]?.account.id).not.toBe(first.rows[0]?.account.id);
  });

  it('leaves its key free when it was refused', async () => {
    const many = `mutation ($input: HandOverStewardshipInput!) { payload: handOverStewardship(input: $input, idempotencyKey: "sync-6") {
      userErrors { code path } } }`;
    const input = {
      account: '01a1ffff-0000-7000-8000-000000000000',
      division: 'SALES',
      person: { id: 'x' },
      reason: 'r',
    };
    const { data } = await house.ask<{ payload: Payload }>(many, { input });
    expect(data.payload.userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await call('sync-6', 'Free')).rows[0]?.status).toBe('CREATED');
  });

  it('may not be empty or long', async () => {
    expect((await call('', 'Empty')).userErrors).toEqual([{ code: 'REQUIRED', path: ['idempotencyKey'] }]);
    expect((await call('x'.repeat(201), 'Long')).userErrors).toEqual([{ code: 'TOO_LONG', path: ['idempotencyKey'] }]);
  });
});

describe('a dry run', () => {
  it('says what would be refused and writes nothing, whatever the mutation', async () => {
    const document = `mutation ($input: CreateStoryboardInput!) { payload: createStoryboard(input: $input, dryRun: true) {
      storyboard { id } userErrors { code } } }`;
    const { data } = await house.ask(document, { input: { name: 'Only tried' } });
    expect(data).toEqual({ payload: { storyboard: null, userErrors: [] } });
    const { data: boards } = await house.ask('{ storyboards { name } changes { nodes { type } } }');
    expect(JSON.stringify(boards)).not.toContain('Storyboard');
    const { data: refusal } = await house.ask<{ payload: Payload }>(document, { input: { name: ' ' } });
    expect(refusal.payload.userErrors).toEqual([{ code: 'REQUIRED' }]);
  });

  it('shows no secret that will never open anything, and nobody is invited by it', async () => {
    const scopes = ['READ'];
    const tried = {
      createApiKey: [{ name: 'Tried', scopes }, 'secret key { id }'],
      inviteMember: [{ name: 'Tried', email: 'tried@acme.example', access: 'VIEWER' }, 'link member { id }'],
      createWorkspace: [{ name: 'Tried' }, 'workspace { id }'],
      upsertWebhook: [
        { name: 'Tried', url: 'https://example.com/', document: '{ __typename }', events: ['Account'] },
        'secret webhook { id }',
      ],
    } as const;
    for (const [name, [input, selection]] of Object.entries(tried)) {
      const payload = await once(name, input, { selection, wish: 'dryRun: true' });
      const { userErrors, ...shown } = payload;
      expect(userErrors, name).toEqual([]);
      expect(new Set(Object.values(shown)), name).toEqual(new Set([null]));
    }
    const { data } = await house.ask(
      '{ apiKeys { name } members { name } webhooks { name } viewer { workspaces { name } } }',
    );
    expect(JSON.stringify(data)).not.toContain('Tried');
  });
});

describe('what is shown once', () => {
  it('is shown to the first who hears it; the same call again makes no second one', async () => {
    const input = { name: 'Of the sync', scopes: ['READ'] };
    const first = await once('createApiKey', input, {
      selection: 'secret key { id }',
      wish: 'idempotencyKey: "key-1"',
    });
    const again = await once('createApiKey', input, {
      selection: 'secret key { id }',
      wish: 'idempotencyKey: "key-1"',
    });
    expect(first).toMatchObject({ secret: expect.stringMatching(/^tl_/), userErrors: [] });
    expect(again).toEqual({ ...first, secret: null });
    expect(JSON.stringify(await keptAnswers())).not.toContain(String(first['secret']));
  });

  it('is not needed to begin one workspace, and only one', async () => {
    const call = () =>
      once(
        'createWorkspace',
        { name: 'Begun once' },
        { selection: 'workspace { id name }', wish: 'idempotencyKey: "key-2"' },
      );
    const first = await call();
    expect(first).toMatchObject({ workspace: { name: 'Begun once' } });
    expect(await call()).toEqual(first);
    const { data } = await house.ask<{ viewer: { workspaces: { name: string }[] } }>(
      '{ viewer { workspaces { name } } }',
    );
    expect(data.viewer.workspaces.filter(({ name }) => name === 'Begun once')).toHaveLength(1);
    const { data: here } = await house.ask('{ workspace { name } divisions { key } }');
    expect(here).toMatchObject({ workspace: { name: 'Acme' } });
  });
});

describe('the mutations', () => {
  it('can all be repeated under a key and tried without being done', () => {
    for (const { name, args } of Object.values(house.house.schema.getMutationType()?.getFields() ?? {})) {
      const [input, ...wishes] = args;
      expect(
        wishes.some((wish) => wish.name === 'idempotencyKey'),
        name,
      ).toBe(true);
      const fields = Object.keys((getNamedType(input?.type) as GraphQLInputObjectType).getFields());
      expect(
        [...fields, ...wishes.map((wish) => wish.name)].filter((field) => field === 'dryRun'),
        name,
      ).toHaveLength(1);
    }
  });
});

interface Way {
  readonly selection: string;
  readonly wish: string;
}

async function once(name: string, input: object, { selection, wish }: Way): Promise<Record<string, unknown>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { payload: ${name}(input: $input, ${wish}) { ${selection} userErrors { code } } }`;
  const { data, text } = await house.ask<{ payload: Record<string, unknown> }>(document, { input });
  expect(data?.payload, text).toBeTruthy();
  return data.payload;
}

async function keptAnswers(): Promise<unknown> {
  return insideOf(house.house.orm, house.workspaceId).transactional(async (inside) => {
    const { rows } = await sql`select answer from idempotency_key`.execute(inside.getKysely());
    return rows;
  });
}
