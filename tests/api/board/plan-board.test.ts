import { describe, expect, test } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { ask, by, call, done, eventsSince, newBoard, otherWorkspace, versionOf, viewer } = await openBoardHouse();

const epicFields = 'epic { id version name stage externalRefs { system externalId } }';
const releaseFields =
  'release { id version name state startsOn endsOn capacity outcomeStatement used coverage cardCount }';
interface Planned {
  readonly epic: { readonly id: string; readonly version: number };
  readonly release: { readonly id: string; readonly version: number };
}
const upsertEpic = (input: object) => done<Planned>('upsertEpic', input, epicFields);
const upsertRelease = (input: object) => done<Planned>('upsertRelease', input, releaseFields);

interface Seen {
  readonly epics: readonly { readonly name: string }[];
  readonly releases: readonly { readonly name: string }[];
  readonly stages: readonly { readonly stage: string; readonly epics: readonly { readonly name: string }[] }[];
}
const namesOn = async (id: string) => {
  const document =
    'query ($id: ID!) { storyboard(id: $id) { epics { name } releases { name } stages { stage epics { name } } } }';
  const { epics, releases, stages } = (await ask<{ storyboard: Seen }>(document, { id })).data.storyboard;
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
  return {
    epics: names(epics),
    releases: names(releases),
    stages: stages.map((each) => [each.stage, names(each.epics)]),
  };
};

describe('a storyboard', () => {
  test('is made with a name and a line of business, and is told as an event', async () => {
    const { lastSequence } = await eventsSince('0');
    const { storyboard } = await done<{ storyboard: { id: string } }>(
      'createStoryboard',
      { name: 'Staffing', lineOfBusiness: 'Engineers on site' },
      'storyboard { id name lineOfBusiness boardVersion cardCount unscheduledCount }',
    );
    expect(storyboard).toMatchObject({ name: 'Staffing', lineOfBusiness: 'Engineers on site', cardCount: 0 });
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes).toMatchObject([{ type: 'Storyboard', action: 'CREATED', recordId: storyboard.id }]);
  });

  test('needs a name', async () => {
    const { userErrors } = await call('createStoryboard', { name: '  ' }, 'storyboard { id }');
    expect(userErrors).toEqual([{ code: 'REQUIRED', path: ['name'], message: 'Cannot be empty.' }]);
  });

  test('is for planners to make', async () => {
    const document = 'mutation { createStoryboard(input: { name: "Mine" }) { storyboard { id } } }';
    expect((await ask(document, {}, viewer)).text).toContain('FORBIDDEN');
  });
});

