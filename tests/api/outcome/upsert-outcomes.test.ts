import { beforeAll, describe, expect, it } from 'vitest';
import { type BulkHouse, crm, fates, openBulkHouse } from '../write/bulk-house.ts';

let house: BulkHouse;

beforeAll(async () => {
  house = await openBulkHouse();
  await house.bring('upsertAccounts', [{ ref: crm('halden'), name: 'Halden' }]);
  await house.bring('upsertPeople', [{ ref: crm('ada'), fullName: 'Ada', side: 'CUSTOMER' }]);
});

const days = { name: 'Days to pay', unit: 'days', baseline: 14, target: 5 };
const calls = { name: 'Calls', target: 100 };
const faster = {
  ref: crm('faster'),
  account: crm('halden'),
  pillar: 'EXPECTED_OUTCOME',
  statement: 'Claims are paid within a week.',
  agreedWith: crm('ada'),
  agreedOn: '2026-01-01',
  dueOn: '2026-12-31',
  measures: [days, calls],
};
const all = `id version pillar statement agreedWith { fullName } agreedOn dueOn state confirmedByCustomer
  measures { id name unit baseline target current reached }`;

interface Outcome {
  readonly version: number;
  readonly measures: { id: string; name: string; current: number | null; reached: boolean | null }[];
}

const outcome = (): Promise<Outcome> => house.find<Outcome>('Outcome', 'faster', all);
const bring = (changes: object) => house.bring('upsertOutcomes', [{ ref: crm('faster'), ...changes }]);

const document = `mutation ($input: RecordReadingInput!) { recordReading(input: $input) {
  reading { at value source } measure { current reached } userErrors { code path } } }`;

async function record(input: object) {
  const { data, text } = await house.ask<{ recordReading: object }>(document, { input });
  expect(data?.recordReading, text).toBeTruthy();
  return data.recordReading;
}

