import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openStream } from '../event/stream.ts';
import type { Board } from './board-house.ts';
import { openUndoHouse } from './undo-house.ts';

const house = await openUndoHouse();
const { ask, call, done, eventsSince, exportOf, newBoard, newCards, planner, viewer } = house;

interface Told {
  readonly storyboard: {
    readonly name: string;
    readonly lineOfBusiness: string | null;
    readonly archivedAt: string | null;
    readonly version: number;
  } | null;
  readonly operationId: string;
}

const told = 'storyboard { name lineOfBusiness archivedAt version } operationId';
const update = (input: object) => done<Told>('updateStoryboard', input, told);
const archive = (board: Pick<Board, 'id'>) => done<Told>('archiveStoryboard', { storyboard: board.id }, told);
const restore = (board: Pick<Board, 'id'>) => done<Told>('restoreStoryboard', { storyboard: board.id }, told);

const boards = async (archived?: boolean): Promise<string[]> => {
  const document = 'query ($archived: Boolean! = false) { storyboards(archived: $archived) { id } }';
  const { data } = await ask<{ storyboards: { id: string }[] }>(document, archived === undefined ? {} : { archived });
  return data.storyboards.map(({ id }) => id);
};

async function sequenceNow(): Promise<string> {
  const { data } = await ask<{ storyboards: { sequence: string }[] }>('{ storyboards { sequence } }');
  return data.storyboards[0]?.sequence ?? '0';
}

describe('a storyboard', () => {
  test('is called something else, and keeps what is left out; null clears its line of business', async () => {
    const board = await newBoard([]);
    const after = await sequenceNow();
    const named = await update({ storyboard: board.id, name: 'Consulting', lineOfBusiness: 'projects' });
    expect(named.storyboard).toMatchObject({ name: 'Consulting', lineOfBusiness: 'projects', archivedAt: null });
    expect((await update({ storyboard: board.id, name: 'Advice' })).storyboard).toMatchObject({
      ...{ name: 'Advice', lineOfBusiness: 'projects', version: (named.storyboard?.version ?? 0) + 1 },
    });
    const cleared = await update({ storyboard: board.id, lineOfBusiness: null });
    expect(cleared.storyboard).toMatchObject({ name: 'Advice', lineOfBusiness: null });
    const { nodes } = await eventsSince(after);
    expect(nodes.map(({ type, action, fields }) => [type, action, fields.map(({ name }) => name)])).toEqual([
      ['Storyboard', 'UPDATED', ['lineOfBusiness', 'name']],
      ['Storyboard', 'UPDATED', ['name']],
      ['Storyboard', 'UPDATED', ['lineOfBusiness']],
    ]);
    expect(nodes[0]?.operationId).toBe(named.operationId);
  });

  test.each([
    { flaw: 'another version', input: { name: 'Late', ifVersion: 99 }, code: 'STALE', path: ['ifVersion'] },
    { flaw: 'its name cleared', input: { name: null }, code: 'REQUIRED', path: ['name'] },
    { flaw: 'a name made of spaces', input: { name: '  ' }, code: 'REQUIRED', path: ['name'] },
    { flaw: 'an endless name', input: { name: 'x'.repeat(1001) }, code: 'TOO_LONG', path: ['name'] },
    {
      flaw: 'an operation that is no UUID',
      input: { name: 'A', operationId: 'mine' },
      code: 'INVALID',
      path: ['operationId'],
    },
  ])('is not changed with $flaw', async ({ input, code, path }) => {
    const board = await newBoard([]);
    const { userErrors } = await call('updateStoryboard', { storyboard: board.id, ...input }, told);
    expect(userErrors).toMatchObject([{ code, path }]);
  });

  test.each(['updateStoryboard', 'archiveStoryboard', 'restoreStoryboard'])(
    'that nobody knows is not found by %s',
    async (name) => {
      for (const storyboard of [randomUUID(), 'Staffing']) {
        const { userErrors } = await call(name, { storyboard }, told);
        expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['storyboard'] }]);
      }
    },
  );
});

