import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openUndoHouse } from './undo-house.ts';

const { admin, ask, by, deskOf, keyWith, newBoard, newCards, otherWorkspace, planner, viewer } = await openUndoHouse();

let members: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { data } = await ask<{ members: { id: string; name: string }[] }>('{ members { id name } }');
  members = Object.fromEntries(data.members.map(({ id, name }) => [name, id]));
});

async function aCard() {
  const board = await newBoard(['Delivery']);
  const ids = await newCards(board, ['A'], { epic: 'Delivery' });
  return { board, card: ids['A'] as string };
}

const comment = 'comment { id body version author { kind name } mentions { name } at editedAt card { title } }';
interface Said {
  readonly comment: { id: string; body: string; version: number };
}

describe('a comment', () => {
  test('says something about a card to members, and can be put otherwise and taken away by whoever said it', async () => {
    const { card } = await aCard();
    const say = (body: string, mentions: unknown[] = []) =>
      by(planner).done<Said>('addComment', { card, body, mentions }, comment);
    const first = await say('Shall we?', [members['Admin of Acme']]);
    expect(first.comment).toMatchObject({
      author: { kind: 'MEMBER', name: 'The planner' },
      mentions: [{ name: 'Admin of Acme' }],
      editedAt: null,
      card: { title: 'A' },
    });
    await by(await keyWith('PLAN', 'READ')).done('addComment', { card, body: 'From a key' }, comment);
    const edited = await by(planner).done<Said>(
      'editComment',
      { id: first.comment.id, body: 'We shall.', mentions: [] },
      comment,
    );
    expect(edited.comment).toMatchObject({ body: 'We shall.', mentions: [], editedAt: expect.any(String) });
    const asked =
      'query ($id: ID!) { card(id: $id) { commentCount comments { totalCount nodes { body author { kind } } } } }';
    expect((await ask(asked, { id: card })).data).toEqual({
      card: {
        commentCount: 2,
        comments: {
          totalCount: 2,
          nodes: [
            { body: 'We shall.', author: { kind: 'MEMBER' } },
            { body: 'From a key', author: { kind: 'KEY' } },
          ],
        },
      },
    });
    await by(planner).done('deleteComment', { id: first.comment.id }, 'deleted');
    expect((await ask<{ card: object }>(asked, { id: card })).data.card).toMatchObject({ commentCount: 1 });
  });

  test('of another is not touched, nor one that changed since', async () => {
    const { card } = await aCard();
    const { comment: said } = await by(planner).done<Said>('addComment', { card, body: 'Mine' }, comment);
    const theirs = await by(admin).call('editComment', { id: said.id, body: 'Yours' }, comment);
    expect(theirs.userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
    expect((await by(admin).call('deleteComment', { id: said.id }, 'deleted')).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const stale = await by(planner).call('editComment', { id: said.id, body: 'Old', ifVersion: 9 }, comment);
    expect(stale.userErrors).toMatchObject([{ code: 'STALE' }]);
  });

  test.each([
    { flaw: 'says nothing', input: { body: '  ' }, error: { code: 'REQUIRED', path: ['body'] } },
    { flaw: 'is about no card', input: { card: randomUUID() }, error: { code: 'NOT_FOUND', path: ['card'] } },
    {
      flaw: 'speaks to nobody',
      input: { mentions: [randomUUID()] },
      error: { code: 'NOT_FOUND', path: ['mentions', '0'] },
    },
  ])('that $flaw is refused', async ({ input, error }) => {
    const { card } = await aCard();
    const { userErrors } = await by(planner).call('addComment', { card, body: 'Well', ...input }, comment);
    expect(userErrors).toMatchObject([error]);
  });
});

test('a card has a member who sees to it, which can be undone', async () => {
  const { board, card } = await aCard();
  const desk = deskOf(board);
  const assigned = 'cards { assignee { name } }';
  const input = { cards: [{ id: card, assignee: members['The viewer'] }] };
  expect(await desk.done('updateCards', input, assigned)).toMatchObject({
    cards: [{ assignee: { name: 'The viewer' } }],
  });
  expect((await desk.undo()).operation).toMatchObject({ label: 'Changed the assignee of “A”' });
  await desk.redo();
  const cleared = await desk.done('updateCards', { cards: [{ id: card, assignee: null }] }, assigned);
  expect(cleared).toMatchObject({ cards: [{ assignee: null }] });
  const lost = await desk.call('updateCards', { cards: [{ id: card, assignee: randomUUID() }] }, assigned);
  expect(lost.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['cards', '0', 'assignee'] }]);
});

describe('a view', () => {
  const view = 'view { id name query shared version owner { name } }';
  interface Kept {
    readonly view: { id: string; version: number };
  }
  const named = async (id: string, as = planner) => {
    const asked = 'query ($id: ID!) { storyboard(id: $id) { views { name } } }';
    const { data } = await ask<{ storyboard: { views: { name: string }[] } }>(asked, { id }, as);
    return data.storyboard.views.map(({ name }) => name);
  };

  test('is its owner’s alone until it is shared', async () => {
    const { board } = await aCard();
    const { call, done } = by(planner);
    const input = { storyboard: board.id, name: 'risks', query: 'friction=RISK' };
    const { view: mine } = await done<Kept>('saveView', input, view);
    expect(mine).toMatchObject({ shared: false, owner: { name: 'The planner' }, query: 'friction=RISK' });
    await by(admin).done('saveView', { storyboard: board.id, name: 'Delays', shared: true }, view);
    expect([await named(board.id), await named(board.id, admin)]).toEqual([['Delays', 'risks'], ['Delays']]);
    const hidden = await by(admin).call('saveView', { id: mine.id, name: 'Taken' }, view);
    expect(hidden.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: mine.id }, admin)).data).toEqual({
      node: null,
    });
    await done('saveView', { id: mine.id, shared: true, ifVersion: mine.version }, view);
    expect(await named(board.id, viewer)).toEqual(['Delays', 'risks']);
    const others = await by(admin).call('deleteView', { id: mine.id }, 'deleted');
    expect(others.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await call('saveView', { id: mine.id, name: 'x', ifVersion: 1 }, view)).userErrors).toMatchObject([
      { code: 'STALE' },
    ]);
    await done('deleteView', { id: mine.id }, 'deleted');
    expect(await named(board.id)).toEqual(['Delays']);
  });

  test('needs a name and a board of the workspace, and a member to keep it', async () => {
    const { board } = await aCard();
    const nameless = await by(planner).call('saveView', { storyboard: board.id }, view);
    expect(nameless.userErrors).toMatchObject([{ code: 'REQUIRED', path: ['name'] }]);
    const foreign = await by(otherWorkspace).call('saveView', { storyboard: board.id, name: 'x' }, view);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['storyboard'] }]);
    const key = await by(await keyWith('PLAN', 'READ')).call('saveView', { storyboard: board.id, name: 'x' }, view);
    expect(key.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});
