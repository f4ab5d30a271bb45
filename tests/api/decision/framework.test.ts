import { describe, expect, test } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

interface Told {
  readonly id: string;
  readonly version: number;
  readonly purpose: string;
  readonly current: boolean;
  readonly values: readonly {
    readonly name: string;
    readonly means: string;
    readonly value: { readonly id: string };
  }[];
  readonly priorities: readonly {
    readonly statement: string;
    readonly rank: number;
    readonly account: object | null;
  }[];
}
interface Revised {
  readonly framework: Told | null;
}

const fields = `framework { id version purpose current values { name means looksLike rank value { id name retired } }
  priorities { statement rank account { name } value { name } } }`;

const values = [
  { name: 'Keep your word', means: 'We do all of what we promise.' },
  { name: 'Say it early', means: 'Bad news travels first.', looksLike: 'The Friday note names the risk.' },
];

/** A workspace of its own, since a framework is one for the whole of it. */
async function newWorkspace() {
  const house = await openHouse();
  const { call, done } = callsOf(house, house.planner);
  const revise = async (input: object) => (await done<Revised>('reviseFramework', input, fields)).framework as Told;
  const tryRevise = (input: object) => call<Revised>('reviseFramework', input, fields);
  return { ...house, call, done, revise, tryRevise };
}

