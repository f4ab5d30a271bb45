import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openUndoHouse } from './undo-house.ts';

const { admin, by, deskOf, eventsSince, exportOf, keyWith, newBoard, newCards, viewer, ask } = await openUndoHouse();

async function aBoard() {
  const board = await newBoard(['Delivery', 'Renewal'], ['Release 1', 'Release 2']);
  const ids = await newCards(board, ['A', 'B', 'C', 'D'], { epic: 'Delivery' });
  return { board, ids, desk: deskOf(board), delivery: board.epics['Delivery'], first: board.releases['Release 1'] };
}

describe('undoing', () => {
  test('puts moved cards back exactly where they stood, and redoing puts them there again', async () => {
    const { board, ids, desk, delivery, first } = await aBoard();
    const before = await exportOf(board);
    await desk.done('moveCards', { cards: [ids['C'], ids['A']], epic: delivery, release: first }, 'operationId');
    const after = await exportOf(board);
    const undone = await desk.undo();
    expect(undone).toMatchObject({ operation: { label: 'Moved 2 cards', count: 2, undone: true }, gone: [] });
    expect(undone.cards.map(({ title }) => title).sort()).toEqual(['A', 'C']);
    expect(await exportOf(board)).toBe(before);
    expect(await desk.redo()).toMatchObject({ operation: { undone: false } });
    expect(await exportOf(board)).toBe(after);
  });

  test('takes back every field of a card, with its roles and its expectation', async () => {
    const { board, ids, desk } = await aBoard();
    const before = await exportOf(board);
    const expectation = { after: ids['B'], withinHours: 4 };
    const lists = { concernedRoles: ['SPONSOR', 'CHAMPION'], tags: ['x', 'y"z'] };
    const fields = { title: 'Aa', body: 'Text', impact: 7, effort: 2, frictions: [{ kind: 'DELAY', severity: 3 }] };
    const change = { id: ids['A'], ...fields, ...lists, expectation, channel: 'EMAIL', ownerRole: 'ENGINEER' };
    await desk.done('updateCards', { cards: [change, { id: ids['B'], impact: 1 }] }, 'cards { id }');
    const after = await exportOf(board);
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
    await desk.redo();
    expect(await exportOf(board)).toBe(after);
  });

  test('brings deleted cards back with their keys, and makes new ones go', async () => {
    const { board, desk, delivery } = await aBoard();
    const ref = { system: 'crm', externalId: randomUUID() };
    const card = { title: 'E', ownerRole: 'SELLER', epic: { id: delivery }, ref };
    const empty = await exportOf(board);
    const made = await desk.done<{ rows: { card: { id: string } }[] }>(
      'createCards',
      { storyboard: board.id, cards: [card] },
      'rows { card { id } }',
    );
    const id = made.rows[0]?.card.id;
    const full = await exportOf(board);
    await desk.done('deleteCards', { cards: [id] }, 'deleted');
    expect(await desk.undo()).toMatchObject({ operation: { label: 'Archived “E”' }, cards: [{ id }], gone: [] });
    expect(await exportOf(board)).toBe(full);
    expect(await desk.undo()).toMatchObject({ operation: { label: 'Created “E”' }, cards: [], gone: [id] });
    expect(await exportOf(board)).toBe(empty);
    await desk.redo();
    expect(await exportOf(board)).toBe(full);
  });

  test('covers epics and releases', async () => {
    const { board, desk, delivery, first } = await aBoard();
    const start = await exportOf(board);
    await desk.done('upsertEpic', { storyboard: board.id, stage: 'ACT', name: 'Growth' }, 'epic { id }');
    await desk.done('upsertEpic', { id: delivery, name: 'Shipping', stage: 'GROW' }, 'epic { id }');
    await desk.done('upsertRelease', { id: first, capacity: 8, startsOn: '2026-12-01', after: null }, 'release { id }');
    const end = await exportOf(board);
    expect((await desk.undoable()).slice(0, 3).map(({ label }) => label)).toEqual([
      'Changed the capacity, starts on of release “Release 1”',
      'Changed the name, stage of epic “Shipping”',
      'Created epic “Growth”',
    ]);
    for (let step = 0; step < 3; step += 1) await desk.undo();
    expect(await exportOf(board)).toBe(start);
    for (let step = 0; step < 3; step += 1) await desk.redo();
    expect(await exportOf(board)).toBe(end);
  });

  test('is an operation of its own, told in the event log', async () => {
    const { ids, desk, delivery, first } = await aBoard();
    await desk.done('moveCards', { cards: [ids['C']], epic: delivery, release: first }, 'operationId');
    const { lastSequence } = await eventsSince('0');
    const { operationId } = await desk.undo();
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes).toMatchObject([{ recordId: ids['C'], action: 'UPDATED', cause: 'undoOperation', operationId }]);
    expect(nodes[0]?.fields).toContainEqual({ name: 'release', before: JSON.stringify(first), after: null });
  });
});

