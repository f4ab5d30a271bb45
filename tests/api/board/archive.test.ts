import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openUndoHouse } from './undo-house.ts';

const { ask, cellsOf, deskOf, exportOf, newBoard, newCards } = await openUndoHouse();

async function aBoard() {
  const board = await newBoard(['Delivery', 'Renewal', 'Growth'], ['Release 1', 'Release 2']);
  const ids = await newCards(board, ['A', 'B'], { epic: 'Delivery', release: 'Release 1' });
  const rest = await newCards(board, ['C'], { epic: 'Delivery' });
  return { board, ids: { ...ids, ...rest }, desk: deskOf(board) };
}

interface Changed {
  readonly cards: { title: string }[];
  readonly epic?: { name: string; stage: string };
  readonly release?: { name: string };
}

describe('archived cards', () => {
  test('are listed, the latest first, and are restored where they were, with their keys', async () => {
    const { board, desk } = await aBoard();
    const ref = { system: 'crm', externalId: randomUUID() };
    const card = { title: 'D', ownerRole: 'SELLER', epic: { id: board.epics['Renewal'] }, ref };
    const input = { storyboard: board.id, cards: [card, { ...card, title: 'E', ref: null }] };
    const made = await desk.done<{ rows: { card: { id: string } }[] }>('createCards', input, 'rows { card { id } }');
    const cards = made.rows.map((row) => row.card.id);
    const before = await exportOf(board);
    for (const id of cards) await desk.done('deleteCards', { cards: [id] }, 'deleted operationId');
    const listed =
      'query ($id: ID!) { storyboard(id: $id) { archivedCards { totalCount nodes { title archivedAt } } } }';
    const { data } = await ask<{ storyboard: { archivedCards: object } }>(listed, { id: board.id });
    expect(data.storyboard.archivedCards).toMatchObject({
      totalCount: 2,
      nodes: [{ title: 'E', archivedAt: expect.any(String) }, { title: 'D' }],
    });
    const restored = await desk.done<Changed>('restoreCards', { cards: [...cards, cards[0]] }, 'cards { title }');
    expect(restored.cards).toEqual([{ title: 'D' }, { title: 'E' }]);
    expect(await exportOf(board)).toBe(before);
    await desk.done('restoreCards', { cards }, 'cards { title }');
    expect((await desk.undo()).operation).toMatchObject({ label: 'Restored 2 cards' });
    expect(await cellsOf(board)).not.toHaveProperty('Renewal / unscheduled');
  });

  test('are not restored where their epic is gone', async () => {
    const { board, ids, desk } = await aBoard();
    await desk.done('deleteCards', { cards: Object.values(ids) }, 'deleted');
    await desk.done('archiveEpic', { epic: board.epics['Delivery'] }, 'epic { id }');
    const { userErrors } = await desk.call('restoreCards', { cards: [ids['A']] }, 'cards { id }');
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['cards'] }]);
    expect(userErrors[0]?.message).toContain('“A” would stand in “Delivery”, which is not on the board.');
  });

  test('that nobody knows are not found', async () => {
    const { ids, desk } = await aBoard();
    const { userErrors } = await desk.call('restoreCards', { cards: [ids['A'], randomUUID()] }, 'cards { id }');
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['cards', '1'] }]);
  });
});

