import { expect, test } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { ask, by, call, cellsOf, done, eventsSince, newBoard, newCards, planner, versionOf } = await openBoardHouse();

const remove = (cards: readonly unknown[]) =>
  by(planner).done<{ deleted: string[] }>('deleteCards', { cards }, 'deleted');

test('deleted cards are read nowhere, and the event log tells what they were', async () => {
  const board = await newBoard(['Delivery'], ['Release 1']);
  const ids = await newCards(board, ['A', 'B', 'C'], { epic: 'Delivery', release: 'Release 1' });
  const [{ lastSequence }, version] = [await eventsSince('0'), await versionOf(board)];
  expect(await remove([ids['A'], ids['C']])).toMatchObject({ deleted: [ids['A'], ids['C']] });
  expect(await cellsOf(board)).toEqual({ 'Delivery / Release 1': ['B'] });
  const document = `query ($card: ID!, $board: ID!, $release: ID!) { card(id: $card) { id } node(id: $card) { id }
    storyboard(id: $board) { cardCount } release(id: $release) { cardCount } }`;
  const variables = { card: ids['A'], board: board.id, release: board.releases['Release 1'] };
  expect((await ask(document, variables)).data).toEqual({
    card: null,
    node: null,
    storyboard: { cardCount: 1 },
    release: { cardCount: 1 },
  });
  const { nodes } = await eventsSince(lastSequence);
  expect(nodes.map(({ recordId, action }) => [recordId, action])).toEqual([
    [ids['A'], 'DELETED'],
    [ids['C'], 'DELETED'],
  ]);
  expect(nodes[0]?.fields).toContainEqual({ name: 'title', before: '"A"', after: null });
  expect(await versionOf(board)).toBeGreaterThan(version);
});

test('the key of a deleted card is free for another', async () => {
  const board = await newBoard(['Delivery']);
  const card = {
    title: 'A',
    ownerRole: 'SELLER',
    epic: { id: board.epics['Delivery'] },
    ref: { system: 's', externalId: '1' },
  };
  const make = () =>
    done<{ rows: { status: string; card: { id: string } }[] }>(
      'createCards',
      { storyboard: board.id, cards: [card] },
      'rows { status card { id } }',
    );
  const first = await make();
  await remove([first.rows[0]?.card.id]);
  const second = await make();
  expect(second.rows).toMatchObject([{ status: 'CREATED' }]);
  expect(second.rows[0]?.card.id).not.toBe(first.rows[0]?.card.id);
});

test('a card that is deleted already, or that nobody knows, is not found, and then nothing is deleted', async () => {
  const board = await newBoard(['Delivery']);
  const ids = await newCards(board, ['A', 'B'], { epic: 'Delivery' });
  await remove([ids['A']]);
  const { userErrors } = await call('deleteCards', { cards: [ids['B'], ids['A']] }, 'deleted');
  expect(userErrors).toEqual([{ code: 'NOT_FOUND', path: ['cards', '1'], message: 'No card has this id.' }]);
  expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['B'] });
  const moved = await call('moveCards', { cards: [ids['A']], epic: board.epics['Delivery'] }, 'operationId');
  expect(moved.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['cards', '0'] }]);
});

test('a card may be expected after one that is deleted, which then is not shown', async () => {
  const board = await newBoard(['Delivery']);
  const ids = await newCards(board, ['A', 'B'], { epic: 'Delivery' });
  await done(
    'updateCards',
    { cards: [{ id: ids['B'], expectation: { after: ids['A'], withinHours: 1 } }] },
    'cards { id }',
  );
  await remove([ids['A']]);
  const { data } = await ask('query ($id: ID!) { card(id: $id) { expectation { after { id } withinHours } } }', {
    id: ids['B'],
  });
  expect(data).toEqual({ card: { expectation: { after: null, withinHours: 1 } } });
});
