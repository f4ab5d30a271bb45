import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openRetrospectiveHouse } from './retrospective-house.ts';

const house = await openRetrospectiveHouse();
const { admin, agree, ask, by, close, done, hold, keyWith, lived, newBoard, opened, otherWorkspace, planner } = house;
const { read, reveal, viewer, vote, write, of } = house;

describe('the retrospective of a release', () => {
  test('is opened by whoever holds it, and is read from the release', async () => {
    const { board, release, id } = await opened();
    expect(await read(id)).toMatchObject({
      state: 'WRITING',
      version: 1,
      heldOn: new Date().toISOString().slice(0, 10),
      heldBy: { name: 'Admin of Acme' },
      release: { id: release, name: 'One' },
      storyboard: { id: board.id },
      noteCount: 0,
      actionCount: 0,
      openPromiseCount: 0,
      reviewed: false,
      votesLeft: 5,
      previous: null,
    });
    const { data } = await ask('query ($id: ID!) { release(id: $id) { retrospective { id } } }', { id: release });
    expect(data).toEqual({ release: { retrospective: { id } } });
  });

  test('is held once, and who holds it is told', async () => {
    const { release, id } = await opened();
    const asked = `mutation ($release: ID!) { holdRetrospective(input: { release: $release }) {
      retrospective { id } userErrors { code path message detail { recordType recordId } } } }`;
    const { data } = await ask(asked, { release }, planner);
    const message = 'Admin of Acme holds it already: a release has one retrospective.';
    const detail = { recordType: 'Retrospective', recordId: id };
    const told = { retrospective: null, userErrors: [{ code: 'TAKEN', path: ['release'], message, detail }] };
    expect(data).toEqual({ holdRetrospective: told });
  });

  test('is held once, however many open it at the same moment', async () => {
    const board = await newBoard(['Delivery'], ['One']);
    const release = await lived(board, 'One');
    const calls = Array.from({ length: 5 }, () => by(planner).call('holdRetrospective', { release }, of('id')));
    const codes = (await Promise.all(calls)).flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(['TAKEN', 'TAKEN', 'TAKEN', 'TAKEN']);
  });

  test('is not held of a release that was not lived, nor of one of others', async () => {
    const board = await newBoard(['Delivery'], ['One']);
    const input = { release: board.releases['One'] };
    const early = await by(planner).call('holdRetrospective', input, of('id'));
    expect(early.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['release'] }]);
    await lived(board, 'One');
    const foreign = await by(otherWorkspace).call('holdRetrospective', input, of('id'));
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['release'] }]);
  });

  test('goes from writing to discussing to closed, and never back', async () => {
    const { id } = await opened();
    const turn = (name: string) => by(planner).call(name, { retrospective: id }, of('state'));
    expect((await turn('closeRetrospective')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await reveal(id)).toMatchObject({ state: 'DISCUSSING', version: 2, revealedAt: expect.any(String) });
    expect((await turn('revealRetrospective')).userErrors).toMatchObject([
      { code: 'CONFLICT', message: 'Its notes are revealed already.' },
    ]);
    expect((await turn('closeRetrospective')).userErrors).toMatchObject([
      { code: 'REQUIRED', path: ['retrospective'], message: expect.stringContaining('at least one action') },
    ]);
    await agree(id, {});
    expect(await close(id)).toMatchObject({ state: 'CLOSED', openPromiseCount: 1, reviewed: false });
    expect((await turn('closeRetrospective')).userErrors).toMatchObject([
      { code: 'CONFLICT', message: 'It is closed.' },
    ]);
    const late = await by(planner).call(
      'addRetroNote',
      { retrospective: id, kind: 'TRY', text: 'Late' },
      'note { id }',
    );
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['retrospective'] }]);
  });

  test('is not turned by whoever saw another version of it', async () => {
    const { id } = await opened();
    const stale = await by(planner).call('revealRetrospective', { retrospective: id, ifVersion: 7 }, of('id'));
    expect(stale.userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    await done('revealRetrospective', { retrospective: id, ifVersion: 1 }, of('id'));
  });

  test('knows the one closed before it on its board', async () => {
    const { board, id } = await opened();
    const second = await lived(board, 'Two');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const next = await hold(second, tomorrow);
    expect(next.previous).toBeNull();
    await reveal(id);
    await agree(id, {});
    await close(id);
    expect((await read(next.id)).previous).toEqual({ id });
    const found = async (where: object) => {
      const query = `query ($where: RetrospectiveWhere) {
        retrospectives(where: $where, orderBy: [{ field: HELD_ON, direction: DESC }]) { nodes { id } totalCount } }`;
      const { data } = await ask<{ retrospectives: { nodes: { id: string }[] } }>(query, { where }, viewer);
      return data.retrospectives.nodes.map((node) => node.id);
    };
    const onBoard = { storyboard: { id: { eq: board.id } } };
    expect(await found(onBoard)).toEqual([next.id, id]);
    expect(await found({ ...onBoard, openPromiseCount: { gt: 0 } })).toEqual([id]);
    expect(await found({ ...onBoard, state: { eq: 'WRITING' }, reviewed: { eq: false } })).toEqual([next.id]);
    expect(await found({ release: { id: { eq: second } } })).toEqual([next.id]);
  });
});

