import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openRetrospectiveHouse } from './retrospective-house.ts';

const house = await openRetrospectiveHouse();
const { admin, agree, ask, by, cellsOf, close, deskOf, done, eventsSince, newBoard, newCards, opened, planner } = house;
const { read, reveal, review, tryAgree, write } = house;

let members: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { data } = await ask<{ members: { id: string; name: string }[] }>('{ members { id name } }');
  members = Object.fromEntries(data.members.map(({ id, name }) => [name, id]));
});

async function discussed() {
  const made = await opened();
  await reveal(made.id);
  const { A: card } = (await newCards(made.board, ['A'], { epic: 'Delivery', release: 'One' })) as { A: string };
  const cardOf = (title: string, more: object = {}) => ({
    newCard: { title, ownerRole: 'SELLER', epic: { id: made.board.epics['Delivery'] }, ...more },
  });
  return { ...made, card, cardOf };
}

describe('an action', () => {
  test('makes a card on the board, under the rules of every card', async () => {
    const { board, id, cardOf } = await discussed();
    const note = await write(id, 'Nobody called before the invoice', { as: planner });
    const release = { id: board.releases['Two'] };
    const { action } = await agree(id, {
      kind: 'CARD',
      text: 'Call before the first invoice',
      note: note.id,
      owner: members['The planner'],
      dueOn: '2026-12-24',
      ...cardOf('Call first', { release, impact: 7 }),
    });
    expect(action).toMatchObject({
      kind: 'CARD',
      note: { text: 'Nobody called before the invoice' },
      owner: { name: 'The planner' },
      dueOn: '2026-12-24',
      card: { title: 'Call first', impact: 7 },
      rescore: null,
      review: null,
    });
    expect(await cellsOf(board)).toMatchObject({ 'Delivery / Two': ['Call first'] });
    const bad = await tryAgree(id, { kind: 'CARD', ...cardOf('Too good', { impact: 11 }) });
    expect(bad.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['newCard', 'impact'] }]);
    const nowhere = await tryAgree(id, { kind: 'CARD', ...cardOf('Lost', { epic: { id: randomUUID() } }) });
    expect(nowhere.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['newCard', 'epic'] }]);
    expect((await read(id)).actions.totalCount).toBe(1);
  });

  test('names a card that is there', async () => {
    const { id, card } = await discussed();
    expect((await agree(id, { kind: 'CARD', card })).action.card).toMatchObject({ id: card, title: 'A' });
    const elsewhere = await newBoard(['Delivery']);
    const { B } = await newCards(elsewhere, ['B'], { epic: 'Delivery' });
    const foreign = await tryAgree(id, { kind: 'CARD', card: B });
    expect(foreign.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['card'] }]);
  });

  test('scores a card anew and remembers what it was', async () => {
    const { id, card } = await discussed();
    await done('updateCards', { cards: [{ id: card, impact: 3, effort: 5 }] }, 'operationId');
    const { action } = await agree(id, { kind: 'RESCORE', card, impact: 8 });
    expect(action).toMatchObject({
      card: { id: card, impact: 8, effort: 5 },
      rescore: { impactBefore: 3, impactAfter: 8, effortBefore: 5, effortAfter: 5 },
    });
    const cleared = await agree(id, { kind: 'RESCORE', card, effort: null, ifVersion: 3 });
    expect(cleared.action).toMatchObject({ card: { effort: null }, rescore: { effortBefore: 5, effortAfter: null } });
    const stale = await tryAgree(id, { kind: 'RESCORE', card, impact: 9, ifVersion: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    const same = await tryAgree(id, { kind: 'RESCORE', card, impact: 8 });
    expect(same.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['card'] }]);
    const wild = await tryAgree(id, { kind: 'RESCORE', card, impact: 11 });
    expect(wild.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['impact'] }]);
    expect((await read(id)).actions.totalCount).toBe(2);
  });

  test('may name the version of the framework it led to', async () => {
    const { id } = await discussed();
    const framework = { purpose: 'To be chosen again', values: [{ name: 'Word', means: 'We keep it' }] };
    const told = 'framework { id version }';
    const made = await done<{ framework: { id: string; version: number } }>('reviseFramework', framework, told);
    const { action } = await agree(id, { kind: 'FRAMEWORK_EDIT', framework: made.framework.id });
    expect(action).toMatchObject({ framework: { version: made.framework.version } });
    expect((await agree(id, { kind: 'FRAMEWORK_EDIT' })).action).toMatchObject({ framework: null });
  });

  test.each([
    { flaw: 'is a card and names none', input: { kind: 'CARD' }, error: { code: 'REQUIRED', path: ['newCard'] } },
    { flaw: 'scores nothing', input: { kind: 'RESCORE', impact: 3 }, error: { code: 'REQUIRED', path: ['card'] } },
    { flaw: 'says nothing', input: { kind: 'PROCESS_CHANGE', text: ' ' }, error: { code: 'REQUIRED', path: ['text'] } },
    {
      flaw: 'takes what belongs to another kind',
      input: { kind: 'PROCESS_CHANGE', impact: 3 },
      error: { code: 'INVALID', path: ['impact'] },
    },
    {
      flaw: 'is owned by nobody',
      input: { kind: 'PROCESS_CHANGE', owner: randomUUID() },
      error: { code: 'NOT_FOUND', path: ['owner'] },
    },
    {
      flaw: 'answers no note of it',
      input: { kind: 'PROCESS_CHANGE', note: randomUUID() },
      error: { code: 'NOT_FOUND', path: ['note'] },
    },
  ])('that $flaw is refused', async ({ input, error }) => {
    const { id } = await discussed();
    expect((await tryAgree(id, input)).userErrors).toMatchObject([error]);
  });

  test('is agreed only between the reveal and the end, and taken back only then', async () => {
    const { id } = await opened();
    expect((await tryAgree(id, { kind: 'PROCESS_CHANGE' })).userErrors).toMatchObject([
      { code: 'CONFLICT', message: 'Its notes are not revealed yet; reveal them first.' },
    ]);
    await reveal(id);
    const { action } = await agree(id, {});
    await close(id);
    const gone = await by(admin).call('deleteRetroAction', { id: action.id }, 'deleted');
    expect(gone.userErrors).toMatchObject([{ code: 'CONFLICT', message: 'It is closed.' }]);
  });

  test('only tried makes neither a card nor itself; called twice under one key it makes one of each', async () => {
    const { board, id, cardOf } = await discussed();
    const input = { retrospective: id, kind: 'CARD', text: 'Call', ...cardOf('Call') };
    const call = (wishes: string) =>
      ask<{ made: { action: { id: string } | null; userErrors: object[] } }>(
        `mutation ($input: AddRetroActionInput!) { made: addRetroAction(input: $input, ${wishes}) {
          action { id } userErrors { code } } }`,
        { input },
      ).then(({ data }) => data.made);
    expect(await call('dryRun: true')).toMatchObject({ userErrors: [] });
    expect(await read(id)).toMatchObject({ actionCount: 0 });
    const first = await call('idempotencyKey: "once"');
    expect(await call('idempotencyKey: "once"')).toEqual(first);
    expect(await read(id)).toMatchObject({ actionCount: 1 });
    expect(Object.values(await cellsOf(board)).flat()).toEqual(['A', 'Call']);
  });

  test('is one operation with its card; undoing that on the board takes the card, and not the promise', async () => {
    const { board, id, cardOf } = await discussed();
    const { lastSequence } = await eventsSince('0');
    const { action, operationId } = await agree(id, { kind: 'CARD', ...cardOf('Call first') });
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ type, operationId: shared }) => [type, shared])).toEqual([
      ['TouchpointCard', operationId],
      ['RetroAction', operationId],
    ]);
    const desk = deskOf(board, admin);
    const [latest] = await desk.undoable();
    expect(latest).toMatchObject({ id: operationId, label: 'Created “Call first”', count: 1 });
    expect((await desk.undo()).gone).toEqual([action.card?.id]);
    expect((await read(id)).actions.nodes).toMatchObject([{ id: action.id, card: null }]);
    await desk.redo(operationId);
    expect((await read(id)).actions.nodes).toMatchObject([{ card: { title: 'Call first' } }]);
    await done('deleteRetroAction', { id: action.id }, 'deleted');
    expect(await cellsOf(board)).toMatchObject({ 'Delivery / unscheduled': ['Call first'] });
  });

  test('that scored a card is undone on the board like any score, and nothing else of a retrospective is', async () => {
    const { board, id, card } = await discussed();
    await done('updateCards', { cards: [{ id: card, impact: 3 }] }, 'operationId');
    const { operationId } = await agree(id, { kind: 'RESCORE', card, impact: 8 });
    await agree(id, {});
    await write(id, 'Later');
    const desk = deskOf(board, admin);
    expect((await desk.undoable())[0]).toMatchObject({ id: operationId, label: 'Changed the impact of “A”' });
    await desk.undo();
    const { data } = await ask('query ($id: ID!) { card(id: $id) { impact } }', { id: card });
    expect(data).toEqual({ card: { impact: 3 } });
    expect((await read(id)).actions.nodes[0]).toMatchObject({ rescore: { impactBefore: 3, impactAfter: 8 } });
  });
});

describe('a promise', () => {
  test('is looked at once the retrospective is closed: kept or not, with a sentence', async () => {
    const { id } = await discussed();
    const { action } = await agree(id, {});
    const early = await review(action.id, { kept: true, text: 'Done' });
    expect(early.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['action'] }]);
    await close(id);
    expect((await review(action.id, { kept: true, text: '' })).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    const told = await review(action.id, { kept: false, text: 'We asked twice of nine times', ifVersion: 1 });
    expect(told.action.review).toMatchObject({
      kept: false,
      text: 'We asked twice of nine times',
      by: { name: 'Admin of Acme' },
      at: expect.any(String),
    });
    expect((await review(action.id, { kept: true, text: 'All', ifVersion: 1 })).userErrors).toMatchObject([
      { code: 'STALE' },
    ]);
    expect(await read(id)).toMatchObject({ openPromiseCount: 0, reviewed: true });
    const again = await review(action.id, { kept: true, text: 'All nine by now', ifVersion: 2 });
    expect(again.action).toMatchObject({ version: 3, review: { kept: true } });
  });
});
