import { describe, expect, it } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const house = await openHouse();
const { call, done } = callsOf(house, house.admin);
const fields = 'division { id key name side rank version roles { key } }';

interface Told {
  readonly division: { readonly id: string; readonly version: number } | null;
}

const keysNow = async () => {
  const { data } = await house.ask<{ divisions: { key: string }[] }>('{ divisions { key } }');
  return data.divisions.map(({ key }) => key);
};

describe('divisions', () => {
  it('are called what an organisation calls them, and keep the key by which programs name them', async () => {
    const { division } = await done<Told>('upsertDivision', { key: 'delivery', name: 'Engagements' }, fields);
    expect(division).toMatchObject({ key: 'DELIVERY', name: 'Engagements', side: 'OURS', rank: 2, version: 2 });
    expect((await keysNow()).length).toBe(6);
    const again = await done<Told>('upsertDivision', { key: 'DELIVERY', name: 'Engagements' }, fields);
    expect(again.division).toEqual(division);
  });

  it('are joined by others, which come last, take roles of their side and stay on it from then on', async () => {
    const buying = { key: 'buying', name: 'Buying', side: 'OURS' };
    const { division } = await done<Told>('upsertDivision', buying, fields);
    expect(division).toMatchObject({ key: 'BUYING', rank: 6, version: 1, roles: [] });
    const turned = await done<Told>('upsertDivision', { key: 'BUYING', side: 'CUSTOMER' }, fields);
    expect(turned.division).toMatchObject({ side: 'CUSTOMER', version: 2 });
    const buyer = { key: 'BUYER', name: 'Buyer', code: 'BU', division: 'BUYING' };
    await done('upsertRole', buyer, 'role { side }');
    const side = { key: 'BUYING', side: 'OURS' };
    const refused = await call('upsertDivision', side, fields);
    expect(refused.userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['side'], message: 'Buyer belongs to it, so it stays on its side.' },
    ]);
    await done('upsertDivision', { ...side, side: 'CUSTOMER' }, fields);
    await done('upsertRole', { key: 'BUYER', division: 'CUSTOMER' }, 'role { side }');
    expect((await done<Told>('upsertDivision', side, fields)).division).toMatchObject({ side: 'OURS', roles: [] });
    const log = await house.ask<{ changes: { nodes: { recordId: string; action: string; cause: string }[] } }>(
      '{ changes(types: ["Division"], first: 1000) { nodes { recordId action cause } } }',
    );
    const mine = log.data.changes.nodes.filter(({ recordId }) => recordId === division?.id);
    expect(mine.map(({ action, cause }) => [action, cause])).toEqual([
      ['CREATED', 'upsertDivision'],
      ['UPDATED', 'upsertDivision'],
      ['UPDATED', 'upsertDivision'],
    ]);
  });

  it('stand where their rank puts them', async () => {
    await done('upsertDivision', { key: 'SUCCESS', rank: 0 }, fields);
    expect((await keysNow()).slice(0, 2).sort()).toEqual(['MARKETING', 'SUCCESS']);
  });

  it('are changed only where they are as the caller saw them', async () => {
    const sales = async (input: object) => call<Told>('upsertDivision', { key: 'SALES', ...input }, fields);
    const { division } = await sales({ name: 'Selling' });
    const ifVersion = division?.version;
    expect((await sales({ name: 'Sales', ifVersion })).userErrors).toEqual([]);
    expect((await sales({ name: 'Late', ifVersion })).userErrors).toMatchObject([
      { code: 'STALE', path: ['ifVersion'] },
    ]);
    const unseen = await call('upsertDivision', { key: 'NEW', name: 'New', side: 'OURS', ifVersion: 1 }, fields);
    expect(unseen.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['ifVersion'] }]);
  });

  const whole = { key: 'LEGAL', name: 'Legal', side: 'OURS' };
  it.each([
    { flaw: 'a key made of spaces', input: { ...whole, key: '  ' }, code: 'INVALID', path: ['key'] },
    { flaw: 'no name', input: { key: 'LEGAL', side: 'OURS' }, code: 'REQUIRED', path: ['name'] },
    { flaw: 'no side', input: { key: 'LEGAL', name: 'Legal' }, code: 'REQUIRED', path: ['side'] },
    { flaw: 'its name cleared', input: { key: 'SALES', name: null }, code: 'REQUIRED', path: ['name'] },
    { flaw: 'an endless name', input: { ...whole, name: 'x'.repeat(501) }, code: 'TOO_LONG', path: ['name'] },
    { flaw: 'a rank below nought', input: { ...whole, rank: -1 }, code: 'OUT_OF_RANGE', path: ['rank'] },
  ])('are refused with $flaw', async ({ input, code, path }) => {
    expect((await call('upsertDivision', input, fields)).userErrors).toMatchObject([{ code, path }]);
  });

  it('have names of their own: a taken one is told with its holder', async () => {
    const document = `mutation ($input: UpsertDivisionInput!) { upsertDivision(input: $input) {
      division { id } userErrors { code path message detail { recordType recordId } } } }`;
    const { data } = await house.ask(document, { input: { ...whole, name: ' support ' } });
    expect(data).toEqual({
      upsertDivision: {
        division: null,
        userErrors: [
          {
            ...{ code: 'TAKEN', path: ['name'], message: 'The division SUPPORT is called Support.' },
            detail: { recordType: 'Division', recordId: expect.any(String) },
          },
        ],
      },
    });
    await done('upsertDivision', { key: 'SUPPORT', name: 'SUPPORT' }, fields);
  });

  it('are as many as fifty', async () => {
    const make = (number: number) =>
      call('upsertDivision', { key: `D${number}`, name: `Division ${number}`, side: 'OURS' }, fields);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, number) => make(number)));
    expect((await keysNow()).length).toBe(50);
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(new Set(refused.map(({ code, message }) => `${code}: ${message}`))).toEqual(
      new Set(['TOO_MANY: At most 50 divisions.']),
    );
  });

  it('are for admins to change', async () => {
    const document = 'mutation ($input: UpsertDivisionInput!) { upsertDivision(input: $input) { division { id } } }';
    const { status } = await house.ask(document, { input: { key: 'SALES', name: 'Closing' } }, house.planner);
    expect(status).toBe(403);
  });
});