describe('a note', () => {
  test('is put otherwise and taken away by whoever wrote it, before the reveal and after', async () => {
    const { id } = await opened();
    const note = await write(id, 'The frydai note', { kind: 'KEEP' });
    expect(note).toMatchObject({ kind: 'KEEP', votes: 0, mine: true, voted: false, author: { name: 'Admin of Acme' } });
    const edit = (input: object, as = admin) =>
      by(as).call('editRetroNote', { id: note.id, ...input }, 'note { text }');
    expect(await edit({ text: 'The Friday note', ifVersion: 1 })).toMatchObject({ note: { text: 'The Friday note' } });
    expect((await edit({ text: 'Old', ifVersion: 1 })).userErrors).toMatchObject([{ code: 'STALE' }]);
    expect((await edit({ text: ' ' })).userErrors).toMatchObject([{ code: 'REQUIRED', path: ['text'] }]);
    expect((await edit({ text: 'Mine' }, planner)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await reveal(id);
    const theirs = await edit({ text: 'Mine' }, planner);
    expect(theirs.userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
    expect(await edit({ kind: 'TRY' })).toMatchObject({ userErrors: [], note: { text: 'The Friday note' } });
    expect((await read(id)).notes.nodes).toMatchObject([{ kind: 'TRY', version: 3 }]);
    await done('deleteRetroNote', { id: note.id }, 'deleted');
    expect(await read(id)).toMatchObject({ noteCount: 0, notes: { nodes: [] } });
  });

  test('stays while an action answers it', async () => {
    const { id } = await opened();
    await reveal(id);
    const note = await write(id, 'Too late');
    const { action } = await agree(id, { note: note.id });
    expect(action).toMatchObject({ note: { text: 'Too late' } });
    const gone = await by(admin).call('deleteRetroNote', { id: note.id }, 'deleted');
    expect(gone.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['id'] }]);
    await done('deleteRetroAction', { id: action.id }, 'deleted');
    await done('deleteRetroNote', { id: note.id }, 'deleted');
  });

  test('is written and voted for by members alone', async () => {
    const { id } = await opened();
    const key = await keyWith('PLAN', 'READ');
    const input = { retrospective: id, kind: 'KEEP', text: 'From a key' };
    expect((await by(key).call('addRetroNote', input, 'note { id }')).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const { id: note } = await write(id, 'Mine');
    await reveal(id);
    expect((await vote(note, { as: key })).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const document = 'mutation ($input: AddRetroNoteInput!) { addRetroNote(input: $input) { userErrors { code } } }';
    const { errors } = await ask(document, { input }, viewer);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('gets one vote of each, five in all from one member, and any of them back', async () => {
    const { id } = await opened();
    const notes = [];
    for (const text of ['A', 'B', 'C', 'D', 'E', 'F']) notes.push((await write(id, text)).id);
    const [first, ...others] = notes as [string, ...string[]];
    expect((await vote(first)).userErrors).toMatchObject([{ code: 'CONFLICT', path: ['retrospective'] }]);
    expect((await vote(first, { as: planner })).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['note'] }]);
    await reveal(id);
    expect((await vote(first, { as: planner })).note).toMatchObject({ votes: 1, voted: true });
    expect((await vote(first)).note).toMatchObject({ votes: 2, voted: true });
    expect((await vote(first)).note).toMatchObject({ votes: 2 });
    for (const other of others.slice(0, 4)) await vote(other);
    expect((await vote(others[4] as string)).userErrors).toMatchObject([
      {
        code: 'TOO_MANY',
        path: ['note'],
        message: 'You have given all of your 5 votes; take one back to give it here.',
      },
    ]);
    expect(await read(id)).toMatchObject({ votesLeft: 0 });
    expect((await vote(first, { takeBack: true })).note).toMatchObject({ votes: 1, voted: false });
    expect((await vote(others[4] as string)).userErrors).toEqual([]);
    expect(await read(id, planner)).toMatchObject({ votesLeft: 4 });
  });

  test('never gets a sixth vote of one member, also when they are given at once', async () => {
    const { id } = await opened();
    const notes = [];
    for (const text of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) notes.push((await write(id, text)).id);
    await reveal(id);
    const votes = await Promise.all(notes.map((note) => vote(note, { as: planner })));
    expect(votes.filter(({ userErrors }) => userErrors.length > 0)).toHaveLength(2);
    expect(await read(id, planner)).toMatchObject({ votesLeft: 0 });
  });

  test('that nobody knows is refused', async () => {
    expect((await vote(randomUUID())).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['note'] }]);
    const input = { retrospective: randomUUID(), kind: 'KEEP', text: 'Nowhere' };
    expect((await by(admin).call('addRetroNote', input, 'note { id }')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['retrospective'] },
    ]);
  });
});
