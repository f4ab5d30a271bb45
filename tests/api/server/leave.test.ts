import { beforeAll, describe, expect, it } from 'vitest';
import { openServer } from '../../../api/server.ts';
import { openHouse, post, type TestHouse } from '../ask.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

describe('a server that is asked to stop', () => {
  it('answers what it was asked before, takes nothing new, and is gone soon after', async () => {
    const server = await openServer(house.house, 0, '/nowhere');
    const { pool, settings } = house.house;
    const taken = await Promise.all(Array.from({ length: settings.readingConnections }, () => pool.connect()));
    const asked = post(server.url, { query: '{ workspace { id } }' }, house.admin);
    await expect.poll(() => pool.waitingCount).toBe(1);
    const closed = server.close();
    const begun = performance.now();
    for (const client of taken) client.release();
    expect((await asked).status).toBe(200);
    await closed;
    expect(performance.now() - begun).toBeLessThan(2_000);
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });
});