describe('an epic', () => {
  test('that holds cards asks what becomes of them', async () => {
    const { board, desk } = await aBoard();
    const epic = board.epics['Delivery'];
    const before = await exportOf(board);
    const { userErrors } = await desk.call('archiveEpic', { epic }, 'epic { id }');
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['moveCardsTo'] }]);
    expect(userErrors[0]?.message).toBe('3 cards stand in it. Say where to, or that they are archived with it.');
    for (const moveCardsTo of [epic, null, randomUUID()]) {
      const refused = await desk.call('archiveEpic', { epic, moveCardsTo }, 'epic { id }');
      expect(refused.userErrors).toMatchObject([{ path: ['moveCardsTo'] }]);
    }
    expect(await exportOf(board)).toBe(before);
  });

  test('goes when its cards went to another, each in its release; one undo brings all of it back', async () => {
    const { board, desk } = await aBoard();
    const before = await exportOf(board);
    const input = { epic: board.epics['Delivery'], moveCardsTo: board.epics['Renewal'] };
    const { cards } = await desk.done<Changed>('archiveEpic', input, 'epic { id } cards { title }');
    expect(cards.map(({ title }) => title).sort()).toEqual(['A', 'B', 'C']);
    expect(await cellsOf(board)).toEqual({ 'Renewal / Release 1': ['A', 'B'], 'Renewal / unscheduled': ['C'] });
    const after = await exportOf(board);
    expect(JSON.parse(after)).toMatchObject({ epics: [{ name: 'Renewal' }, { name: 'Growth' }] });
    const gone = await desk.call('upsertEpic', { id: board.epics['Delivery'], name: 'X' }, 'epic { id }');
    expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
    await desk.redo();
    expect(await exportOf(board)).toBe(after);
  });

  test('goes with its cards when the caller says so', async () => {
    const { board, desk } = await aBoard();
    const before = await exportOf(board);
    await desk.done('archiveEpic', { epic: board.epics['Delivery'], archiveCards: true }, 'epic { id }');
    expect(await cellsOf(board)).toEqual({});
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
  });

  test('moves behind another of its stage or of another stage, first or last, and is silent where it stands', async () => {
    const { board, desk } = await aBoard();
    const names = async () =>
      (JSON.parse(await exportOf(board)) as { epics: { name: string }[] }).epics.map(({ name }) => name);
    const move = (name: string, place: object) =>
      desk.done<Changed>('moveEpic', { epic: board.epics[name], ...place }, 'epic { name stage } operationId');
    await move('Delivery', { after: board.epics['Renewal'] });
    expect(await names()).toEqual(['Renewal', 'Delivery', 'Growth']);
    await move('Growth', { after: null });
    await move('Renewal', {});
    expect(await names()).toEqual(['Growth', 'Delivery', 'Renewal']);
    expect((await move('Delivery', { stage: 'KNOW' })).epic).toMatchObject({ stage: 'KNOW' });
    expect(await names()).toEqual(['Delivery', 'Growth', 'Renewal']);
    const undoable = await desk.undoable();
    await move('Growth', { after: null });
    expect(await desk.undoable()).toEqual(undoable);
    const elsewhere = { epic: board.epics['Growth'], after: board.epics['Delivery'] };
    expect((await desk.call('moveEpic', elsewhere, 'epic { name }')).userErrors).toMatchObject([{ path: ['after'] }]);
    const stale = await desk.call('moveEpic', { epic: board.epics['Growth'], ifVersion: 99 }, 'epic { name }');
    expect(stale.userErrors).toMatchObject([{ code: 'STALE' }]);
  });
});

describe('a release', () => {
  test('moves behind another, and goes when its cards are unscheduled', async () => {
    const { board, desk } = await aBoard();
    const [first, second] = [board.releases['Release 1'], board.releases['Release 2']];
    const names = async () =>
      (JSON.parse(await exportOf(board)) as { releases: { name: string }[] }).releases.map(({ name }) => name);
    await desk.done('moveRelease', { release: first, after: second }, 'release { name }');
    expect(await names()).toEqual(['Release 2', 'Release 1']);
    await desk.done('moveRelease', { release: first, after: null }, 'release { name }');
    expect(await names()).toEqual(['Release 1', 'Release 2']);
    const asked = await desk.call('archiveRelease', { release: first }, 'release { name }');
    expect(asked.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['moveCardsTo'] }]);
    const before = await exportOf(board);
    await desk.done('archiveRelease', { release: first, moveCardsTo: null }, 'release { name } cards { title }');
    expect(await names()).toEqual(['Release 2']);
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['C', 'A', 'B'] });
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
  });
});