describe('an epic', () => {
  test('stands in its stage behind the epic that is named', async () => {
    const { id: storyboard } = await newBoard([]);
    const trust = { storyboard, stage: 'TRUST' };
    const { epic } = await upsertEpic({ ...trust, name: 'Onboarding' });
    await upsertEpic({ ...trust, name: 'Delivery' });
    await upsertEpic({ ...trust, name: 'Kick-off', after: epic.id });
    await upsertEpic({ ...trust, name: 'Contract', after: null });
    await upsertEpic({ storyboard, stage: 'KNOW', name: 'Being found' });
    const names = ['Contract', 'Onboarding', 'Kick-off', 'Delivery'];
    expect(await namesOn(storyboard)).toMatchObject({
      epics: ['Being found', ...names],
      stages: [
        ['KNOW', ['Being found']],
        ['LIKE', []],
        ['TRUST', names],
        ['ACT', []],
        ['GROW', []],
      ],
    });
  });

  test('changes only in what is given, and goes to the end of another stage', async () => {
    const board = await newBoard(['Delivery', 'Onboarding']);
    await upsertEpic({ storyboard: board.id, stage: 'ACT', name: 'Renewal' });
    const moved = await upsertEpic({ id: board.epics['Delivery'], stage: 'ACT', ifVersion: 1 });
    expect(moved.epic).toMatchObject({ name: 'Delivery', stage: 'ACT', version: 2 });
    expect((await namesOn(board.id)).epics).toEqual(['Onboarding', 'Renewal', 'Delivery']);
  });

  test('is known by the key of another system, and the same input again writes nothing', async () => {
    const { id: storyboard } = await newBoard([]);
    const input = { storyboard, stage: 'LIKE', name: 'First talk', ref: { system: 'planning', externalId: 'EP-1' } };
    const { epic } = await upsertEpic(input);
    expect(epic).toMatchObject({ externalRefs: [{ system: 'planning', externalId: 'EP-1' }] });
    const version = await versionOf({ id: storyboard, epics: {}, releases: {} });
    const { lastSequence } = await eventsSince('0');
    expect((await upsertEpic(input)).epic).toEqual(epic);
    expect((await eventsSince(lastSequence)).nodes).toEqual([]);
    expect(await versionOf({ id: storyboard, epics: {}, releases: {} })).toBe(version);
  });

  test.each([
    { flaw: 'without a board', input: { name: 'Delivery', stage: 'ACT' }, code: 'REQUIRED', path: ['storyboard'] },
    { flaw: 'without a stage', input: { name: 'Delivery' }, code: 'REQUIRED', path: ['stage'] },
    { flaw: 'without a name', input: { stage: 'ACT' }, code: 'REQUIRED', path: ['name'] },
    {
      flaw: 'with a name of 1,001 letters',
      input: { stage: 'ACT', name: 'x'.repeat(1001) },
      code: 'TOO_LONG',
      path: ['name'],
    },
    {
      flaw: 'behind an epic of another stage',
      input: { stage: 'ACT', name: 'Delivery', after: 'Onboarding' },
      code: 'CONFLICT',
      path: ['after'],
    },
    { flaw: 'with an unknown id', input: { id: 'seven', name: 'Delivery' }, code: 'NOT_FOUND', path: ['id'] },
    {
      flaw: 'with a key of nothing',
      input: { stage: 'ACT', name: 'D', ref: { system: '', externalId: '1' } },
      code: 'REQUIRED',
      path: ['ref', 'system'],
    },
  ])('is refused $flaw', async ({ input, code, path }) => {
    const board = await newBoard(['Onboarding']);
    const after = 'after' in input ? { after: board.epics['Onboarding'] } : {};
    const storyboard = path[0] === 'storyboard' ? {} : { storyboard: board.id };
    const { epic, userErrors } = await call<Planned>('upsertEpic', { ...storyboard, ...input, ...after }, epicFields);
    expect(userErrors).toMatchObject([{ code, path }]);
    expect(epic).toBeNull();
  });

  test('is refused when it changed since, telling who changed it', async () => {
    const board = await newBoard(['Delivery']);
    await upsertEpic({ id: board.epics['Delivery'], name: 'Deliveries' });
    const { userErrors } = await call(
      'upsertEpic',
      { id: board.epics['Delivery'], name: 'Late', ifVersion: 1 },
      epicFields,
    );
    expect(userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    expect(userErrors[0]?.message).toContain('Admin of Acme last changed its name');
  });
});

describe('a release', () => {
  test('has dates, capacity and an outcome statement, which null clears', async () => {
    const { id: storyboard } = await newBoard([]);
    const { release } = await upsertRelease({
      storyboard,
      name: 'Release 1',
      outcomeStatement: 'Nobody waits for a first answer',
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
      capacity: 40,
    });
    expect(release).toMatchObject({ state: 'PLANNED', startsOn: '2026-11-01', endsOn: '2026-12-31', capacity: 40 });
    const changed = await upsertRelease({ id: release.id, endsOn: null, state: 'LIVE' });
    expect(changed.release).toMatchObject({
      state: 'LIVE',
      startsOn: '2026-11-01',
      endsOn: null,
      capacity: 40,
      version: 2,
    });
  });

  test('stands behind the release that is named', async () => {
    const board = await newBoard([], ['Release 1', 'Release 2']);
    await upsertRelease({ storyboard: board.id, name: 'Release 1b', after: board.releases['Release 1'] });
    await upsertRelease({ id: board.releases['Release 2'], after: null });
    expect((await namesOn(board.id)).releases).toEqual(['Release 2', 'Release 1', 'Release 1b']);
  });

  test.each([
    {
      flaw: 'ends before it starts',
      change: { startsOn: '2026-12-02', endsOn: '2026-12-01' },
      code: 'OUT_OF_RANGE',
      path: ['endsOn'],
    },
    { flaw: 'can hold less than nothing', change: { capacity: -1 }, code: 'OUT_OF_RANGE', path: ['capacity'] },
    { flaw: 'has no name', change: { name: null }, code: 'REQUIRED', path: ['name'] },
  ])('is refused when it $flaw', async ({ change, code, path }) => {
    const { id: storyboard } = await newBoard([]);
    const { userErrors } = await call('upsertRelease', { storyboard, name: 'Release 1', ...change }, releaseFields);
    expect(userErrors).toMatchObject([{ code, path }]);
  });
});

test('boards of another workspace are nowhere', async () => {
  const board = await newBoard(['Delivery'], ['Release 1']);
  const document = 'query ($id: ID!) { storyboard(id: $id) { id } storyboards { id } }';
  const { data } = await ask(document, { id: board.id }, otherWorkspace);
  expect(data).toEqual({ storyboard: null, storyboards: [] });
  const input = { id: board.epics['Delivery'], name: 'Mine' };
  const { userErrors } = await by(otherWorkspace).call('upsertEpic', input, epicFields);
  expect(userErrors).toEqual([{ code: 'NOT_FOUND', path: ['id'], message: 'No epic has this id.' }]);
});
