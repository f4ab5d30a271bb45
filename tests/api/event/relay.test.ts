import { Client } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import type { Happening } from '../../../api/event/happening.ts';
import { LogReader } from '../../../api/event/log-reader.ts';
import { openHouse } from '../ask.ts';
import { allWritten, faultsOf, finishedOnly, naive, Polling, writeAll } from '../../bench/relay-work.ts';

const test = await openHouse();
const { house, workspaceId, otherWorkspaceId } = test;
const { appUrl } = house;
const log = new LogReader(house.pool, house.reader);

/** What a listener of the relay hears. */
function listen(id = workspaceId) {
  const heard: number[] = [];
  const begun = Promise.withResolvers<number>();
  const leave = house.live.relay.join(id, {
    begin: begun.resolve,
    hear: (happenings: readonly Happening[]) => heard.push(...happenings.map(({ sequence }) => sequence)),
  });
  return { heard, begun: begun.promise, leave };
}

const event = `insert into event (id, actor_kind, actor_name, cause, operation_id, type, record_id, action, changes)
  values (gen_random_uuid(), 'SYSTEM', 'Writer', 'test', gen_random_uuid(), 'Account', gen_random_uuid(), 'UPDATED', '{}')
  returning sequence`;

/** Somebody in the middle of a transaction. */
async function writer() {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  await client.query('begin');
  await client.query("select set_config('app.workspace', $1, true)", [workspaceId]);
  const draw = async (): Promise<number> => Number((await client.query<{ sequence: string }>(event)).rows[0]?.sequence);
  const end = async (how: 'commit' | 'rollback'): Promise<void> => {
    await client.query(how);
    await client.end();
  };
  return { draw, end };
}

const changesAfter = async (sequence: number): Promise<number[]> => {
  const ask = 'query ($after: String!) { changes(afterSequence: $after, first: 1000) { nodes { sequence } } }';
  const { data } = await test.ask<{ changes: { nodes: { sequence: string }[] } }>(ask, { after: String(sequence) });
  return data.changes.nodes.map((node) => Number(node.sequence));
};

describe('The relay', () => {
  it('tells an event only when none before it is still being written', async () => {
    const { heard, begun, leave } = listen();
    const start = await begun;
    const [slow, quick] = [await writer(), await writer()];
    const first = await slow.draw();
    const second = await quick.draw();
    const third = await slow.draw();
    await quick.end('commit');
    expect(await log.settled()).toBe(first - 1);
    expect(await changesAfter(start)).toEqual([]);
    await slow.end('commit');
    await vi.waitFor(() => expect(heard).toEqual([first, second, third]));
    expect(await changesAfter(start)).toEqual([first, second, third]);
    leave();
  });

  it('does not wait for those who change their mind, nor for those who have not yet written an event', async () => {
    const { heard, begun, leave } = listen();
    await begun;
    const [idle, doubtful, quick] = [await writer(), await writer(), await writer()];
    await doubtful.draw();
    const kept = await quick.draw();
    await quick.end('commit');
    await doubtful.end('rollback');
    await vi.waitFor(() => expect(heard).toEqual([kept]));
    await idle.end('rollback');
    leave();
  });

  it('tells nobody of another workspace', async () => {
    const [mine, theirs] = [listen(), listen(otherWorkspaceId)];
    await Promise.all([mine.begun, theirs.begun]);
    const one = await writer();
    const drawn = await one.draw();
    await one.end('commit');
    await vi.waitFor(() => expect(mine.heard).toEqual([drawn]));
    expect(theirs.heard).toEqual([]);
    for (const { leave } of [mine, theirs]) leave();
  });

  it('loses and doubles nothing of eight writers that sleep before they commit, where others do', async () => {
    const work = { appUrl, workspaceId, events: 4000, writers: 8 };
    const before = new Set(await allWritten(work));
    const [byNumber, byTransaction] = [await Polling.start(work, naive), await Polling.start(work, finishedOnly)];
    const { heard, begun, leave } = listen();
    await begun;
    const polling = [byNumber.run(), byTransaction.run()];
    await writeAll(work);
    for (const one of [byNumber, byTransaction]) one.stop();
    await Promise.all(polling);
    const written = (await allWritten(work)).filter((sequence) => !before.has(sequence));
    expect(written).toHaveLength(4000);
    await vi.waitFor(() => expect(heard).toHaveLength(4000), { timeout: 10_000 });
    expect(heard).toEqual(written);
    expect(faultsOf(byNumber.heard, written).lost).toBeGreaterThan(0);
    expect(faultsOf(byTransaction.heard, written).lost).toBeGreaterThan(0);
    leave();
  });
});
