import { describe, expect, it } from 'vitest';
import { crm, fates, openBulkHouse } from '../write/bulk-house.ts';

const house = await openBulkHouse();
await house.bring('upsertAccounts', [{ ref: crm('halden'), name: 'Halden' }]);

describe('a milestone', () => {
  it('keeps which milestone it was when that is left out, and none of it when it is none any more', async () => {
    const row = { ref: crm('renewed'), account: crm('halden'), kind: 'MILESTONE' };
    const bring = async (more: object) => fates(await house.bring('ingestInteractions', [{ ...row, ...more }]));
    const shown = () => house.find('Milestone', 'renewed', 'milestone amount currency');
    expect(await bring({})).toEqual(['REJECTED REQUIRED rows.0.milestone']);
    expect(await bring({ milestone: 'RENEWAL', amount: 5, currency: 'EUR' })).toEqual(['CREATED']);
    expect([...(await bring({})), ...(await bring({ amount: 7 }))]).toEqual(['UNCHANGED', 'UPDATED']);
    expect(await bring({ milestone: null })).toEqual(['REJECTED REQUIRED rows.0.milestone']);
    expect(await shown()).toEqual({ milestone: 'RENEWAL', amount: 7, currency: 'EUR' });
    expect(await bring({ kind: 'MESSAGE', amount: 8 })).toEqual(['REJECTED INVALID rows.0.amount']);
    expect([await bring({ kind: 'MESSAGE' }), await bring({})].flat()).toEqual([
      'UPDATED',
      'REJECTED REQUIRED rows.0.milestone',
    ]);
    await bring({ milestone: 'RENEWAL' });
    expect(await shown()).toEqual({ milestone: 'RENEWAL', amount: null, currency: null });
  });
});
