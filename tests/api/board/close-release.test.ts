import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openUndoHouse } from './undo-house.ts';

const { admin, ask, by, cellsOf, deskOf, exportOf, newBoard, newCards } = await openUndoHouse();

const fields = 'release { name state unfinishedCount unfinished { title } } cards { title } operationId';

interface Turned {
  readonly release: { state: string; unfinishedCount: number; unfinished: { title: string }[] } | null;
  readonly cards: readonly { title: string }[];
}

/** Release 1 is lived, and so is card A of its three cards. */
async function aLivedRelease() {
  const board = await newBoard(['Delivery'], ['Release 1', 'Release 2', 'Release 3']);
  const ids = await newCards(board, ['A', 'B', 'C'], { epic: 'Delivery', release: 'Release 1' });
  const desk = deskOf(board);
  const release = board.releases['Release 1'];
  await desk.done('upsertRelease', { id: release, outcomeStatement: 'Nobody waits' }, 'release { id }');
  const { done } = by(admin);
  const ref = { system: 'crm', externalId: randomUUID() };
  await done('upsertAccounts', { rows: [{ ref, name: 'Acme' }] }, 'summary { created }');
  const met = { account: ref, at: '2026-11-01T10:00:00Z', kind: 'MEETING', channel: 'MEETING', subject: 'Met' };
  const told = { ...met, direction: 'OUTBOUND', card: { id: ids['A'] }, ref: { ...ref, system: 'calendar' } };
  await done('ingestInteractions', { rows: [told] }, 'summary { created }');
  const close = (input: object) => desk.done<Turned>('closeRelease', { release, ...input }, fields);
  const tryClose = (input: object) => desk.call<Turned>('closeRelease', { release, ...input }, fields);
  const start = () => desk.done<Turned>('startRelease', { release }, fields);
  return { board, ids, desk, release, account: ref, close, tryClose, start };
}

describe('a release', () => {
  test('is planned, then lived, then done, and nothing else', async () => {
    const { desk, start, tryClose, release } = await aLivedRelease();
    expect((await tryClose({ unfinishedTo: null })).userErrors).toMatchObject([
      {
        code: 'CONFLICT',
        path: ['release'],
        message: 'A release that is PLANNED cannot become DONE; it can become LIVE.',
      },
    ]);
    expect((await start()).release).toMatchObject({ state: 'LIVE', unfinishedCount: 2 });
    const done = await desk.call('upsertRelease', { id: release, state: 'DONE' }, 'release { state }');
    expect(done.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['state'] }]);
    await desk.done('upsertRelease', { id: release, state: 'PLANNED' }, 'release { state }');
  });

  test('is lived only when its outcome is stated', async () => {
    const { board, desk } = await aLivedRelease();
    const release = board.releases['Release 2'];
    const { userErrors } = await desk.call('startRelease', { release }, fields);
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', path: ['outcomeStatement'] }]);
  });

  test('asks what becomes of what was not lived, and closes when everything is said', async () => {
    const { board, ids, start, tryClose, close, desk } = await aLivedRelease();
    await start();
    const before = await exportOf(board);
    const asked = await tryClose({});
    expect(asked.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['unfinished'] }]);
    expect(asked.userErrors[0]?.message).toBe('“B” and “C” were not lived. Say where what is unfinished goes.');
    const half = await tryClose({ unfinished: [{ card: ids['B'], moveTo: null }] });
    expect(half.userErrors[0]?.message).toBe('“C” was not lived. Say where what is unfinished goes.');
    expect(await exportOf(board)).toBe(before);
    const second = board.releases['Release 2'];
    const closed = await close({ unfinished: [{ card: ids['B'], moveTo: null }], unfinishedTo: second });
    expect(closed).toMatchObject({
      release: { state: 'DONE', unfinishedCount: 0 },
      cards: [{ title: 'B' }, { title: 'C' }],
    });
    expect(await cellsOf(board)).toEqual({
      'Delivery / Release 1': ['A'],
      'Delivery / Release 2': ['C'],
      'Delivery / unscheduled': ['B'],
    });
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
  });

  test('is not lived by answers to a survey about it, which say how a moment was', async () => {
    const { ids, account, release } = await aLivedRelease();
    const answers = ['A', 'B'].map((title) => ({
      ...{ account, kind: 'CSAT', score: 4, at: '2026-11-02T10:00:00Z' },
      ...{ card: { id: ids[title] }, ref: { system: 'survey', externalId: randomUUID() } },
    }));
    await by(admin).done('ingestSurveyResponses', { rows: answers }, 'summary { created }');
    const asked = `query ($release: ID!, $a: ID!, $b: ID!) { release(id: $release) { unfinished { title } }
      a: card(id: $a) { ...told } b: card(id: $b) { ...told } }
      fragment told on TouchpointCard { lived { kept } score(kind: CSAT) { n } }`;
    const answered = { score: { n: 1 } };
    expect((await ask(asked, { release, a: ids['A'], b: ids['B'] })).data).toMatchObject({
      release: { unfinished: [{ title: 'B' }, { title: 'C' }] },
      a: { lived: { kept: 1 }, ...answered },
      b: { lived: { kept: 0 }, ...answered },
    });
  });

  test('may keep what was never lived', async () => {
    const { ids, start, close, board } = await aLivedRelease();
    await start();
    const unfinished = [
      { card: ids['B'], keep: true },
      { card: ids['C'], moveTo: board.releases['Release 3'] },
    ];
    expect((await close({ unfinished })).release).toMatchObject({ state: 'DONE', unfinished: [{ title: 'B' }] });
  });

  test('hands its cards only to a release of its board that is not done', async () => {
    const { ids, start, tryClose, close } = await aLivedRelease();
    await start();
    const other = await newBoard(['Delivery'], ['Release 1']);
    const refused = await tryClose({ unfinishedTo: other.releases['Release 1'] });
    expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['unfinishedTo'] }]);
    const finished = await tryClose({ unfinished: [{ card: ids['A'], moveTo: null }], unfinishedTo: null });
    expect(finished.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['unfinished', '0', 'card'] }]);
    const nowhere = await tryClose({ unfinished: [{ card: ids['B'] }], unfinishedTo: null });
    expect(nowhere.userErrors).toMatchObject([{ code: 'REQUIRED', path: ['unfinished', '0', 'moveTo'] }]);
    const stale = await tryClose({ unfinishedTo: null, ifVersion: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    await close({ unfinishedTo: null });
  });

  test('tells what was lived of a card, by account', async () => {
    const { ids } = await aLivedRelease();
    const asked = `query ($id: ID!, $account: ID) { card(id: $id) { all: interactions { nodes { account { id } } }
      theirs: interactions(account: $account) { totalCount } others: interactions(account: $id) { totalCount } } }`;
    type Lived = { card: { all: { nodes: { account: { id: string } }[] } } };
    const { data } = await ask<Lived>(asked, { id: ids['A'] });
    const account = data.card.all.nodes[0]?.account.id;
    expect((await ask(asked, { id: ids['A'], account })).data).toMatchObject({
      card: { all: { nodes: [{ account: { id: account } }] }, theirs: { totalCount: 1 }, others: { totalCount: 0 } },
    });
  });
});
