import { beforeAll, describe, expect, it } from 'vitest';
import { crm, fates, openBulkHouse, type BulkHouse } from '../write/bulk-house.ts';

let house: BulkHouse;

beforeAll(async () => {
  house = await openBulkHouse();
});

const unknownId = '01a1ffff-0000-7000-8000-000000000000';

const halden = {
  ref: crm('halden'),
  name: 'Halden Insurance',
  domains: ['halden.example'],
  industry: 'Insurance',
  tags: ['key', 'nordic'],
  stage: 'TRUST',
  stageSince: '2026-01-02T03:04:05.678Z',
  notes: 'Quotes "count", and \\ too.',
  location: 'Oslo',
  employees: 1200,
  annualRevenue: 1.5e9,
  foundedYear: 1921,
};
const all =
  'id version updatedAt name domains industry tags stage stageSince notes location employees annualRevenue foundedYear';

interface Account {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly externalRefs: object[];
}

describe('bringing accounts', () => {
  it('makes an account of every row that is new, and tells so', async () => {
    const { last } = await house.happened();
    const answered = await house.bring('upsertAccounts', [halden, { name: 'No key at all' }]);
    expect(fates(answered)).toEqual(['CREATED', 'CREATED']);
    expect(answered.summary).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 0 });
    const { ref: _, ...said } = halden;
    expect(await house.find('Account', 'halden', all)).toMatchObject({ version: 1, ...said });
    const { events } = await house.happened(last);
    expect(events.map(({ type, action }) => `${type} ${action}`)).toEqual(['Account CREATED', 'Account CREATED']);
    expect(events[0]?.recordId).toBe(answered.rows[0]?.record?.id);
    expect(events[0]?.fields).toMatchObject({
      name: [null, 'Halden Insurance'],
      stageSince: [null, '2026-01-02T03:04:05.678Z'],
      tags: [null, ['key', 'nordic']],
      annualRevenue: [null, 1.5e9],
      externalRefs: [[], [crm('halden')]],
    });
  });

  it('writes nothing and tells nobody when the same rows come again', async () => {
    const before = await house.find<Account>('Account', 'halden', all);
    const { last } = await house.happened();
    const answered = await house.bring('upsertAccounts', [halden]);
    expect(fates(answered)).toEqual(['UNCHANGED']);
    expect(answered.rows[0]?.record?.id).toBe(before.id);
    expect(await house.find('Account', 'halden', all)).toEqual(before);
    expect((await house.happened(last)).events).toEqual([]);
  });

  it('keeps what a row leaves out and clears what it says is null', async () => {
    const { last } = await house.happened();
    const answered = await house.bring('upsertAccounts', [{ ref: crm('halden'), industry: null, domains: null }]);
    expect(fates(answered)).toEqual(['UPDATED']);
    const { ref: _, ...said } = halden;
    const now = await house.find<Account>('Account', 'halden', all);
    expect(now).toMatchObject({ ...said, industry: null, domains: [], version: 2 });
    const [event] = (await house.happened(last)).events;
    expect(event).toMatchObject({ type: 'Account', action: 'UPDATED', recordId: now.id });
    expect(event?.fields).toEqual({ industry: ['Insurance', null], domains: [['halden.example'], []] });
  });

  it('notes since when an account is in its stage', async () => {
    const start = new Date().toISOString();
    await house.bring('upsertAccounts', [{ ref: crm('halden'), stage: 'TRUST' }]);
    const still = await house.find<Account>('Account', 'halden', all);
    expect(still.stageSince).toBe(halden.stageSince);
    await house.bring('upsertAccounts', [{ ref: crm('halden'), stage: 'GROW' }]);
    const grown = await house.find<Account>('Account', 'halden', all);
    expect(grown.stage).toBe('GROW');
    expect(grown.stageSince >= start).toBe(true);
    await house.bring('upsertAccounts', [{ ref: crm('halden'), stage: 'ACT', stageSince: '2026-05-01T00:00:00.000Z' }]);
    expect(await house.find('Account', 'halden', all)).toMatchObject({
      stage: 'ACT',
      stageSince: '2026-05-01T00:00:00.000Z',
    });
  });

  it('finds the account by its id as well, and adds the keys that come along', async () => {
    const { id } = await house.find<Account>('Account', 'halden', all);
    const erp = { system: 'erp', externalId: '7' };
    const answered = await house.bring('upsertAccounts', [{ id, externalRefs: [erp, crm('halden')] }]);
    expect(fates(answered)).toEqual(['UPDATED']);
    const { externalRefs } = await house.find<Account>('Account', 'halden', 'externalRefs { system externalId }');
    expect(externalRefs).toEqual(expect.arrayContaining([erp, crm('halden')]));
    expect(fates(await house.bring('upsertAccounts', [{ ref: erp, externalRefs: [crm('halden')] }]))).toEqual([
      'UNCHANGED',
    ]);
  });

  it('refuses a key that belongs to another record, and says whose it is', async () => {
    await house.bring('upsertAccounts', [{ ref: crm('brightwater'), name: 'Brightwater' }]);
    await house.bring('upsertPeople', [{ ref: crm('ada'), fullName: 'Ada', side: 'OURS' }]);
    const { id } = await house.find<Account>('Account', 'halden', 'id');
    const answered = await house.bring('upsertAccounts', [
      { ref: crm('brightwater'), externalRefs: [crm('halden')] },
      { ref: crm('ada'), name: 'Ada' },
      { name: 'Another', externalRefs: [crm('brightwater')] },
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED TAKEN rows.0.externalRefs.0',
      'REJECTED TAKEN rows.1.ref',
      'REJECTED TAKEN rows.2.externalRefs.0',
    ]);
    expect(answered.rows[0]?.errors[0]?.message).toBe(`crm/halden belongs to the account ${id}.`);
    expect(answered.rows[1]?.errors[0]?.message).toMatch(/^crm\/ada belongs to the person /);
  });

  it('refuses the later of two rows for the same account and names the first', async () => {
    const { id } = await house.find<Account>('Account', 'halden', 'id');
    const answered = await house.bring('upsertAccounts', [
      { ref: crm('twin'), name: 'First' },
      { ref: crm('halden'), notes: 'by key' },
      { ref: crm('twin'), name: 'Second' },
      { id, notes: 'by id' },
    ]);
    expect(fates(answered)).toEqual([
      'CREATED',
      'UPDATED',
      'REJECTED CONFLICT rows.2.ref',
      'REJECTED CONFLICT rows.3.id',
    ]);
    expect(answered.rows[2]?.errors[0]?.message).toContain('Row 0');
    expect(answered.rows[3]?.errors[0]?.message).toContain('Row 1');
  });

  it('refuses every row that cannot be, with its place, and writes the others', async () => {
    const answered = await house.bring('upsertAccounts', [
      { ref: crm('fine'), name: 'Fine' },
      { ref: crm('nameless') },
      { name: '   ' },
      { name: 'x'.repeat(501) },
      { name: 'Domains', domains: ['ok.example', 'not a domain'] },
      { name: 'Numbers', employees: -1, foundedYear: 10_000 },
      { ref: { system: ' ', externalId: '' }, name: 'Keyless' },
      { ref: crm('halden'), name: null },
      { id: 'nobody', name: 'Unknown' },
      { id: '', name: 'Unknown' },
      { id: unknownId, name: 'Unknown' },
      { name: 'Orphan', parent: crm('nobody') },
      { name: 'Pointless', parent: {} },
      { name: 'Two parents', parent: { id: unknownId, system: 'crm', externalId: 'halden' } },
    ]);
    expect(fates(answered)).toEqual([
      'CREATED',
      'REJECTED REQUIRED rows.1.name',
      'REJECTED REQUIRED rows.2.name',
      'REJECTED TOO_LONG rows.3.name',
      'REJECTED INVALID rows.4.domains.1',
      'REJECTED OUT_OF_RANGE rows.5.employees OUT_OF_RANGE rows.5.foundedYear',
      'REJECTED REQUIRED rows.6.ref.system',
      'REJECTED REQUIRED rows.7.name',
      'REJECTED NOT_FOUND rows.8.id',
      'REJECTED NOT_FOUND rows.9.id',
      'REJECTED NOT_FOUND rows.10.id',
      'REJECTED NOT_FOUND rows.11.parent',
      'REJECTED REQUIRED rows.12.parent',
      'REJECTED INVALID rows.13.parent',
    ]);
    expect(answered.summary).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: 13 });
  });

  it('writes nothing at all when the caller wants all or none', async () => {
    const { last } = await house.happened();
    const rows = [{ ref: crm('all-1'), name: 'One' }, { ref: crm('all-2') }];
    const answered = await house.bring('upsertAccounts', rows, { onError: 'REJECT_ALL' });
    expect(fates(answered)).toEqual(['REJECTED', 'REJECTED REQUIRED rows.1.name']);
    expect(answered.summary).toEqual({ created: 0, updated: 0, unchanged: 0, rejected: 2 });
    expect(answered.userErrors).toMatchObject([{ code: 'REQUIRED', path: ['rows'] }]);
    expect((await house.happened(last)).events).toEqual([]);
    expect(fates(await house.bring('upsertAccounts', rows.slice(0, 1), { onError: 'REJECT_ALL' }))).toEqual([
      'CREATED',
    ]);
  });

  it('only says what would happen on a dry run', async () => {
    const { last } = await house.happened();
    const rows = [
      { ref: crm('dry'), name: 'Dry' },
      { ref: crm('halden'), notes: 'dry' },
      { ref: crm('fine') },
      { ref: crm('wet') },
    ];
    const tried = await house.bring('upsertAccounts', rows, { dryRun: true });
    expect(fates(tried)).toEqual(['CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED REQUIRED rows.3.name']);
    expect(tried.rows.map(({ record }) => record !== null)).toEqual([false, true, true, false]);
    expect((await house.happened(last)).events).toEqual([]);
    expect(fates(await house.bring('upsertAccounts', rows))).toEqual(fates(tried));
  });

  it('takes 5,000 rows at once and not one more', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => ({
      ref: crm(`many-${at}`),
      name: `Account ${at}`,
      tags: [`${at}`],
    }));
    expect((await house.bring('upsertAccounts', rows)).summary).toMatchObject({ created: 5_000 });
    expect((await house.bring('upsertAccounts', rows)).summary).toMatchObject({ unchanged: 5_000 });
    const tooMany = await house.bring('upsertAccounts', [...rows, { name: 'One more' }]);
    expect(tooMany.rows).toEqual([]);
    expect(tooMany.userErrors).toMatchObject([{ code: 'TOO_MANY', path: ['rows'] }]);
  }, 60_000);

  it('makes one account, not two, when the same key comes in two calls at once', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ ref: crm(`race-${at}`), name: `Account ${at}` }));
    const calls = await Promise.all([1, 2, 3].map(() => house.bring('upsertAccounts', rows)));
    const summaries = calls.map(({ summary }) => `${summary.created} ${summary.unchanged} ${summary.rejected}`);
    expect(summaries.sort()).toEqual(['0 200 0', '0 200 0', '200 0 0']);
    const ids = calls.map((call) => call.rows.map(({ record }) => record?.id));
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });

  it('shows nothing of another workspace, whose keys may be the same', async () => {
    const { id } = await house.find<Account>('Account', 'halden', 'id');
    const rows = [
      { ref: crm('halden'), name: 'Their Halden' },
      { id, name: 'Ours' },
      { name: 'Child', parent: { id } },
    ];
    const theirs = await house.bring('upsertAccounts', rows, { as: house.otherWorkspace });
    expect(fates(theirs)).toEqual(['CREATED', 'REJECTED NOT_FOUND rows.1.id', 'REJECTED NOT_FOUND rows.2.parent']);
    expect(await house.find('Account', 'halden', 'name')).toEqual({ name: 'Halden Insurance' });
  });

  it('is not for those who only read', async () => {
    const document = 'mutation { upsertAccounts(input: { rows: [{ name: "No" }] }) { summary { created } } }';
    const { errors } = await house.ask(document, {}, house.viewer);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
