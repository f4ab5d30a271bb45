import { beforeAll, describe, expect, it } from 'vitest';
import { type BulkHouse, crm, fates, openBulkHouse } from '../write/bulk-house.ts';

let house: BulkHouse;

const ada = { ref: crm('ada'), fullName: 'Ada Berg', side: 'OURS', emails: ['ada@halden.example'], title: 'Seller' };
const bo = { ref: crm('bo'), fullName: 'Bo Dahl', side: 'CUSTOMER', manager: crm('cy') };
const cy = { ref: crm('cy'), fullName: 'Cy Falk', side: 'CUSTOMER' };

beforeAll(async () => {
  house = await openBulkHouse();
  await house.bring('upsertAccounts', [{ ref: crm('halden'), name: 'Halden' }]);
});

describe('bringing people', () => {
  it('makes them, whoever reports to whom', async () => {
    expect(fates(await house.bring('upsertPeople', [ada, bo, cy]))).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const { ref: _, ...said } = ada;
    const selection = 'fullName side emails title manager { fullName }';
    expect(await house.find('Person', 'ada', selection)).toEqual({ ...said, manager: null });
    expect(await house.find('Person', 'bo', selection)).toMatchObject({ manager: { fullName: 'Cy Falk' } });
  });

  it('changes nothing when they come again', async () => {
    const { last } = await house.happened();
    expect(fates(await house.bring('upsertPeople', [ada, bo, cy]))).toEqual(Array(3).fill('UNCHANGED'));
    expect((await house.happened(last)).events).toEqual([]);
  });

  it('refuses people who would report to themselves, and addresses that are none', async () => {
    const answered = await house.bring('upsertPeople', [
      { ref: crm('cy'), manager: crm('bo') },
      { fullName: 'Dan', side: 'OURS', emails: ['dan@halden.example', 'dan at halden'] },
      { fullName: 'Sideless' },
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED CYCLE rows.0.manager',
      'REJECTED INVALID rows.1.emails.1',
      'REJECTED REQUIRED rows.2.side',
    ]);
  });
});

describe('saying who plays which role', () => {
  const sells = { account: crm('halden'), person: crm('ada'), role: 'SELLER', from: '2026-01-01' };

  it('knows the role by account, person, role and first day', async () => {
    const first = await house.bring('upsertAccountRoles', [sells, { ...sells, from: '2026-06-01' }]);
    expect(fates(first)).toEqual(['CREATED', 'CREATED']);
    const second = await house.bring('upsertAccountRoles', [{ ...sells, to: '2026-03-31', primary: true }]);
    expect(fates(second)).toEqual(['UPDATED']);
    expect(second.rows[0]?.record).toEqual(first.rows[0]?.record);
    expect(fates(await house.bring('upsertAccountRoles', [sells]))).toEqual(['UNCHANGED']);
    const { roles } = await house.find<{ roles: { nodes: object[] } }>(
      'Account',
      'halden',
      'roles { nodes { role { key } person { fullName } from to primary } }',
    );
    expect(roles.nodes).toEqual(
      expect.arrayContaining([
        {
          role: { key: 'SELLER' },
          person: { fullName: 'Ada Berg' },
          from: '2026-01-01',
          to: '2026-03-31',
          primary: true,
        },
        { role: { key: 'SELLER' }, person: { fullName: 'Ada Berg' }, from: '2026-06-01', to: null, primary: false },
      ]),
    );
  });

  it('knows a role without a first day again', async () => {
    const champion = { account: crm('halden'), person: crm('bo'), role: 'champion' };
    expect(fates(await house.bring('upsertAccountRoles', [champion]))).toEqual(['CREATED']);
    expect(fates(await house.bring('upsertAccountRoles', [champion, champion]))).toEqual([
      'UNCHANGED',
      'REJECTED CONFLICT rows.1.account',
    ]);
    expect(fates(await house.bring('upsertAccountRoles', [{ ...champion, title: 'Head of claims' }]))).toEqual([
      'UPDATED',
    ]);
  });

  it('refuses whom and what it does not know, and roles that end before they start', async () => {
    const answered = await house.bring('upsertAccountRoles', [
      { account: crm('nobody'), person: crm('halden'), role: 'king' },
      { ...sells, to: '2025-12-31' },
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED NOT_FOUND rows.0.account NOT_FOUND rows.0.person NOT_FOUND rows.0.role',
      'REJECTED OUT_OF_RANGE rows.1.to',
    ]);
  });
});

describe('handing over a stewardship', () => {
  const document = `mutation ($input: HandOverStewardshipInput!) { handOverStewardship(input: $input) {
    stewardship { account { name } division { key } person { fullName } until reason }
    userErrors { code path } } }`;

  async function handOver(changes: object) {
    const { id } = await house.find<{ id: string }>('Account', 'halden', 'id');
    const input = { account: id, division: 'sales', person: crm('ada'), reason: 'First', ...changes };
    const { data, text } = await house.ask<{ handOverStewardship: object }>(document, { input });
    expect(data?.handOverStewardship, text).toBeTruthy();
    return data.handOverStewardship;
  }

  it('ends the one before and begins the new one, with its reason', async () => {
    const stewardship = { account: { name: 'Halden' }, division: { key: 'SALES' }, until: null };
    expect(await handOver({})).toEqual({
      stewardship: { ...stewardship, person: { fullName: 'Ada Berg' }, reason: 'First' },
      userErrors: [],
    });
    expect(await handOver({ person: crm('cy'), reason: 'Ada moves on' })).toEqual({
      stewardship: { ...stewardship, person: { fullName: 'Cy Falk' }, reason: 'Ada moves on' },
      userErrors: [],
    });
    const { stewards } = await house.find<{ stewards: object[] }>(
      'Account',
      'halden',
      'stewards { person { fullName } until }',
    );
    expect(stewards).toEqual([{ person: { fullName: 'Cy Falk' }, until: null }]);
    const { events } = await house.happened();
    const told = events.filter(({ type }) => type === 'Stewardship').map(({ action }) => action);
    expect(told).toEqual(['CREATED', 'UPDATED', 'CREATED']);
  });

  it('refuses what makes no sense and changes nothing', async () => {
    const refused = (code: string, place: string) => ({ stewardship: null, userErrors: [{ code, path: [place] }] });
    expect(await handOver({ person: crm('cy') })).toEqual(refused('CONFLICT', 'person'));
    expect(await handOver({ person: crm('nobody') })).toEqual(refused('NOT_FOUND', 'person'));
    expect(await handOver({ account: 'nobody' })).toEqual(refused('NOT_FOUND', 'account'));
    expect(await handOver({ division: 'catering' })).toEqual(refused('NOT_FOUND', 'division'));
    expect(await handOver({ reason: '  ' })).toEqual(refused('REQUIRED', 'reason'));
  });

  it('leaves one steward when two hand over at once', async () => {
    await Promise.all([crm('ada'), crm('bo')].map((person) => handOver({ person, division: 'support' })));
    const { stewards } = await house.find<{ stewards: { division: { key: string } }[] }>(
      'Account',
      'halden',
      'stewards { division { key } }',
    );
    expect(stewards.filter(({ division }) => division.key === 'SUPPORT')).toHaveLength(1);
  });
});
