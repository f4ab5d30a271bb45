import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answered, type As, openHouse, type TestHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { insideOf } from '../database.ts';
import { openSecondServer } from '../event/second-server.ts';

let house: TestHouse;
const accounts = 2350;

beforeAll(async () => {
  house = await openHouse();
  const { orm } = house.house;
  await insideOf(orm, house.workspaceId).transactional((em) =>
    em.getConnection().execute(
      `insert into account (id, name, stage, stage_since)
        select gen_random_uuid(), 'Account ' || lpad(n::text, 5, '0'), 'KNOW', now() from generate_series(1, ${accounts}) n`,
      [],
      'run',
      em.getTransactionContext(),
    ),
  );
});

interface Listed {
  readonly accounts: { readonly pageInfo: { readonly endCursor: string } };
}

interface Job {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly total: number | null;
  readonly url: string | null;
  readonly error: string | null;
}

const shown = 'id kind state progress total url error startedAt endedAt';
const every = 'query ($word: String) { accounts(where: { name: { contains: $word } }) { nodes { id name } } }';

async function start(query: string, variables: object = {}, as: As = house.admin): Promise<Job> {
  const input = { query, variables: JSON.stringify(variables) };
  const { job } = await callsOf(house, as).done<{ job: Job }>('startExport', input, `job { ${shown} }`);
  return job;
}

async function look(id: string): Promise<Job> {
  const { data } = await house.ask<{ job: Job }>(`query ($id: ID!) { job(id: $id) { ${shown} } }`, { id });
  return data.job;
}

async function ended({ id }: Pick<Job, 'id'>): Promise<Job> {
  const open = ['WAITING', 'RUNNING'];
  await expect.poll(async () => open.includes((await look(id)).state), { timeout: 15_000 }).toBe(false);
  return look(id);
}

/** A job that another process began, and will be believed to work on until then. */
async function heldElsewhere(until: string, tries: number): Promise<{ id: string }> {
  const id = randomUUID();
  await insideOf(house.house.orm, house.workspaceId).transactional(async (em) => {
    const run = (statement: string) => em.getConnection().execute(statement, [], 'run', em.getTransactionContext());
    await run(`insert into job (id, kind, state, query, variables, maker_kind, maker_id, maker_name)
      select '${id}', 'EXPORT', 'RUNNING', '{ roles { name } }', '{}', 'MEMBER', id, name from member where access = 'ADMIN'`);
    await run(`insert into auth.open_job (job_id, workspace_id, leased_until, holder, tries)
      values ('${id}', '${house.workspaceId}', ${until}, gen_random_uuid(), ${tries})`);
  });
  return { id };
}

const fetched = (url: string | null, as: As = house.admin) => fetch(`${house.url}${url}`, { headers: { ...as } });

describe('An export', () => {
  it('writes every node of a connection on a line of its own', async () => {
    const job = await ended(await start(every, { word: 'Account' }));
    expect(job).toMatchObject({ state: 'DONE', progress: accounts, total: accounts, error: null });
    const file = await fetched(job.url);
    expect(file.headers.get('content-type')).toContain('application/jsonl');
    const rows = (await file.text()).trimEnd().split('\n');
    const names = rows.map((row) => (JSON.parse(row) as { name: string }).name);
    expect(new Set(names).size).toBe(accounts);
    expect(names).toHaveLength(accounts);
  });

  it('writes the elements of a list, and anything else as one line', async () => {
    const roles = await ended(await start('{ roles { name } }'));
    expect((await (await fetched(roles.url)).text()).trimEnd().split('\n')).toHaveLength(9);
    const workspace = await ended(await start('{ workspace { name } }'));
    expect(await (await fetched(workspace.url)).text()).toBe('{"name":"Acme"}\n');
  });

  it('is made once, however many processes could', async () => {
    await openSecondServer(house.house);
    const jobs = await Promise.all([start(every), start(every), start(every)]);
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
    ['no GraphQL', { query: '{' }, 'query'],
    ['a mutation', { query: 'mutation { deleteCards(input: { cards: [] }) { userErrors { code } } }' }, 'query'],
    ['two root fields', { query: '{ workspace { id } roles { id } }' }, 'query'],
    ['a connection without nodes', { query: '{ accounts { totalCount } }' }, 'query'],
    ['variables that are no JSON', { query: '{ workspace { id } }', variables: '{' }, 'variables'],
  ])('is not begun of %s', async (_, input, member) => {
    const { call } = callsOf(house, house.admin);
    const { userErrors } = await call('startExport', input, 'job { id }');
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: [member] }]);
  });

  it('is taken up when whoever worked on it ended, but not for ever', async () => {
    const left = await ended(await heldElsewhere("now() - interval '1 second'", 1));
    expect(left).toMatchObject({ state: 'DONE', progress: 9 });
    const cursed = await ended(await heldElsewhere("now() - interval '1 second'", 5));
    expect(cursed).toMatchObject({ state: 'FAILED', error: 'Whoever worked on it ended five times.' });
  });

  it('goes on at the place it had kept when its process is killed', async () => {
    const { id } = await heldElsewhere("now() + interval '1 hour'", 1);
    const query = '{ accounts { nodes { name } } }';
    const page = `query ($after: String) { accounts(first: 100, after: $after) { nodes { name } pageInfo { endCursor } } }`;
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const asked: Answered<Listed> = await house.ask<Listed>(page, { after });
      after = asked.data.accounts.pageInfo.endCursor;
    }
    const kept = gzipSync('{"kept":"before"}\n');
    await insideOf(house.house.orm, house.workspaceId).transactional(async (em) => {
      const database = em.getKysely();
      await sql`update job set query = ${query}, cursor = ${after}, parts = 1, progress = 1000 where id = ${id}::uuid`.execute(
        database,
      );
      await sql`insert into job_part (id, job_id, number, packed) values (gen_random_uuid(), ${id}::uuid, 0, ${kept})`.execute(
        database,
      );
      await sql`update auth.open_job set leased_until = now() where job_id = ${id}::uuid`.execute(database);
    });
    const job = await ended({ id });
    expect(job).toMatchObject({ state: 'DONE', progress: accounts });
    const [first, ...rows] = (await (await fetched(job.url)).text()).trimEnd().split('\n');
    expect(first).toBe('{"kept":"before"}');
    expect(new Set(rows).size).toBe(accounts - 1000);
  });

  it('tells why it failed', async () => {
    const job = await ended(await start('query ($first: ID!) { account(id: $first) { id } }'));
    expect(job.state).toBe('FAILED');
    expect(job.error).toContain('$first');
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
