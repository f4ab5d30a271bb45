import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fiveStages, openSliceHouse, type Planned, statement, unknownId } from './slice-house.ts';

const { by, call, cellsOf, done, eventsSince, newBoard, planner, slice, versionOf } = await openSliceHouse();

interface Applied {
  readonly release: { id: string; outcomeStatement: string | null; used: number } | null;
  readonly cards: { title: string }[];
  readonly operationId: string | null;
}

const payload = 'release { id outcomeStatement used } cards { title } operationId';
const apply = (input: object) => by(planner).done<Applied>('applyThinSlice', input, payload);
const tryApply = (input: object) => by(planner).call<Applied>('applyThinSlice', input, payload);

describe('applying a slice', () => {
  test('puts its cards into the release as one operation', async () => {
    const board = await newBoard(fiveStages);
    const { lastSequence } = await eventsSince('0');
    const operationId = randomUUID();
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15, operationId };
    const applied = await apply({ ...input, ifVersion: await versionOf(board) });
    expect(applied).toMatchObject({ operationId, release: { used: 15 } });
    expect(applied.cards.map(({ title }) => title).sort()).toEqual([
      'Case study',
      'First use',
      'Kick-off',
      'Review',
      'Welcome call',
    ]);
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes.map(({ type }) => type)).toEqual(Array(5).fill('TouchpointCard'));
    expect(new Set(nodes.map((event) => event.operationId))).toEqual(new Set([operationId]));
    const { lastSequence: after } = await eventsSince('0');
    expect(await apply({ ...input, operationId: randomUUID() })).toMatchObject({ cards: [] });
    expect((await eventsSince(after)).nodes).toEqual([]);
  });

  test('is undone as one, with the outcome that was stated for it', async () => {
    const board = await newBoard(fiveStages, null);
    const before = await cellsOf({ ...board });
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15 };
    await apply({ ...input, outcomeStatement: statement });
    expect(await cellsOf({ ...board })).not.toEqual(before);
    const undone = await by(planner).done<{ operation: { count: number }; releases: object[] }>(
      'undoOperation',
      { storyboard: board.id },
      'operation { count } releases { outcomeStatement }',
    );
    expect(undone).toMatchObject({ operation: { count: 6 }, releases: [{ outcomeStatement: null }] });
    expect(await cellsOf({ ...board })).toEqual(before);
  });

  test('keeps what the release has, or lets it compete; what must go becomes unscheduled', async () => {
    const cards: Planned[] = [
      { title: 'Small talk', stage: 'KNOW', impact: 1, effort: 3, release: 'Release 1' },
      { title: 'Welcome call', stage: 'KNOW', impact: 9, effort: 3 },
      { title: 'Next', stage: 'KNOW', impact: 8, effort: 3, release: 'Release 2' },
    ];
    const board = await newBoard(cards);
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 3 };
    expect((await apply(input)).cards).toEqual([]);
    expect((await apply({ ...input, capacity: 9, pinOut: [board.ids['Small talk']] })).cards).toHaveLength(3);
    expect(await cellsOf({ ...board })).toEqual({
      'Epic of KNOW / unscheduled': ['Small talk'],
      'Epic of KNOW / Release 1': ['Welcome call', 'Next'],
    });
    await apply({ ...input, keepPlanned: false });
    expect(await cellsOf({ ...board })).toEqual({
      'Epic of KNOW / unscheduled': ['Small talk', 'Next'],
      'Epic of KNOW / Release 1': ['Welcome call'],
    });
  });

  test('leaves cards alone that are in a release under way', async () => {
    const board = await newBoard([{ title: 'Under way', stage: 'ACT', impact: 9, effort: 1, release: 'Release 2' }]);
    await done('upsertRelease', { id: board.releases['Release 2'], state: 'LIVE' }, 'release { id }');
    const found = await slice({ storyboard: board.id, capacity: 5, release: board.releases['Release 1'] });
    expect(found.leftOut.nodes).toMatchObject([{ reason: 'COMMITTED', why: 'It is in Release 2, which is live.' }]);
    const own = await slice({ storyboard: board.id, capacity: 5, release: board.releases['Release 2'] });
    expect(own.cards).toMatchObject([{ reason: 'PLANNED' }]);
  });

  test('asks for an outcome statement, and keeps the one it is given', async () => {
    const board = await newBoard(fiveStages, null);
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15 };
    const refused = await tryApply(input);
    expect(refused).toMatchObject({ release: null, cards: [], operationId: null });
    expect(refused.userErrors).toEqual([
      {
        code: 'REQUIRED',
        path: ['outcomeStatement'],
        message: 'Say what will be different for the customer when this release is lived.',
      },
    ]);
    expect((await tryApply({ ...input, outcomeStatement: '  ' })).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    const { release } = await apply({ ...input, outcomeStatement: statement });
    expect(release).toMatchObject({ outcomeStatement: statement });
  });

  test('refuses an old look, a done release, a foreign one, and pins beyond the capacity', async () => {
    const board = await newBoard(fiveStages);
    const other = await newBoard([]);
    const input = { storyboard: board.id, release: board.releases['Release 1'], capacity: 15 };
    const codeOf = async (own: object) => (await tryApply({ ...input, ...own })).userErrors.map(({ code }) => code);
    expect(await codeOf({ ifVersion: 1 })).toEqual(['STALE']);
    expect(await codeOf({ release: other.releases['Release 1'] })).toEqual(['NOT_FOUND']);
    expect(await codeOf({ storyboard: unknownId })).toEqual(['NOT_FOUND']);
    expect(await codeOf({ capacity: 2, pinIn: [board.ids['First use']] })).toEqual(['CONFLICT']);
    await done('upsertRelease', { id: board.releases['Release 1'], state: 'LIVE' }, 'release { id }');
    await done('upsertRelease', { id: board.releases['Release 1'], state: 'DONE' }, 'release { id }');
    expect(await codeOf({})).toEqual(['CONFLICT']);
    expect(
      (await call<Applied>('applyThinSlice', { ...input, operationId: 'mine' }, payload)).userErrors,
    ).toMatchObject([{ code: 'INVALID' }]);
  });
});