describe('the framework', () => {
  test('begins with a purpose, and every revision is a version of its own', async () => {
    const { ask, revise, tryRevise } = await newWorkspace();
    expect((await ask('{ framework { id } frameworks { id } }')).data).toEqual({ framework: null, frameworks: [] });
    const { userErrors } = await tryRevise({ values });
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', path: ['purpose'] }]);
    const first = await revise({ purpose: 'To be chosen again', values });
    expect(first).toMatchObject({
      version: 1,
      current: true,
      values: [
        { ...values[0], rank: 0 },
        { ...values[1], rank: 1 },
      ],
    });
    const second = await revise({ purpose: 'To be the team they choose again' });
    expect(second).toMatchObject({ version: 2, current: true, values: [values[0], values[1]] });
    const { data } = await ask<{ frameworks: object[] }>('{ frameworks { version purpose current } }');
    expect(data.frameworks).toEqual([
      { version: 2, purpose: 'To be the team they choose again', current: true },
      { version: 1, purpose: 'To be chosen again', current: false },
    ]);
  });

  test('keeps its values when they are worded anew, and retires those it leaves out', async () => {
    const { ask, revise } = await newWorkspace();
    const [word, early] = (await revise({ purpose: 'Purpose', values })).values.map(({ value }) => value.id);
    const reworded = { id: early, name: 'Say it first', means: 'Bad news travels first and brings a proposal.' };
    const second = await revise({ values: [reworded, { name: 'Steady', means: 'Every Friday.' }] });
    expect(second.values.map(({ name }) => name)).toEqual(['Say it first', 'Steady']);
    expect(second.values[0]?.value.id).toBe(early);
    const document =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Value { name retired } } frameworks { values { name } } }';
    expect((await ask(document, { ids: [word, early] })).data).toEqual({
      nodes: [
        { name: 'Keep your word', retired: true },
        { name: 'Say it first', retired: false },
      ],
      frameworks: [
        { values: [{ name: 'Say it first' }, { name: 'Steady' }] },
        { values: [{ name: 'Keep your word' }, { name: 'Say it early' }] },
      ],
    });
    const third = await revise({ values: [{ name: 'keep your word', means: 'Again.' }] });
    expect(third.values[0]?.value.id).toBe(word);
  });

  test('ranks priorities for the workspace and for each account', async () => {
    const { call, revise, ask } = await newWorkspace();
    const account = await newAccount(call, 'Halden');
    const priorities = [
      { statement: 'Ours', account, valueName: 'Say it early' },
      { statement: 'First use first' },
      { statement: 'Theirs', account },
      { statement: 'No silent weeks', valueName: 'Keep your word' },
    ];
    const { priorities: ranked } = await revise({ purpose: 'Purpose', values, priorities });
    expect(ranked).toEqual([
      { statement: 'First use first', rank: 0, account: null, value: null },
      { statement: 'No silent weeks', rank: 1, account: null, value: { name: 'Keep your word' } },
      { statement: 'Ours', rank: 0, account: { name: 'Halden' }, value: { name: 'Say it early' } },
      { statement: 'Theirs', rank: 1, account: { name: 'Halden' }, value: null },
    ]);
    const document = 'query ($id: ID!) { account(id: $id) { priorities { statement } } }';
    const { data } = await ask<{ account: { priorities: { statement: string }[] } }>(document, { id: account });
    expect(data.account.priorities.map(({ statement }) => statement)).toEqual([
      'Ours',
      'Theirs',
      'First use first',
      'No silent weeks',
    ]);
  });

  test('that says the same again is no new version and makes no event', async () => {
    const { ask, revise } = await newWorkspace();
    const input = { purpose: 'Purpose', values, priorities: [{ statement: 'First', valueName: 'Say it early' }] };
    const first = await revise(input);
    const events = async () =>
      (await ask<{ changes: { nodes: object[] } }>('{ changes(first: 1000) { nodes { id } } }')).data;
    const before = (await events()).changes.nodes.length;
    expect(await revise(input)).toEqual(first);
    expect((await events()).changes.nodes).toHaveLength(before);
  });

  test('of another day decides on that day', async () => {
    const { ask, revise } = await newWorkspace();
    await revise({ purpose: 'Old', values, effectiveFrom: '2025-01-01T00:00:00Z' });
    await revise({ purpose: 'Now', effectiveFrom: '2026-01-01T00:00:00Z' });
    await revise({ purpose: 'Later', effectiveFrom: '2199-01-01T00:00:00Z' });
    const document = `{ old: framework(on: "2025-06-01T00:00:00Z") { purpose } now: framework { purpose }
      none: framework(on: "2024-06-01T00:00:00Z") { purpose } }`;
    expect((await ask(document)).data).toEqual({ old: { purpose: 'Old' }, now: { purpose: 'Now' }, none: null });
  });

  test('applies to an account by its own priorities first, then by those of all, then as it is stated', async () => {
    const { ask, call, revise } = await newWorkspace();
    const [own, other] = [await newAccount(call, 'Own'), await newAccount(call, 'Other')];
    const named = ['A', 'B', 'C', 'D'].map((name) => ({ name, means: `${name} counts` }));
    const priorities = [
      { statement: 'B before all', valueName: 'B' },
      { statement: 'Here D comes first', valueName: 'D', account: own },
    ];
    await revise({ purpose: 'Purpose', values: named, priorities });
    const query = `query ($id: ID!) { account(id: $id) { values { rank name means value { name } priority { statement } } } }`;
    const valuesOf = async (id: string) => {
      const { data } = await ask<{ account: { values: { name: string }[] } }>(query, { id });
      return data.account.values;
    };
    expect((await valuesOf(own)).map(({ name }) => name)).toEqual(['D', 'B', 'A', 'C']);
    const [first, ...rest] = await valuesOf(other);
    expect(first).toEqual({
      ...{ rank: 1, name: 'B', means: 'B counts', value: { name: 'B' } },
      priority: { statement: 'B before all' },
    });
    expect(rest.map(({ name }) => name)).toEqual(['A', 'C', 'D']);
  });

  test('is refused with a value twice, an unknown value or an unknown account', async () => {
    const { tryRevise } = await newWorkspace();
    const unknown = '01a1fffe-0000-7000-8000-000000000000';
    const refusedFor = async (input: object) =>
      (await tryRevise({ purpose: 'Purpose', values, ...input })).userErrors[0];
    expect(await refusedFor({ values: [...values, { ...values[0], means: 'Twice' }] })).toMatchObject({
      path: ['values'],
    });
    expect(await refusedFor({ values: [{ ...values[0], id: unknown }] })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['values', '0', 'id'],
    });
    expect(await refusedFor({ priorities: [{ statement: 'First', account: unknown }] })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['priorities', '0', 'account'],
    });
    expect(await refusedFor({ priorities: [{ statement: 'First', valueName: 'Fun' }] })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['priorities', '0', 'valueName'],
    });
  });
});

type Call = ReturnType<typeof callsOf>['call'];

async function newAccount(call: Call, name: string): Promise<string> {
  const { rows } = await call<{ rows: { account: { id: string } }[] }>(
    'upsertAccounts',
    { rows: [{ name }] },
    'rows { account { id } }',
  );
  return rows[0]?.account.id as string;
}
