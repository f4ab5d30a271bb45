import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { insideOf } from '../database.ts';

const allowance = { limit: 1000, restorePerSecond: 500 };
const accounts = 1000;
let house: TestHouse;

beforeAll(async () => {
  house = await openHouse({ allowance });
  const { orm } = house.house;
  await insideOf(orm, house.workspaceId).transactional((em) =>
    em.getConnection().execute(
      `insert into account (id, name, stage, stage_since)
        select gen_random_uuid(), 'Account ' || n, 'KNOW', now() from generate_series(1, ${accounts}) n`,
      [],
      'run',
      em.getTransactionContext(),
    ),
  );
});

const start = (query: string) =>
  callsOf(house, house.planner).call<{ job: { id: string } }>('startExport', { query }, 'job { id }');

const remaining = async (): Promise<number> => {
  const { extensions } = await house.ask('{ workspace { id } }', {}, house.planner);
  return extensions?.cost?.['remaining'] ?? 0;
};

describe('an export', () => {
  it('is charged to whoever started it, waits for their budget, and leaves them half of it', async () => {
    const begun = performance.now();
    const { job } = await start('{ accounts { nodes { id } } }');
    const look = async () => {
      const { data } = await house.ask<{ job: { state: string; progress: number } }>(
        'query ($id: ID!) { job(id: $id) { state progress } }',
        { id: job.id },
      );
      return data.job;
    };
    await expect.poll(remaining, { timeout: 5000, interval: 50 }).toBeLessThan(700);
    let least = allowance.limit;
    await expect
      .poll(
        async () => {
          least = Math.min(least, await remaining());
          return look();
        },
        { timeout: 20_000, interval: 50 },
      )
      .toEqual({ state: 'DONE', progress: accounts });
    expect(performance.now() - begun).toBeGreaterThan(((accounts - allowance.limit / 2) / 500) * 1000 * 0.8);
    expect(least).toBeGreaterThan(300);
  });

  it('that is called off in the middle writes no more and leaves nothing', async () => {
    const { job } = await start('{ accounts { nodes { id } } }');
    const look = async (id: string) => {
      const query = 'query ($id: ID!) { job(id: $id) { state progress url } }';
      return (await house.ask<{ job: { state: string } }>(query, { id })).data.job;
    };
    await expect.poll(() => look(job.id), { timeout: 5000 }).toMatchObject({ state: 'RUNNING' });
    await callsOf(house, house.planner).done('cancelJob', { id: job.id }, 'job { id }');
    const next = await start('{ roles { name } }');
    await expect.poll(() => look(next.job.id), { timeout: 10_000 }).toMatchObject({ state: 'DONE' });
    expect(await look(job.id)).toEqual({ state: 'CANCELLED', progress: 0, url: null });
    const kept = { headers: { ...house.planner } };
    expect((await fetch(`${house.url}/exports/${job.id}.jsonl`, kept)).status).toBe(404);
  });

  it('reads no more within a second of its key being revoked', async () => {
    const own = callsOf(house, house.admin);
    const made = await own.done<{ secret: string; key: { id: string } }>(
      'createApiKey',
      { name: 'Exporter', scopes: ['READ'] },
      'secret key { id }',
    );
    const key = callsOf(house, { authorization: `Bearer ${made.secret}` });
    const query = '{ accounts { nodes { id parent { id } children(first: 1) { nodes { id } } } } }';
    const { job } = await key.done<{ job: { id: string } }>('startExport', { query }, 'job { id }');
    const look = async () => {
      const asked = 'query ($id: ID!) { job(id: $id) { state progress error } }';
      return (await house.ask<{ job: { state: string } }>(asked, { id: job.id })).data.job;
    };
    await expect.poll(look, { timeout: 5000 }).toMatchObject({ state: 'RUNNING' });
    await own.done('revokeApiKey', { id: made.key.id }, 'key { id }');
    const error = 'Whoever started it may not enter here any more.';
    await expect.poll(look, { timeout: 3000 }).toEqual({ state: 'FAILED', progress: 0, error });
  });

  it('of which a page costs more than anybody may spend is refused', async () => {
    const { userErrors } = await start('{ accounts { nodes { timeline(first: 100) { nodes { id } } } } }');
    expect(userErrors).toMatchObject([{ code: 'TOO_MANY', path: ['query'] }]);
  });
});