describe('an archived storyboard', () => {
  test('is listed apart, still answers to its id, and comes back as it was', async () => {
    const board = await newBoard(['Delivery'], ['Release 1']);
    await newCards(board, ['A', 'B'], { epic: 'Delivery', release: 'Release 1' });
    const before = await exportOf(board);
    const after = await sequenceNow();
    const stale = { storyboard: board.id, ifVersion: 99 };
    expect((await call('archiveStoryboard', stale, told)).userErrors).toMatchObject([{ code: 'STALE' }]);
    const { storyboard } = await archive(board);
    expect(storyboard).toMatchObject({ archivedAt: expect.any(String), version: 2 });
    expect(await archive(board)).toMatchObject({ storyboard });
    expect([await boards(), await boards(true)].map((ids) => ids.includes(board.id))).toEqual([false, true]);
    expect(await exportOf(board)).toBe(before);
    const { data } = await ask('query ($id: ID!) { node(id: $id) { __typename ... on Storyboard { archivedAt } } }', {
      id: board.id,
    });
    expect(data).toEqual({ node: { __typename: 'Storyboard', archivedAt: storyboard?.archivedAt } });
    expect((await restore(board)).storyboard).toMatchObject({ archivedAt: null, version: 3 });
    expect((await restore(board)).storyboard).toMatchObject({ version: 3 });
    expect([await boards(), await boards(true)].map((ids) => ids.includes(board.id))).toEqual([true, false]);
    expect(await exportOf(board)).toBe(before);
    const { nodes } = await eventsSince(after);
    expect(nodes.map(({ type, action, fields }) => [type, action, fields])).toEqual([
      ['Storyboard', 'DELETED', [{ name: 'name', before: '"Staffing"', after: null }]],
      ['Storyboard', 'RESTORED', [{ name: 'name', before: null, after: '"Staffing"' }]],
    ]);
  });

  test('is only tried where the caller says so', async () => {
    const board = await newBoard([]);
    const document = `mutation ($input: ArchiveStoryboardInput!) {
      archiveStoryboard(input: $input, dryRun: true) { storyboard { archivedAt } userErrors { code } } }`;
    const { data } = await ask(document, { input: { storyboard: board.id } });
    expect(data).toEqual({ archiveStoryboard: { storyboard: { archivedAt: null }, userErrors: [] } });
    expect(await boards()).toContain(board.id);
  });

  test('is for planners to put away', async () => {
    const board = await newBoard([]);
    const document = 'mutation ($input: ArchiveStoryboardInput!) { archiveStoryboard(input: $input) { operationId } }';
    expect((await ask(document, { input: { storyboard: board.id } }, viewer)).status).toBe(403);
    await house.by(planner).done('archiveStoryboard', { storyboard: board.id }, told);
  });

  test('can be what a new one is a copy of', async () => {
    const board = await newBoard(['Delivery']);
    await newCards(board, ['A'], { epic: 'Delivery' });
    await archive(board);
    const copy = { name: 'Again', from: board.id };
    expect(await done('createStoryboard', copy, 'storyboard { cardCount archivedAt }')).toMatchObject({
      storyboard: { cardCount: 1, archivedAt: null },
    });
  });

  test('is told to whoever looks at it', async () => {
    const board = await newBoard([]);
    const query = `subscription ($id: ID!) { told: storyboardChanged(id: $id) {
      cause changes { type action } storyboard { name archivedAt } gone } }`;
    const stream = await openStream<{ told: object }>(house.url, { query, variables: { id: board.id }, as: viewer });
    const next = async () => (await stream.next())?.data?.told;
    expect(await next()).toMatchObject({ cause: 'live', storyboard: { archivedAt: null } });
    await update({ storyboard: board.id, name: 'Advice' });
    expect(await next()).toMatchObject({ cause: 'updateStoryboard', storyboard: { name: 'Advice', archivedAt: null } });
    await archive(board);
    expect(await next()).toEqual({
      ...{ cause: 'archiveStoryboard', changes: [{ type: 'Storyboard', action: 'DELETED' }], gone: [] },
      storyboard: { name: 'Advice', archivedAt: expect.any(String) },
    });
    stream.close();
  });

  test('stays as it was put away, however many work on it at that moment', async () => {
    const board = await newBoard(['Delivery', 'Renewal'], ['Release 1']);
    const cards = Object.values(await newCards(board, ['A', 'B', 'C', 'D', 'E', 'F'], { epic: 'Delivery' }));
    const after = await sequenceNow();
    const moves = cards.map((card, at) => {
      const epic = board.epics[at % 2 ? 'Renewal' : 'Delivery'];
      const renamed = { id: card, title: `Moved ${at}` };
      return [
        call('moveCards', { cards: [card], epic, release: board.releases['Release 1'] }, 'operationId'),
        call('updateCards', { cards: [renamed] }, 'operationId'),
        call('upsertEpic', { storyboard: board.id, stage: 'ACT', name: `Epic ${at}` }, 'operationId'),
      ];
    });
    await Promise.all([
      ...moves.flat(),
      archive(board),
      ...cards.map((id) => call('deleteCards', { cards: [id] }, 'operationId')),
    ]);
    const { nodes } = await eventsSince(after);
    expect(nodes.at(-1)).toMatchObject({ type: 'Storyboard', action: 'DELETED' });
  });
});