describe('what was archived comes back', () => {
  const archived = `query ($id: ID!) { storyboard(id: $id) {
    archivedEpics { name archivedAt version } archivedReleases { name archivedAt } } }`;
  const goneFrom = async (id: string) => {
    const { data } = await ask<{ storyboard: Record<string, { name: string; version: number }[]> }>(archived, { id });
    return data.storyboard;
  };
  const cards = 'operationId cards { title }';

  test('an epic with the cards that went with it, and no others; one undo takes it away again', async () => {
    const { board, ids, desk } = await aBoard();
    await desk.done('deleteCards', { cards: [ids['B']] }, 'deleted');
    const before = await exportOf(board);
    await desk.done('archiveEpic', { epic: board.epics['Delivery'], archiveCards: true }, 'epic { id }');
    await desk.done('archiveEpic', { epic: board.epics['Growth'] }, 'epic { id }');
    const after = await exportOf(board);
    const { archivedEpics } = await goneFrom(board.id);
    expect(archivedEpics).toMatchObject([{ name: 'Growth', archivedAt: expect.any(String) }, { name: 'Delivery' }]);
    const back = { epic: board.epics['Delivery'] };
    const stale = await desk.call('restoreEpic', { ...back, ifVersion: 99 }, cards);
    expect(stale.userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    await desk.done('restoreEpic', { epic: board.epics['Growth'], ifVersion: archivedEpics?.[0]?.version }, cards);
    const restored = await desk.done<Changed>('restoreEpic', back, `epic { name archivedAt } ${cards}`);
    expect(restored).toMatchObject({
      epic: { name: 'Delivery', archivedAt: null },
      cards: [{ title: 'A' }, { title: 'C' }],
    });
    expect(await exportOf(board)).toBe(before);
    expect((await desk.done<Changed>('restoreEpic', back, cards)).cards).toEqual([]);
    expect((await desk.undo()).operation?.label).toMatch(/^Restored /);
    await desk.undo();
    expect(await exportOf(board)).toBe(after);
  });

  test('alone when the caller says so; its cards stay archived', async () => {
    const { board, desk } = await aBoard();
    await desk.done('archiveEpic', { epic: board.epics['Delivery'], archiveCards: true }, 'epic { id }');
    const alone = { epic: board.epics['Delivery'], withCards: false };
    expect((await desk.done<Changed>('restoreEpic', alone, cards)).cards).toEqual([]);
    expect(await cellsOf(board)).toEqual({});
  });

  test('a release with its cards, unless one would stand in an epic that is gone', async () => {
    const { board, desk } = await aBoard();
    const before = await exportOf(board);
    const release = board.releases['Release 1'];
    await desk.done('archiveRelease', { release, archiveCards: true }, 'release { name }');
    expect(await goneFrom(board.id)).toMatchObject({ archivedReleases: [{ name: 'Release 1' }] });
    await desk.done(
      'archiveEpic',
      { epic: board.epics['Delivery'], moveCardsTo: board.epics['Growth'] },
      'epic { id }',
    );
    const { userErrors } = await desk.call('restoreRelease', { release }, cards);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['release'] }]);
    await desk.undo();
    const back = await desk.done<Changed>('restoreRelease', { release }, `release { name } ${cards}`);
    expect(back.cards).toEqual([{ title: 'A' }, { title: 'B' }]);
    expect(await exportOf(board)).toBe(before);
  });

  test('not on a board that nobody knows', async () => {
    const { desk } = await aBoard();
    const epic = await desk.call('restoreEpic', { epic: randomUUID() }, cards);
    expect(epic.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['epic'] }]);
    const release = await desk.call('restoreRelease', { release: randomUUID() }, cards);
    expect(release.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['release'] }]);
  });
});

describe('many cards changed alike', () => {
  const alike = 'cards { title impact } summary { updated unchanged rejected } operationId';

  test('are one operation, and a dry run only counts them', async () => {
    const { ids, desk, board } = await aBoard();
    await desk.done('updateCards', { cards: [{ id: ids['A'], impact: 7 }] }, 'operationId');
    const change = { ids: Object.values(ids), patch: { impact: 7, frictions: [{ kind: 'DELAY', severity: 2 }] } };
    const before = await exportOf(board);
    const tried = await desk.done<object>(
      'updateCards',
      { ids: change.ids, patch: { impact: 7 }, dryRun: true },
      alike,
    );
    expect(tried).toMatchObject({ summary: { updated: 2, unchanged: 1, rejected: 0 } });
    expect(await exportOf(board)).toBe(before);
    expect(await desk.done<object>('updateCards', change, alike)).toMatchObject({
      summary: { updated: 3, unchanged: 0 },
      cards: [{ impact: 7 }, { impact: 7 }, { impact: 7 }],
    });
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
  });

  test('are refused with one reason for all of them', async () => {
    const { ids, desk } = await aBoard();
    const wrong = await desk.call('updateCards', { ids: Object.values(ids), patch: { impact: 70 } }, alike);
    expect(wrong.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['patch', 'impact'] }]);
    const lost = await desk.call('updateCards', { ids: [ids['A'], randomUUID()], patch: { impact: 7 } }, alike);
    expect(lost.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['ids', '1'] }]);
    const empty = await desk.call('updateCards', { ids: [ids['A']] }, alike);
    expect(empty.userErrors).toMatchObject([{ code: 'REQUIRED', path: ['patch'] }]);
  });
});
