import { describe, expect, it } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { call, done, newBoard } = await openBoardHouse();
const board = await newBoard(['Get to know', 'Staff'], ['First', 'Second']);
const told = 'told: userErrors { detail { recordType recordId } }';

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
