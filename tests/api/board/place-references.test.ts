import { describe, expect, it } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { call, done, newBoard, eventsSince, by, planner } = await openBoardHouse();
const board = await newBoard(['Get to know', 'Staff'], ['First', 'Second']);
const told = 'told: userErrors { detail { recordType recordId } }';

const read = (text: string | null): unknown => JSON.parse(text ?? 'null');

describe.each([
  { noun: 'epic', mutation: 'upsertEpic', type: 'Epic', ids: Object.values(board.epics) },
  { noun: 'release', mutation: 'upsertRelease', type: 'Release', ids: Object.values(board.releases) },
])('the reference of a known $noun', ({ noun, mutation, type, ids: [one, other] }) => {
  const shown = `${noun} { id externalRefs { system externalId } }`;
  const ref = (externalId: string) => ({ system: 'jira', externalId: `${noun} ${externalId}` });

  it('is added to those it has, and once', async () => {
    await done(mutation, { id: one, ref: ref('1') }, shown);
    await done(mutation, { id: one, ref: ref('1') }, shown);
    const refs = { externalRefs: [ref('1'), ref('2')] };
    expect(await done(mutation, { id: one, ref: ref('2') }, shown)).toMatchObject({ [noun]: { id: one, ...refs } });
    expect(await done(mutation, { ref: ref('2') }, shown)).toMatchObject({ [noun]: { id: one, ...refs } });
  });

  it('is told by the log as a list of the record, before and after', async () => {
    const { [noun]: made } = await done<Record<string, { id: string }>>(
      mutation,
      { storyboard: board.id, name: `New ${noun}`, ref: ref('new'), ...(noun === 'epic' && { stage: 'ACT' }) },
      `${noun} { id }`,
    );
    await done(mutation, { id: made?.id, ref: ref('newer') }, '__typename');
    const { nodes } = await eventsSince('0');
    const own = nodes.filter(({ recordId }) => recordId === made?.id);
    const lists = own.flatMap(({ action, fields }) =>
      fields
        .filter(({ name }) => name === 'externalRefs')
        .map(({ before, after }) => [action, read(before), read(after)]),
    );
    expect(lists).toEqual([
      ['CREATED', [], [ref('new')]],
      ['UPDATED', [ref('new')], [ref('new'), ref('newer')]],
    ]);
    expect(nodes.filter((each) => each.type === 'ExternalRef')).toEqual([]);
  });

  it('is taken away by undo, and a redo is refused once another record has it', async () => {
    const { operationId } = await done<{ operationId: string }>(
      mutation,
      { id: one, ref: ref('undone') },
      'operationId',
    );
    await done('undoOperation', { storyboard: board.id, operationId }, '__typename');
    await by(planner).done(mutation, { id: other, ref: ref('undone') }, shown);
    expect(await call('redoOperation', { storyboard: board.id, operationId }, told)).toMatchObject({
      userErrors: [{ code: 'TAKEN', path: ['operationId'] }],
      told: [{ detail: { recordType: type, recordId: other } }],
    });
  });

  it('comes and goes by undo and redo, however often it was added', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { operationId } = await done<{ operationId: string }>(
        mutation,
        { id: one, ref: ref('again') },
        'operationId',
      );
      await done('undoOperation', { storyboard: board.id, operationId }, '__typename');
      await done('redoOperation', { storyboard: board.id, operationId }, '__typename');
      expect(await done(mutation, { ref: ref('again') }, shown)).toMatchObject({ [noun]: { id: one } });
      await done('undoOperation', { storyboard: board.id, operationId }, '__typename');
    }
  });

  it('is refused when another record has it, and that record is named', async () => {
    await done(mutation, { id: one, ref: ref('held') }, shown);
    expect(await call(mutation, { id: other, name: 'Unwritten', ref: ref('held') }, told)).toMatchObject({
      userErrors: [{ code: 'TAKEN', path: ['ref'] }],
      told: [{ detail: { recordType: type, recordId: one } }],
    });
    expect(await done(mutation, { id: other }, `${noun} { name externalRefs { system } }`)).not.toMatchObject({
      [noun]: { name: 'Unwritten' },
    });
  });

  it('is refused when it is none', async () => {
    const { userErrors } = await call(mutation, { id: one, ref: { system: '', externalId: 'x' } }, told);
    expect(userErrors).toMatchObject([{ path: ['ref', 'system'] }]);
  });
});
