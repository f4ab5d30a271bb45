import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answered, openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { openSecondServer } from '../event/second-server.ts';
import { exportsOf, shown } from './exported.ts';
import type { Job } from './seen.ts';

const house = await openHouse();
const { ended, fetched, handedOver, heldElsewhere, linesOf, run, start } = exportsOf(house);
const accounts = 2350;
const talked = 230;
const [parent, child] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  await run(`insert into account (id, name, stage, stage_since)
    select gen_random_uuid(), 'Account ' || lpad(n::text, 5, '0'), 'KNOW', now() from generate_series(1, ${accounts}) n`);
  await run(`insert into account (id, name, stage, stage_since, parent_id)
    values ('${parent}', 'Mother', 'KNOW', now(), null), ('${child}', 'Daughter', 'KNOW', now(), '${parent}')`);
  await run(`insert into interaction (id, kind, account_id, occurred_at, channel, text)
    select gen_random_uuid(), 'NOTE', '${parent}', now() - n * interval '1 hour', 'EMAIL', 'Said' from generate_series(1, ${talked}) n`);
});

interface Listed {
  readonly accounts: { readonly pageInfo: { readonly endCursor: string } };
}

const every = 'query ($word: String) { accounts(where: { name: { contains: $word } }) { nodes { id name } } }';

