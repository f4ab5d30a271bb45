import { describe, expect, test } from 'vitest';
import { openStream } from '../event/stream.ts';
import { openRetrospectiveHouse } from './retrospective-house.ts';

const house = await openRetrospectiveHouse();
const { admin, ask, by, eventsSince, keyWith, opened, planner, read, reveal, url, viewer, vote, write } = house;

const secret = 'The invoice came twice';

/** Whatever anybody but the author can ask about a note, as text. */
async function everythingSaid(id: string, note: string): Promise<string> {
  const key = await keyWith('READ');
  const questions = [
    '{ retrospectives(first: 100) { nodes { noteCount notes { totalCount nodes { text author { name } } } } } }',
    'query ($id: ID!) { retrospective(id: $id) { notes { nodes { id text mine } edges { node { text } } } } }',
    'query ($note: ID!) { node(id: $note) { id ... on RetroNote { text author { name } } } }',
    'query ($note: ID!) { nodes(ids: [$note]) { id ... on RetroNote { text author { name } } } }',
    '{ storyboards { releases { retrospective { notes { nodes { text author { name } } } } } } }',
    '{ changes(first: 1000, types: ["RetroNote"]) { nodes { actor { name } fields { name after } } } }',
    `{ search(text: "${secret}") { nodes { id title } } }`,
  ];
  const asked = questions.flatMap((question) =>
    [planner, viewer, key].map((as) => ask(question, pick(question, { id, note }), as)),
  );
  return (await Promise.all(asked)).map(({ text }) => text).join('\n');
}

const pick = (question: string, all: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(all).filter(([name]) => question.includes(`$${name}`)));

describe('before the reveal', () => {
  test('everybody reads what they wrote themselves, and how many notes there are', async () => {
    const { id } = await opened();
    await write(id, 'Mine');
    await write(id, 'Yours', { as: planner });
    expect(await read(id)).toMatchObject({ noteCount: 2, notes: { totalCount: 1, nodes: [{ text: 'Mine' }] } });
    expect(await read(id, planner)).toMatchObject({ noteCount: 2, notes: { nodes: [{ text: 'Yours', mine: true }] } });
    expect(await read(id, viewer)).toMatchObject({ noteCount: 2, notes: { totalCount: 0, nodes: [] } });
  });

  test('nothing that can be asked tells the text, the author or the id of a note to anybody else', async () => {
    const { id } = await opened();
    const { lastSequence } = await eventsSince('0');
    const note = await write(id, secret);
    const edited = { id: note.id, text: `${secret} and late` };
    await by(admin).done('editRetroNote', edited, 'note { id }');
    const said = await everythingSaid(id, note.id);
    expect(said).not.toContain(secret);
    expect(said).not.toContain(note.id);
    const types = (await eventsSince(lastSequence)).nodes.map(({ type }) => type);
    expect(types).not.toContain('RetroNote');
    const { userErrors } = await by(planner).call('editRetroNote', { id: note.id, text: 'Mine' }, 'note { text }');
    expect(JSON.stringify(userErrors)).not.toContain('Admin');
    expect((await vote(note.id, { as: planner })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await reveal(id);
    expect(await everythingSaid(id, note.id)).toContain(secret);
  });

  test('a file that its author has written goes on to others, and so tells nobody’s notes', async () => {
    const { id } = await opened();
    const note = await write(id, secret);
    const exported = async (query: string) => {
      const input = { query, variables: JSON.stringify({ id, note: note.id }) };
      const { job } = await by(admin).done<{ job: { id: string } }>('startExport', input, 'job { id }');
      const look = 'query ($id: ID!) { job(id: $id) { state } }';
      await expect
        .poll(() => ask(look, { id: job.id }), { timeout: 5000 })
        .toMatchObject({ data: { job: { state: 'DONE' } } });
      return (await fetch(new URL(`/exports/${job.id}.jsonl`, url), { headers: { ...admin } })).text();
    };
    const listed = 'query ($id: ID!) { retrospective(id: $id) { notes { nodes { text } } } }';
    const named = 'query ($note: ID!) { node(id: $note) { ... on RetroNote { text } } }';
    expect([await exported(listed), await exported(named)]).toEqual(['', 'null\n']);
    await reveal(id);
    expect(await exported(listed)).toBe(`{"text":"${secret}"}\n`);
  });

  test('a note that is taken away leaves no trace', async () => {
    const { id } = await opened();
    const { lastSequence } = await eventsSince('0');
    const note = await write(id, secret);
    await by(admin).done('deleteRetroNote', { id: note.id }, 'deleted');
    await reveal(id);
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ type }) => type)).toEqual(['Retrospective']);
  });

  test('an answer is given again only to whoever got it', async () => {
    const { id } = await opened();
    const input = { retrospective: id, kind: 'KEEP', text: secret };
    const call = (as: typeof admin, wishes: string) =>
      ask(
        `mutation ($input: AddRetroNoteInput!) { addRetroNote(input: $input, ${wishes}) {
          note { text author { name } } userErrors { code } } }`,
        { input },
        as,
      );
    const tried = await call(admin, 'dryRun: true');
    expect(tried.text).not.toContain(secret);
    expect(await read(id)).toMatchObject({ noteCount: 0 });
    const first = await call(admin, 'idempotencyKey: "n"');
    expect((await call(admin, 'idempotencyKey: "n"')).data).toEqual(first.data);
    expect((await call(planner, 'idempotencyKey: "n"')).text).toContain('The planner');
    expect(await read(id)).toMatchObject({ noteCount: 2 });
  });

  test('everybody who follows the board is told their own notes and nobody else’s', async () => {
    const { board, id } = await opened();
    await write(id, secret);
    const query = `subscription ($id: ID!) { told: storyboardChanged(id: $id) { cause changes { type }
      releases { retrospective { noteCount notes { nodes { text } } } } } }`;
    const follow = async (as: typeof admin) => {
      const stream = await openStream<{ told: unknown }>(url, { query, variables: { id: board.id }, as });
      await stream.next();
      return stream;
    };
    const [mine, theirs] = [await follow(admin), await follow(viewer)];
    const input = { id: board.releases['One'], name: 'First' };
    await by(planner).done('upsertRelease', input, 'release { id }');
    const told = (nodes: object[]) => ({
      data: { told: { releases: [{ retrospective: { noteCount: 1, notes: { nodes } } }] } },
    });
    expect(await mine.next()).toMatchObject(told([{ text: secret }]));
    expect(await theirs.next()).toMatchObject(told([]));
    await reveal(id);
    const revealed = { cause: 'revealRetrospective', changes: [{ type: 'Retrospective' }, { type: 'RetroNote' }] };
    expect(await theirs.next()).toMatchObject({ data: { told: revealed } });
    expect(theirs.text).toContain(secret);
  });
});

