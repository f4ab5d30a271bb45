import { beforeAll, describe, expect, test } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { type DecidedOn, decidedOn } from './decided-on.ts';

const house = await openHouse();
const { ask, planner } = house;
const { call, done } = callsOf(house, planner);

const fields = `decision { id version question result reviewOn decidedAt account { name } decidedBy { fullName }
  options { label chosen rank fits { value { name } score why } } chosen { label }
  basedOn { value } expects { statement } framework { version } }`;

let known: DecidedOn;

beforeAll(async () => {
  known = await decidedOn(done);
});

const options = () => [
  { label: 'Wait', fits: [{ value: known.values['Keep your word'], score: -1, why: 'We promised spring' }] },
  {
    label: 'Tell them today',
    fits: [
      { value: known.values['Say it early'], score: 2 },
      { value: known.values['Keep your word'], score: 1 },
    ],
  },
];

const unknownId = '01a1fffe-0000-7000-8000-000000000000';

describe('a decision', () => {
  test('is recorded with its options, what they weigh, and what it rests on', async () => {
    const { decision } = await done<{ decision: object }>(
      'recordDecision',
      {
        ...{ account: known.account, question: 'Do we tell them?', options: options(), chosen: 1 },
        ...{
          decidedBy: { system: 'hr', externalId: 'mara' },
          decidedAt: '2026-03-01T10:00:00Z',
          reviewOn: '2026-06-01',
        },
        ...{ basedOn: [known.fact], expects: [known.outcome] },
      },
      fields,
    );
    expect(decision).toMatchObject({
      ...{ version: 1, question: 'Do we tell them?', result: 'PENDING', reviewOn: '2026-06-01' },
      ...{
        decidedAt: '2026-03-01T10:00:00.000Z',
        account: { name: 'Halden' },
        decidedBy: { fullName: 'Mara Kessler' },
      },
      ...{ chosen: { label: 'Tell them today' }, framework: { version: 1 } },
      ...{ basedOn: [{ value: 'By three teams' }], expects: [{ statement: 'Claims show one customer' }] },
      options: [
        { label: 'Wait', chosen: false, rank: 0, fits: [{ score: -1, why: 'We promised spring' }] },
        {
          ...{ label: 'Tell them today', chosen: true, rank: 1 },
          fits: [
            { value: { name: 'Keep your word' }, score: 1, why: null },
            { value: { name: 'Say it early' }, score: 2, why: null },
          ],
        },
      ],
    });
    const document =
      'query ($id: ID!) { account(id: $id) { decisions { nodes { question } } } decisions(where: { account: { name: { eq: "Halden" } } }) { totalCount } }';
    expect((await ask(document, { id: known.account })).data).toEqual({
      account: { decisions: { nodes: [{ question: 'Do we tell them?' }] } },
      decisions: { totalCount: 1 },
    });
  });

  test('may still be open, and for the whole workspace', async () => {
    const { decision } = await done<{ decision: object }>(
      'recordDecision',
      { question: 'What first?', options: options() },
      fields,
    );
    expect(decision).toMatchObject({
      account: null,
      chosen: null,
      decidedAt: null,
      options: [{ chosen: false }, { chosen: false }],
    });
  });

  test('with a choice was taken now, unless the caller knows when', async () => {
    const before = Date.now();
    const input = { question: 'What first?', options: options(), chosen: 0 };
    const { decision } = await done<{ decision: { decidedAt: string } }>('recordDecision', input, fields);
    expect(Date.parse(decision.decidedAt)).toBeGreaterThanOrEqual(before);
  });

  test.each([
    { flaw: 'without an option', change: { options: [] }, code: 'REQUIRED', path: ['options'] },
    { flaw: 'with a choice there is not', change: { chosen: 2 }, code: 'OUT_OF_RANGE', path: ['chosen'] },
    {
      flaw: 'taken without a choice',
      change: { decidedAt: '2026-03-01T10:00:00Z' },
      code: 'REQUIRED',
      path: ['chosen'],
    },
    {
      flaw: 'taken before there was a framework',
      change: { chosen: 0, decidedAt: '2025-03-01T10:00:00Z' },
      code: 'CONFLICT',
      path: ['decidedAt'],
    },
    { flaw: 'about an account nobody knows', change: { account: unknownId }, code: 'NOT_FOUND', path: ['account'] },
    { flaw: 'resting on no known fact', change: { basedOn: [unknownId] }, code: 'NOT_FOUND', path: ['basedOn', '0'] },
    { flaw: 'expecting no known outcome', change: { expects: ['seven'] }, code: 'NOT_FOUND', path: ['expects', '0'] },
    { flaw: 'without a question', change: { question: ' ' }, code: 'REQUIRED', path: ['question'] },
    {
      flaw: 'that weighs by no known value',
      change: { options: [{ label: 'A', fits: [{ value: unknownId, score: 1 }] }] },
      code: 'NOT_FOUND',
      path: ['options', '0', 'fits', '0'],
    },
  ])('is refused $flaw', async ({ change, code, path }) => {
    const { decision, userErrors } = await call<{ decision: null }>(
      'recordDecision',
      { question: 'What first?', options: options(), ...change },
      fields,
    );
    expect(userErrors).toMatchObject([{ code, path }]);
    expect(decision).toBeNull();
  });

  test('is refused with a score beyond two, or a value weighed twice', async () => {
    const fit = { value: known.values['Say it early'], score: 3 };
    const beyond = await call('recordDecision', { question: 'Q', options: [{ label: 'A', fits: [fit] }] }, fields);
    expect(beyond.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['options', '0', 'fits', '0', 'score'] }]);
    const twice = await call('recordDecision', { question: 'Q', options: [{ label: 'A', fits: [fit, fit] }] }, fields);
    expect(twice.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['options', '0', 'fits'] }]);
  });
});

