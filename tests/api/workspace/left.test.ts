import { describe, expect, it } from 'vitest';
import { type As, openHouse, post } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { openSecondServer } from '../event/second-server.ts';
import { openStream } from '../event/stream.ts';

const house = await openHouse();
const question = { query: '{ viewer { member { id access } } }' };

interface Told {
  readonly viewer: { readonly member: { readonly access: string; readonly id: string } } | null;
}

/** How somebody is answered elsewhere, and how long after a change that took until it was otherwise. */
async function elsewhere(as: As) {
  const second = await openSecondServer(house.house);
  const ask = async () => (await post<Told | null>(second.url, question, as)).data?.viewer?.member.access;
  expect(await ask()).toBe('VIEWER');
  return {
    until: async (expected: string | undefined) => {
      const changed = performance.now();
      await expect.poll(ask, { timeout: 5000, interval: 20 }).toBe(expected);
      return performance.now() - changed;
    },
  };
}

const idOf = async (as: As): Promise<string> =>
  (await house.ask<Told>(question.query, {}, as)).data.viewer?.member.id ?? '';
const { done } = callsOf(house, house.admin);

describe('another process believes nobody longer than a second', () => {
  it('who signed out', async () => {
    const as = await house.memberOf(house.workspaceId, 'VIEWER');
    const { until } = await elsewhere(as);
    const headers = { ...as, origin: house.url, 'content-type': 'application/json' };
    expect((await fetch(`${house.url}/auth/sign-out`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    expect(await until(undefined)).toBeLessThan(1000);
  });

  it('who may do something else now', async () => {
    const { until } = await elsewhere(house.viewer);
    await done('changeMember', { member: await idOf(house.viewer), access: 'PLANNER' }, 'member { id }');
    expect(await until('PLANNER')).toBeLessThan(1000);
    await done('changeMember', { member: await idOf(house.viewer), access: 'VIEWER' }, 'member { id }');
  });

  it('who was removed, and ends what they listen to', async () => {
    const { until } = await elsewhere(house.viewer);
    const account = await done<{ rows: { account: { id: string } }[] }>(
      'upsertAccounts',
      { rows: [{ name: 'Listened to' }] },
      'rows { account { id } }',
    );
    const stream = await openStream(house.url, {
      query: 'subscription ($id: ID!) { accountChanged(id: $id) { sequence } }',
      variables: { id: account.rows[0]?.account.id },
      as: house.viewer,
    });
    await stream.next();
    await done('removeMember', { member: await idOf(house.viewer) }, 'removed');
    expect(await until(undefined)).toBeLessThan(1000);
    const refused = await stream.next();
    expect(refused?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