describe('An export', () => {
  it('writes every node of a connection on a line of its own', async () => {
    const job = await ended(await start(every, { word: 'Account' }));
    expect(job).toMatchObject({ state: 'DONE', progress: accounts, total: accounts, error: null, remarks: [] });
    const file = await fetched(job.url);
    expect(file.headers.get('content-type')).toContain('application/jsonl');
    const names = (await linesOf<{ name: string }>(job.url)).map(({ name }) => name);
    expect(new Set(names).size).toBe(accounts);
    expect(names).toHaveLength(accounts);
  });

  it('writes the elements of a list, and anything else as one line', async () => {
    const roles = await ended(await start('{ roles { name } }'));
    expect(await linesOf(roles.url)).toHaveLength(9);
    const workspace = await ended(await start('{ workspace { name } }'));
    expect(await (await fetched(workspace.url)).text()).toBe('{"name":"Acme"}\n');
  });

  it('is made once, however many processes could', async () => {
    await openSecondServer(house.house);
    const all = { word: 'Account' };
    const jobs = await Promise.all([start(every, all), start(every, all), start(every, all)]);
    for (const job of jobs) expect(await ended(job)).toMatchObject({ state: 'DONE', progress: accounts });
  });

  it('belongs to whoever started it, and to admins', async () => {
    const job = await ended(await start('{ roles { name } }', {}, house.planner));
    expect((await fetched(job.url, house.planner)).status).toBe(200);
    expect((await fetched(job.url)).status).toBe(200);
    expect((await fetched(job.url, house.viewer)).status).toBe(404);
    expect((await fetched(job.url, house.otherWorkspace)).status).toBe(404);
    expect((await fetched(job.url, {})).status).toBe(401);
  });

  it('shows nothing that its maker may not see', async () => {
    const input = { query: '{ apiKeys { id } }' };
    const { call } = callsOf(house, house.viewer);
    const { userErrors } = await call('startExport', input, 'job { id }');
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['query'] }]);
  });

  it.each([
    ['of a record', 'query ($id: ID!) { account(id: $id) { timeline(first: 3) { nodes { id } totalCount } } }', parent],
    [
      'in a fragment',
      'query ($id: ID!) { node(id: $id) { ... on Account { ...Said } } } fragment Said on Account { timeline { nodes { id } } }',
      parent,
    ],
    [
      'of a record of a record',
      'query ($id: ID!) { account(id: $id) { parent { timeline(after: "") { nodes { id } } } } }',
      child,
    ],
  ])('follows a connection %s to its end', async (_, query, id) => {
    const job = await ended(await start(query, { id }));
    expect(job).toMatchObject({ state: 'DONE', progress: talked, total: talked, error: null, remarks: [] });
    const ids = (await linesOf<{ id: string }>(job.url)).map((line) => line.id);
    expect(ids).toHaveLength(talked);
    expect(new Set(ids).size).toBe(talked);
  });

  it('follows the log from where it was asked to where it was settled when it began', async () => {
    const event = (
      n: number,
    ) => `insert into event (id, actor_kind, actor_name, cause, operation_id, type, record_id, action, changes)
      select gen_random_uuid(), 'SYSTEM', 'Test', 'test', gen_random_uuid(), 'Account', '${parent}', 'UPDATED', '{}' from generate_series(1, ${n})`;
    await run(event(250));
    const { data } = await house.ask<{ changes: { nodes: { sequence: string }[] } }>(
      '{ changes(first: 1000) { nodes { sequence } } }',
    );
    const [first, ...others] = data.changes.nodes.map(({ sequence }) => sequence);
    const query =
      'query ($from: String!) { changes(afterSequence: $from, first: 5) { nodes { sequence } hasMore lastSequence } }';
    const job = await ended(await start(query, { from: first }));
    expect(job).toMatchObject({ state: 'DONE', progress: others.length, remarks: [] });
    expect((await linesOf<{ sequence: string }>(job.url)).map(({ sequence }) => sequence)).toEqual(others);
    const later = await heldElsewhere("now() + interval '1 hour'", 1);
    await run(event(3));
    await handedOver(later, '{ changes { nodes { sequence } } }', `0 ${others.at(-1)}`);
    expect(await ended(later)).toMatchObject({ state: 'DONE', progress: others.length + 1 });
  });

  it('says which of what was asked it does not write', async () => {
    const beside = await start(
      `{ account(id: "${parent}") { name children { totalCount } timeline { nodes { id } } } }`,
    );
    expect(beside.remarks).toEqual([
      'Only the nodes of `account.timeline` are written, not `account.name`, `account.children`.',
    ]);
    const within =
      '{ accounts(where: { name: { eq: "Mother" } }) { nodes { timeline { nodes { id } } outcomes { totalCount } } } }';
    const short = await ended(await start(within));
    expect(short.remarks).toEqual([
      'A list within a line ends where its own `first` says: `accounts.nodes.timeline` at 25.',
    ]);
    expect(await linesOf(short.url)).toMatchObject([{ timeline: { nodes: { length: 25 } } }]);
    const figures = await ended(await start(`{ account(id: "${parent}") { name timeline { totalCount } } }`));
    expect(await linesOf(figures.url)).toEqual([{ name: 'Mother', timeline: { totalCount: talked } }]);
  });

  it('is made of the one operation that is meant', async () => {
    const input = {
      query: 'query A { roles { key } } query B { workspace { ...Named } } fragment Named on Workspace { name }',
    };
    const { call } = callsOf(house, house.admin);
    const { job } = await call<{ job: Job }>('startExport', { ...input, operationName: 'B' }, 'job { id }');
    expect(await linesOf((await ended(job)).url)).toEqual([{ name: 'Acme' }]);
    for (const operationName of ['C', null]) {
      const { userErrors } = await call('startExport', { ...input, operationName }, 'job { id }');
      expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['operationName'] }]);
    }
  });

  const both = `{ account(id: "${parent}") { ideas { nodes { id } } outcomes { nodes { id } } } }`;
  const deep = `{ account(id: "1") { ${'parent { '.repeat(10)} id ${'} '.repeat(10)} } }`;

  it.each([
    ['no GraphQL', { query: '{' }, 'INVALID query'],
    [
      'a mutation',
      { query: 'mutation { deleteCards(input: { cards: [] }) { userErrors { code } } }' },
      'INVALID query',
    ],
    [
      'a page that is too long',
      { query: '{ accounts { nodes { roles(first: 101) { nodes { id } } } } }' },
      'OUT_OF_RANGE query',
    ],
    ['what is no place in the log', { query: '{ changes(afterSequence: "1 2") { nodes { id } } }' }, 'INVALID query'],
    ['a stream', { query: 'subscription { timelineAdded(account: "1") { cause } }' }, 'INVALID query'],
    ['more depth than anybody may ask', { query: deep }, 'INVALID query'],
    ['two root fields', { query: '{ workspace { id } roles { id } }' }, 'INVALID query'],
    ['a connection without nodes', { query: '{ accounts { totalCount } }' }, 'INVALID query'],
    ['several lists beside each other', { query: both }, 'INVALID query'],
    ['variables that are no JSON', { query: '{ workspace { id } }', variables: '{' }, 'INVALID variables'],
    ['a variable that is missing', { query: every.replace(': String', ': String!') }, 'REQUIRED variables.word'],
    ['a variable of another type', { query: every, variables: '{ "word": 1 }' }, 'INVALID variables.word'],
    [
      'null for an argument that has a default',
      { query: 'query ($none: Int) { accounts(first: $none) { nodes { id } } }', variables: '{ "none": null }' },
      'REQUIRED variables.none',
    ],
    ['text that no column holds', { query: every, variables: '{ "word": "\\u0000" }' }, 'INVALID variables.word'],
  ])('is not begun of %s', async (_, input, refused) => {
    const { call } = callsOf(house, house.admin);
    const { job, userErrors } = await call<{ job: unknown }>('startExport', input, 'job { id }');
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([refused]);
    expect(job).toBeNull();
  });

  it('is taken up when whoever worked on it ended, but not for ever', async () => {
    const left = await ended(await heldElsewhere("now() - interval '1 second'", 1));
    expect(left).toMatchObject({ state: 'DONE', progress: 9 });
    const cursed = await ended(await heldElsewhere("now() - interval '1 second'", 5));
    expect(cursed).toMatchObject({ state: 'FAILED', error: 'Whoever worked on it ended five times.' });
  });

  it('goes on at the place it had kept when its process is killed, and counts what came since', async () => {
    const { id } = await heldElsewhere("now() + interval '1 hour'", 1);
    const query = '{ accounts { nodes { name } } }';
    const page = `query ($after: String) { accounts(first: 100, after: $after) { nodes { name } pageInfo { endCursor } } }`;
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const asked: Answered<Listed> = await house.ask<Listed>(page, { after });
      after = asked.data.accounts.pageInfo.endCursor;
    }
    const kept = gzipSync('{"kept":"before"}\n').toString('hex');
    await run(`update job set parts = 1, progress = 1000, total = 1500 where id = '${id}'`);
    await run(`insert into job_part (id, job_id, number, packed) values (gen_random_uuid(), '${id}', 0, '\\x${kept}')`);
    await handedOver({ id }, query, after);
    const job = await ended({ id });
    expect(job).toMatchObject({ state: 'DONE', progress: accounts + 2, total: accounts + 2 });
    const [first, ...rows] = await linesOf<{ name?: string }>(job.url);
    expect(first).toEqual({ kept: 'before' });
    expect(new Set(rows.map(({ name }) => name)).size).toBe(accounts + 2 - 1000);
  });

  it('shows nothing that its maker may not see any more when it begins', async () => {
    const { id } = await heldElsewhere("now() + interval '1 hour'", 1);
    await run(`update job set maker_id = (select id from member where access = 'VIEWER') where id = '${id}'`);
    await handedOver({ id }, '{ apiKeysConnection { nodes { name } } }', null);
    expect(await ended({ id })).toMatchObject({ state: 'FAILED', url: null, error: 'This needs the scope ADMIN.' });
  });

  it('tells why it failed', async () => {
    const job = await ended(await start(`{ account(id: "${randomUUID()}") { timeline { nodes { id } } } }`));
    expect(job).toMatchObject({ state: 'FAILED', error: '`account` is null: there is no list.' });
  });

  it('is called off by its maker, not by others, and only once', async () => {
    const job = await heldElsewhere("now() + interval '1 hour'", 1);
    const others = callsOf(house, house.viewer);
    const refused = await others.call('cancelJob', { id: job.id }, 'job { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    const own = callsOf(house, house.admin);
    const { job: cancelled } = await own.done<{ job: Job }>('cancelJob', { id: job.id }, `job { ${shown} }`);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', url: null });
    const again = await own.call('cancelJob', { id: job.id }, 'job { id }');
    expect(again.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await fetched(`/exports/${job.id}.jsonl`)).status).toBe(404);
  });
});
