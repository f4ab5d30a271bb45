import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

const crm = (externalId: string) => ({ system: 'crm', externalId });

interface Row {
  readonly status: string;
  readonly account: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly object[];
}

async function bring(...rows: object[]): Promise<Row[]> {
  const document = `mutation ($input: UpsertAccountsInput!) { payload: upsertAccounts(input: $input) { rows { status
    account { id version } errors { code path message
      detail { recordType recordId version changedBy changedAt changedFields } } } } }`;
  const { data, text } = await house.ask<{ payload: { rows: Row[] } }>(document, { input: { rows } });
  expect(data?.payload, text).toBeTruthy();
  return data.payload.rows;
}

const idOf = (rows: readonly Row[]): string => rows[0]?.account?.id ?? '';

describe('a refused row', () => {
  it('names the holder of a reference that is taken', async () => {
    const id = idOf(await bring({ name: 'Holder', ref: crm('held') }));
    const [row] = await bring({ name: 'Other', ref: crm('free'), externalRefs: [crm('held')] });
    expect(row?.errors).toEqual([
      expect.objectContaining({
        ...{ code: 'TAKEN', path: ['rows', '0', 'externalRefs', '0'] },
        detail: expect.objectContaining({ recordType: 'Account', recordId: id }),
      }),
    ]);
  });

  it('says at which version the record is and who changed what', async () => {
    const id = idOf(await bring({ name: 'Raced' }));
    await bring({ id, industry: 'Retail', ifVersion: 1 });
    const [stale, same] = [
      await bring({ id, name: 'Late', ifVersion: 1 }),
      await bring({ id, name: 'Raced', ifVersion: 1 }),
    ];
    expect(stale[0]?.errors).toEqual([
      {
        ...{ code: 'STALE', path: ['rows', '0', 'ifVersion'] },
        message: expect.stringMatching(/^It is at version 2 now, not 1\. Admin of Acme last changed its industry at/),
        detail: {
          ...{ recordType: 'Account', recordId: id, version: 2, changedBy: 'Admin of Acme' },
          ...{ changedAt: expect.stringMatching(/Z$/), changedFields: ['industry'] },
        },
      },
    ]);
    expect(same[0]?.status).toBe('UNCHANGED');
    expect((await bring({ id, name: 'On time', ifVersion: 2 }))[0]).toMatchObject({
      status: 'UPDATED',
      account: { version: 3 },
    });
  });

  it('may not expect a version of what is not there', async () => {
    const [row] = await bring({ name: 'New', ref: crm('not-there'), ifVersion: 1 });
    expect(row?.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['rows', '0', 'ifVersion'] }]);
  });
});