describe('what can be undone', () => {
  test('is told per member, the latest first, also after a reload, and for keys', async () => {
    const { ids, desk, board, delivery } = await aBoard();
    const key = deskOf(board, await keyWith('PLAN', 'READ'));
    await desk.done('moveCards', { cards: [ids['A']], epic: delivery }, 'operationId');
    await key.done(
      'updateCards',
      {
        cards: [
          { id: ids['B'], impact: 3 },
          { id: ids['C'], impact: 4 },
        ],
      },
      'cards { id }',
    );
    await desk.done('updateCards', { cards: [{ id: ids['D'], effort: 3 }] }, 'cards { id }');
    expect(await desk.undoable()).toMatchObject([
      { label: 'Changed the effort of “D”', undone: false },
      { label: 'Moved “A”' },
    ]);
    expect(await key.undoable()).toMatchObject([{ label: 'Changed the impact of 2 cards', count: 2 }]);
    expect((await deskOf(board, admin).undoable()).map(({ label }) => label)).toEqual([
      'Created 4 cards',
      'Created release “Release 2”',
      'Created release “Release 1”',
      'Created epic “Renewal”',
      'Created epic “Delivery”',
    ]);
    await key.undo();
    expect(await key.undoable()).toEqual([]);
    expect(await key.redoable()).toMatchObject([{ label: 'Changed the impact of 2 cards', undone: true }]);
  });

  test('can be done again only until something new is done', async () => {
    const { ids, desk, delivery } = await aBoard();
    await desk.done('moveCards', { cards: [ids['A']], epic: delivery }, 'operationId');
    await desk.done('moveCards', { cards: [ids['B']], epic: delivery }, 'operationId');
    const [{ operation: second }, { operation: first }] = [await desk.undo(), await desk.undo()];
    expect((await desk.redoable()).map(({ id }) => id)).toEqual([first?.id, second?.id]);
    await desk.redo();
    await desk.done('moveCards', { cards: [ids['C']], epic: delivery, after: null }, 'operationId');
    expect(await desk.redoable()).toEqual([]);
    expect((await desk.tryRedo()).userErrors).toMatchObject([
      { code: 'NOT_FOUND', message: 'There is nothing to redo.' },
    ]);
    expect((await desk.tryRedo(second?.id)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('need not be the latest', async () => {
    const { ids, desk, delivery, board } = await aBoard();
    const before = await exportOf(board);
    const moved = await desk.done<{ operationId: string }>(
      'moveCards',
      { cards: [ids['A']], epic: delivery },
      'operationId',
    );
    await desk.done('updateCards', { cards: [{ id: ids['B'], impact: 3 }] }, 'cards { id }');
    await desk.undo(moved.operationId);
    await desk.undo();
    expect(await exportOf(board)).toBe(before);
  });
});

describe('undoing is refused', () => {
  test('when somebody changed the card since, naming who and when', async () => {
    const { ids, desk, delivery, first, board } = await aBoard();
    await desk.done('moveCards', { cards: [ids['A'], ids['B']], epic: delivery, release: first }, 'operationId');
    await by(admin).done('updateCards', { cards: [{ id: ids['B'], impact: 9 }] }, 'cards { id }');
    const after = await exportOf(board);
    const { userErrors, operation } = await desk.tryUndo();
    expect(operation).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['operationId'] }]);
    expect(userErrors[0]?.message).toMatch(
      /^“B” was changed by Admin of Acme at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.$/,
    );
    expect(await exportOf(board)).toBe(after);
    await deskOf(board, admin).undo();
    await desk.undo();
  });

  test('when others have put a card into what would go', async () => {
    const { ids, desk, board } = await aBoard();
    const input = { storyboard: board.id, stage: 'ACT', name: 'Growth' };
    const { epic } = await desk.done<{ epic: { id: string } }>('upsertEpic', input, 'epic { id }');
    await by(admin).done('moveCards', { cards: [ids['A']], epic: epic.id }, 'operationId');
    const { userErrors } = await desk.tryUndo();
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['operationId'] }]);
    expect(userErrors[0]?.message).toContain('“A” would stand in “Growth”');
  });

  test('when the key of a card that would return belongs to another now', async () => {
    const { desk, delivery, board } = await aBoard();
    const ref = { system: 'crm', externalId: randomUUID() };
    const input = { storyboard: board.id, cards: [{ title: 'E', ownerRole: 'SELLER', epic: { id: delivery }, ref }] };
    const made = await desk.done<{ rows: { card: { id: string } }[] }>('createCards', input, 'rows { card { id } }');
    await desk.done('deleteCards', { cards: [made.rows[0]?.card.id] }, 'deleted');
    await by(admin).done('createCards', input, 'rows { card { id } }');
    expect((await desk.tryUndo()).userErrors).toMatchObject([
      { code: 'TAKEN', message: `crm/${ref.externalId} belongs to another record now.` },
    ]);
  });

  test('twice, for what another did, for what nobody did, and on another board', async () => {
    const { ids, desk, delivery, board } = await aBoard();
    const moved = await desk.done<{ operationId: string }>(
      'moveCards',
      { cards: [ids['A']], epic: delivery },
      'operationId',
    );
    const other = await newBoard(['Delivery']);
    const nobody = { code: 'NOT_FOUND', path: ['operationId'], message: 'No operation has this id.' };
    expect((await deskOf(board, admin).tryUndo(moved.operationId)).userErrors).toEqual([nobody]);
    expect((await desk.tryUndo(randomUUID())).userErrors).toEqual([nobody]);
    expect((await deskOf(other).tryUndo(moved.operationId)).userErrors).toEqual([nobody]);
    expect((await deskOf({ id: randomUUID() }).tryUndo()).userErrors).toMatchObject([{ path: ['storyboard'] }]);
    await desk.undo();
    expect((await desk.tryUndo(moved.operationId)).userErrors).toMatchObject([
      { code: 'CONFLICT', message: 'It is undone already.' },
    ]);
  });

  test('to those who may only read', async () => {
    const { board } = await aBoard();
    const document = 'mutation ($input: UndoOperationInput!) { undoOperation(input: $input) { gone } }';
    const { errors } = await ask(document, { input: { storyboard: board.id } }, viewer);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('once, when two tabs undo the same at once', async () => {
    const { ids, desk, delivery, board } = await aBoard();
    const before = await exportOf(board);
    const moved = await desk.done<{ operationId: string }>(
      'moveCards',
      { cards: [ids['A']], epic: delivery },
      'operationId',
    );
    const answers = await Promise.all([desk.tryUndo(moved.operationId), desk.tryUndo(moved.operationId)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await exportOf(board)).toBe(before);
  });
});
