import { describe, expect, test } from 'vitest';
import { openHouse } from '../ask.ts';

const { ask, viewer, otherWorkspace } = await openHouse();

const make = (kind: string, fields: string) =>
  `mutation ($input: ${kind}Input!) { made: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}(input: $input) {
    ${fields} userErrors { code path message } } }`;

interface Made {
  readonly made: Readonly<Record<string, { readonly id: string; readonly version: number } | null>> & {
    readonly userErrors: readonly { readonly code: string; readonly path: string[]; readonly message: string }[];
  };
}

const epicFields = 'epic { id version name stage rank externalRefs { system externalId } }';
const releaseFields = 'release { id version name state startsOn endsOn capacity outcomeStatement used coverage }';
const upsertEpic = async (input: object) => (await ask<Made>(make('UpsertEpic', epicFields), { input })).data.made;
const upsertRelease = async (input: object) =>
  (await ask<Made>(make('UpsertRelease', releaseFields), { input })).data.made;

async function newBoard(name = 'Staffing engagement'): Promise<string> {
  const { data, text } = await ask<Made>(make('CreateStoryboard', 'storyboard { id version name }'), {
    input: { name },
  });
  console.log(text);
  expect(data.made.userErrors).toEqual([]);
  return data.made['storyboard']?.id as string;
}

const epicsOf = async (board: string) => {
  const query =
    'query ($id: ID!) { storyboard(id: $id) { boardVersion epics { name } releases { name } stages { stage epics { name } } } }';
  const { data } = await ask<{ storyboard: any }>(query, { id: board });
  return data.storyboard;
};

describe('epics', () => {
  test('stand in their stage behind the epic that is named', async () => {
    const storyboard = await newBoard();
    const trust = { storyboard, stage: 'TRUST' };
    const first = await upsertEpic({ ...trust, name: 'Onboarding' });
    await upsertEpic({ ...trust, name: 'Delivery' });
    await upsertEpic({ ...trust, name: 'Kick-off', after: first['epic']?.id });
    await upsertEpic({ ...trust, name: 'Contract', after: null });
    await upsertEpic({ storyboard, stage: 'KNOW', name: 'Being found' });
    const board = await epicsOf(storyboard);
    const names = ['Being found', 'Contract', 'Onboarding', 'Kick-off', 'Delivery'];
    expect(board.epics.map((epic: { name: string }) => epic.name)).toEqual(names);
    expect(board.boardVersion).toBe(6);
  });
});