describe('agreeing on outcomes', () => {
  it('keeps what was agreed, with its measures in order', async () => {
    expect(fates(await house.bring('upsertOutcomes', [faster]))).toEqual(['CREATED']);
    expect(await outcome()).toMatchObject({
      pillar: 'EXPECTED_OUTCOME',
      agreedWith: { fullName: 'Ada' },
      agreedOn: '2026-01-01',
      state: 'AGREED',
      confirmedByCustomer: null,
      measures: [
        { ...days, current: null, reached: null },
        { ...calls, unit: null, baseline: null },
      ],
    });
  });

  it('changes nothing when the same comes again', async () => {
    const { last } = await house.happened();
    expect(fates(await house.bring('upsertOutcomes', [faster]))).toEqual(['UNCHANGED']);
    expect((await house.happened(last)).events).toEqual([]);
    expect(await outcome()).toMatchObject({ version: 1 });
  });

  it('knows a measure by its name, whatever else changes', async () => {
    const before = await outcome();
    const { last } = await house.happened();
    expect(fates(await bring({ measures: [{ name: 'Days to pay', target: 4 }, calls] }))).toEqual(['UPDATED']);
    const now = await outcome();
    expect(now).toMatchObject({ version: 2, measures: [{ ...days, target: 4 }, calls] });
    expect(now.measures.map(({ id }) => id)).toEqual(before.measures.map(({ id }) => id));
    const [event] = (await house.happened(last)).events;
    expect(event?.fields).toEqual({
      measures: [
        [days, { ...calls, unit: null, baseline: null }],
        [
          { ...days, target: 4 },
          { ...calls, unit: null, baseline: null },
        ],
      ],
    });
  });

  it('tells every measure by its id, so that readings elsewhere find theirs', async () => {
    const { last } = await house.happened();
    const ref = crm('told');
    const told = async (measures: object[]) => {
      const { last: before } = await house.happened();
      await house.bring('upsertOutcomes', [{ ...faster, ref, measures }]);
      const { events } = await house.happened(before);
      return events.filter(({ type }) => type === 'Measure');
    };
    const created = await told([days, calls]);
    const { id, measures } = await house.find<Outcome & { id: string }>('Outcome', 'told', all);
    const [first = '', second = ''] = measures.map((measure) => measure.id);
    const isNew = (fields: object) =>
      Object.fromEntries(Object.entries({ outcome: id, ...fields }).map(([name, value]) => [name, [null, value]]));
    expect(created).toEqual([
      { type: 'Measure', recordId: first, action: 'CREATED', fields: isNew({ ...days, rank: 0 }) },
      { type: 'Measure', recordId: second, action: 'CREATED', fields: isNew({ ...calls, rank: 1 }) },
    ]);
    expect(await told([{ name: 'Calls' }, { ...days, target: 4 }])).toEqual([
      { type: 'Measure', recordId: first, action: 'UPDATED', fields: { target: [5, 4], rank: [0, 1] } },
      { type: 'Measure', recordId: second, action: 'UPDATED', fields: { rank: [1, 0] } },
    ]);
    await record({ measure: first, value: 6 });
    const gone = await told([{ name: 'Days to pay' }]);
    expect(gone.map(({ recordId, action }) => [recordId, action])).toEqual([
      [second, 'DELETED'],
      [first, 'UPDATED'],
    ]);
    const { events } = await house.happened(last);
    expect(events.find(({ type }) => type === 'Reading')?.fields['measure']).toEqual([null, first]);
  });

  it('takes a measure away only while nobody has read it', async () => {
    const [first] = (await outcome()).measures;
    expect(await record({ measure: first?.id, value: 4, at: '2026-05-01T00:00:00.000Z', source: 'CRM' })).toEqual({
      reading: { at: '2026-05-01T00:00:00.000Z', value: 4, source: 'CRM' },
      measure: { current: 4, reached: true },
      userErrors: [],
    });
    expect(fates(await bring({ measures: [calls] }))).toEqual(['REJECTED CONFLICT rows.0.measures']);
    expect(fates(await bring({ measures: [{ name: 'Days to pay' }] }))).toEqual(['UPDATED']);
    expect((await outcome()).measures.map(({ name }) => name)).toEqual(['Days to pay']);
  });

  it('refuses what cannot be, with its place', async () => {
    const answered = await house.bring('upsertOutcomes', [
      { ref: crm('empty') },
      { ...faster, ref: crm('twins'), measures: [days, days] },
      { ...faster, ref: crm('aimless'), measures: [{ name: 'Aimless' }] },
      { ...faster, ref: crm('nameless'), measures: [{ name: ' ', target: 1 }] },
      { ...faster, ref: crm('stranger'), agreedWith: crm('nobody') },
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED REQUIRED rows.0.account REQUIRED rows.0.pillar REQUIRED rows.0.statement',
      'REJECTED CONFLICT rows.1.measures.1.name',
      'REJECTED REQUIRED rows.2.measures.0.target',
      'REJECTED REQUIRED rows.3.measures.0.name',
      'REJECTED NOT_FOUND rows.4.agreedWith',
    ]);
  });
});

describe('recording a reading', () => {
  it('refuses a measure that nobody knows', async () => {
    const refused = { reading: null, measure: null, userErrors: [{ code: 'NOT_FOUND', path: ['measure'] }] };
    expect(await record({ measure: 'nobody', value: 1 })).toEqual(refused);
    expect(await record({ measure: '01a1ffff-0000-7000-8000-000000000000', value: 1 })).toEqual(refused);
  });

  it('is told in the history', async () => {
    const { last } = await house.happened();
    const [first] = (await outcome()).measures;
    await record({ measure: first?.id, value: 6 });
    const [event] = (await house.happened(last)).events;
    expect(event).toMatchObject({ type: 'Reading', action: 'CREATED', fields: { value: [null, 6] } });
  });

  it('of the same moment corrects it, and sent again changes nothing, also by two at once', async () => {
    const [first] = (await outcome()).measures;
    const input = { measure: first?.id, value: 3, at: '2026-06-01T00:00:00.000Z', source: 'CRM' };
    await Promise.all([record(input), record(input), record(input)]);
    const { last } = await house.happened();
    expect(await record(input)).toMatchObject({ reading: { value: 3, source: 'CRM' } });
    expect(await record({ ...input, value: 2, source: undefined })).toMatchObject({
      reading: { value: 2, source: 'CRM' },
    });
    const { events } = await house.happened(last);
    expect(events).toMatchObject([{ type: 'Reading', action: 'UPDATED', fields: { value: [3, 2] } }]);
  });
});