describe('the reveal', () => {
  test('tells all notes with their authors in one operation', async () => {
    const { id } = await opened();
    const { lastSequence } = await eventsSince('0');
    const mine = await write(id, 'Mine');
    const yours = await write(id, 'Yours', { as: planner, kind: 'KEEP' });
    await reveal(id);
    const { nodes } = await eventsSince(lastSequence);
    expect(new Set(nodes.map(({ operationId }) => operationId)).size).toBe(1);
    expect(nodes).toMatchObject([
      { type: 'Retrospective', action: 'UPDATED' },
      { type: 'RetroNote', recordId: mine.id, action: 'CREATED' },
      { type: 'RetroNote', recordId: yours.id, action: 'CREATED' },
    ]);
    expect(nodes[2]?.fields).toMatchObject([
      { name: 'author', after: expect.any(String) },
      { name: 'kind', after: '"KEEP"' },
      { name: 'retrospective', after: `"${id}"` },
      { name: 'text', after: '"Yours"' },
    ]);
  });

  test('is followed by an event for each note, change and vote', async () => {
    const { id } = await opened();
    await reveal(id);
    const { lastSequence } = await eventsSince('0');
    const note = await write(id, 'Open');
    await by(admin).done('editRetroNote', { id: note.id, text: 'Open' }, 'note { id }');
    await by(admin).done('editRetroNote', { id: note.id, text: 'Said openly' }, 'note { id }');
    await vote(note.id, { as: planner });
    await vote(note.id, { as: planner });
    await vote(note.id, { as: planner, takeBack: true });
    await by(admin).done('deleteRetroNote', { id: note.id }, 'deleted');
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ action, fields }) => [action, fields.map(({ name }) => name).join()])).toEqual([
      ['CREATED', 'author,kind,retrospective,text'],
      ['UPDATED', 'text'],
      ['UPDATED', 'voters'],
      ['UPDATED', 'voters'],
      ['DELETED', 'author,kind,retrospective,text'],
    ]);
  });
});