describe('a decision that was recorded open', () => {
  const recorded = async (more: object = {}): Promise<string> => {
    const input = { question: 'What first?', options: options(), ...more };
    return (await done<{ decision: { id: string } }>('recordDecision', input, 'decision { id }')).decision.id;
  };

  test('is taken later, under the framework of that day, and looked at again to say whether it held', async () => {
    const decision = await recorded({ reviewOn: '2026-06-01' });
    const taken = { decision, chosen: 1, decidedBy: { system: 'hr', externalId: 'mara' }, ifVersion: 1 };
    expect((await done<{ decision: object }>('reviewDecision', taken, fields)).decision).toMatchObject({
      ...{ version: 2, chosen: { label: 'Tell them today' }, decidedBy: { fullName: 'Mara Kessler' } },
      ...{ result: 'PENDING', reviewOn: '2026-06-01', framework: { version: 1 } },
    });
    const reviewed = { decision, result: 'DID_NOT_HOLD', reviewOn: null };
    expect((await done<{ decision: object }>('reviewDecision', reviewed, fields)).decision).toMatchObject({
      ...{ version: 3, result: 'DID_NOT_HOLD', reviewOn: null, chosen: { label: 'Tell them today' } },
    });
    expect((await done<{ decision: object }>('reviewDecision', reviewed, fields)).decision).toMatchObject({
      version: 3,
    });
    const { data } = await ask<{ changes: { nodes: { recordId: string; action: string }[] } }>(
      '{ changes(types: ["Decision"], first: 1000) { nodes { recordId action } } }',
    );
    const told = data.changes.nodes.filter(({ recordId }) => recordId === decision);
    expect(told.map(({ action }) => action)).toEqual(['CREATED', 'UPDATED', 'UPDATED']);
  });

  test.each([
    { flaw: 'that nobody knows', change: { decision: unknownId }, code: 'NOT_FOUND', path: ['decision'] },
    { flaw: 'by an option it has not', change: { chosen: 7 }, code: 'OUT_OF_RANGE', path: ['chosen'] },
    {
      flaw: 'on a day without a choice',
      change: { decidedAt: '2026-03-01T10:00:00Z' },
      code: 'REQUIRED',
      path: ['chosen'],
    },
    { flaw: 'as held before anything was chosen', change: { result: 'HELD' }, code: 'CONFLICT', path: ['result'] },
    { flaw: 'with no result at all', change: { result: null }, code: 'REQUIRED', path: ['result'] },
    {
      flaw: 'on a day before there was a framework',
      change: { chosen: 0, decidedAt: '2025-03-01T10:00:00Z' },
      code: 'CONFLICT',
      path: ['decidedAt'],
    },
  ])('cannot be reviewed $flaw', async ({ change, code, path }) => {
    const input = { decision: await recorded(), ...change };
    expect((await call('reviewDecision', input, fields)).userErrors).toMatchObject([{ code, path }]);
  });

  test('is not decided twice, nor from an old sight of it', async () => {
    const decision = await recorded({ chosen: 0 });
    const other = await call('reviewDecision', { decision, chosen: 1 }, fields);
    expect(other.userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['chosen'], message: expect.stringContaining('“Wait”') },
    ]);
    await done('reviewDecision', { decision, result: 'HELD' }, fields);
    const late = await call('reviewDecision', { decision, result: 'DID_NOT_HOLD', ifVersion: 1 }, fields);
    expect(late.userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
  });

  test('tells later who decided, and when, where that was taken down wrongly', async () => {
    const decision = await recorded({ chosen: 0, decidedAt: '2026-03-01T10:00:00.000Z' });
    const corrected = {
      decision,
      decidedBy: { system: 'hr', externalId: 'mara' },
      decidedAt: '2026-03-02T10:00:00.000Z',
    };
    expect((await done<{ decision: object }>('reviewDecision', corrected, fields)).decision).toMatchObject({
      ...{ decidedBy: { fullName: 'Mara Kessler' }, decidedAt: '2026-03-02T10:00:00.000Z', chosen: { label: 'Wait' } },
    });
    const cleared = { decision, chosen: 0, decidedBy: null };
    expect((await done<{ decision: object }>('reviewDecision', cleared, fields)).decision).toMatchObject({
      ...{ decidedBy: null, decidedAt: '2026-03-02T10:00:00.000Z' },
    });
  });

  test('tells in its history which option was chosen', async () => {
    const decision = await recorded();
    await done('reviewDecision', { decision, chosen: 1 }, fields);
    const query = `query ($id: ID!) { node(id: $id) { ... on Decision {
      history { nodes { type action fields { name after } } } } } }`;
    const { data } = await ask<{ node: { history: { nodes: ToldChange[] } } }>(query, { id: decision });
    const chosen = data.node.history.nodes.filter(
      ({ type, fields: told }) =>
        type === 'DecisionOption' && told.some(({ name, after }) => name === 'chosen' && after === 'true'),
    );
    expect(chosen.map(({ action }) => action)).toEqual(['UPDATED']);
  });
});

interface ToldChange {
  readonly type: string;
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly after: string | null }[];
}
