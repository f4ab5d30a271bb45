import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { ask, done, house, newBoard, workspaceId } = await openBoardHouse();

interface Point {
  readonly on: string;
  readonly cards: number;
  readonly impact: number;
  readonly done: number;
  readonly doneImpact: number;
}

const today = new Date().toISOString().slice(0, 10);
const release1 = 'Release 1';

async function burnUpOf(id: string | undefined): Promise<Point[]> {
  const { data } = await ask<{ release: { burnUp: Point[] } }>(
    'query ($id: ID!) { release(id: $id) { burnUp { on cards impact done doneImpact } } }',
    { id },
  );
  return data.release.burnUp;
}

async function boardWith(impacts: readonly number[]) {
  const board = await newBoard(['Delivery'], [release1, 'Release 2']);
  const cards = impacts.map((impact, at) => ({
    title: `Card ${at}`,
    ownerRole: 'SELLER',
    impact,
    epic: { id: board.epics['Delivery'] },
    release: { id: board.releases[release1] },
  }));
  const { rows } = await done<{ rows: { card: { id: string } }[] }>(
    'createCards',
    { storyboard: board.id, cards },
    'rows { card { id } }',
  );
  return { board, ids: rows.map(({ card }) => card.id), release: board.releases[release1] };
}

/** A day on which a card was lived. */
async function live(card: string | undefined, day: string) {
  const account = { system: 'desk', externalId: randomUUID() };
  await done('upsertAccounts', { rows: [{ ref: account, name: 'Halden' }] }, 'rows { account { id } }');
  const at = `${day}T10:00:00Z`;
  const told = { kind: 'CALL', channel: 'PHONE', direction: 'OUTBOUND', at, subject: 'Called' };
  const row = { ref: { system: 'desk', externalId: randomUUID() }, account, card: { id: card }, ...told };
  await done('ingestInteractions', { rows: [row] }, 'summary { created }');
}

test('a release tells what it holds, after cards came, went, were weighed anew and archived', async () => {
  const { board, ids, release } = await boardWith([5, 3, 8]);
  expect(await burnUpOf(release)).toEqual([{ on: today, cards: 3, impact: 16, done: 0, doneImpact: 0 }]);
  await done('updateCards', { cards: [{ id: ids[0], impact: 9 }] }, 'cards { id }');
  await done('moveCards', { cards: [ids[1]], epic: board.epics['Delivery'], release: null }, 'cards { id }');
  expect(await burnUpOf(release)).toEqual([{ on: today, cards: 2, impact: 17, done: 0, doneImpact: 0 }]);
  await done('deleteCards', { cards: [ids[2]] }, 'deleted');
  expect(await burnUpOf(release)).toEqual([{ on: today, cards: 1, impact: 9, done: 0, doneImpact: 0 }]);
  expect(await burnUpOf(board.releases['Release 2'])).toEqual([]);
});

test('what was lived counts from the day on which it was lived first, once it is in the release', async () => {
  const { ids, release } = await boardWith([5, 3]);
  await live(ids[0], '2026-03-02');
  await live(ids[0], '2026-03-01');
  expect(await burnUpOf(release)).toEqual([{ on: today, cards: 2, impact: 8, done: 1, doneImpact: 5 }]);
});

test('a release that was recorded late held its first cards from its first day', async () => {
  const { ids, release } = await boardWith([5, 3]);
  await live(ids[0], '2026-03-10');
  await live(ids[1], '2026-02-01');
  await done('upsertRelease', { id: release, startsOn: '2026-03-01' }, 'release { id }');
  expect(await burnUpOf(release)).toEqual([
    { on: '2026-03-01', cards: 2, impact: 8, done: 1, doneImpact: 3 },
    { on: '2026-03-10', cards: 2, impact: 8, done: 2, doneImpact: 8 },
  ]);
});

test('the log is asked by an index, whatever else it holds', async () => {
  const { release } = await boardWith([1]);
  const query = `explain select record_id from event where type = 'TouchpointCard'
    and changes -> 'release' is not null and changes -> 'release' ->> 1 = '${release}' and workspace_id = '${workspaceId}'`;
  const lines = await house.orm.em.fork().transactional(async (em) => {
    await em.execute('set local enable_seqscan = off');
    return em.execute(query);
  });
  expect(JSON.stringify(lines)).toContain('event_into_release');
});
