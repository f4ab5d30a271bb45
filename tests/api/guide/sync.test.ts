import { beforeAll, describe, expect, it } from 'vitest';
import { catchUp, emptyCopy } from '../../../docs/guide/keep-copy.ts';
import { type CrmCustomer, pushAccounts } from '../../../docs/guide/push-accounts.ts';
import { type Ask, throughline } from '../../../docs/guide/throughline.ts';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const house = await openHouse();
const customers: CrmCustomer[] = [
  { key: 'C-1', name: 'Lindqvist Group', industry: 'logistics' },
  { key: 'C-2', name: 'Lindqvist Cold Chain', belongsTo: 'C-1' },
  { key: 'C-3', name: 'Aldermoor' },
];
let ask: Ask;

beforeAll(async () => {
  const { authorization = '' } = await house.keyWith('READ', 'RECORD');
  ask = throughline(house.url, authorization.replace('Bearer ', ''));
});

const names = (copy: ReturnType<typeof emptyCopy>) => [...copy.records.values()].map(({ name }) => name).sort();

describe('the sync of the guide', () => {
  it('brings a CRM in once, says what it refused, and a copy elsewhere follows', async () => {
    const copy = emptyCopy();
    expect(await pushAccounts(ask, customers)).toEqual({ created: 3, updated: 0, unchanged: 0, refused: [] });
    expect(await catchUp(ask, copy, ['Account'])).toBeGreaterThanOrEqual(3);
    expect(names(copy)).toEqual(['Aldermoor', 'Lindqvist Cold Chain', 'Lindqvist Group']);

    expect(await pushAccounts(ask, customers)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await catchUp(ask, copy, ['Account'])).toBe(0);

    const changed = [
      { key: 'C-3', name: 'Aldermoor Partners' },
      { key: 'C-4', name: '' },
    ];
    const pushed = await pushAccounts(ask, changed);
    expect(pushed).toMatchObject({ created: 0, updated: 1, refused: [{ key: 'C-4', why: expect.any(String) }] });
    expect(await catchUp(ask, copy, ['Account'])).toBe(1);
    expect(names(copy)).toContain('Aldermoor Partners');
  });

  it('makes the same copy again from nothing', async () => {
    const again = emptyCopy();
    await catchUp(ask, again, ['Account']);
    expect(names(again)).toEqual(['Aldermoor Partners', 'Lindqvist Cold Chain', 'Lindqvist Group']);
  });

  it('has the keys of both when two are merged there, and of each when they are taken apart', async () => {
    const copy = emptyCopy();
    const keys = async () => {
      await catchUp(ask, copy, ['Account']);
      const told = [...copy.records.values()].map(({ externalRefs }) => externalRefs as { externalId: string }[]);
      return told.map((refs) => refs.map(({ externalId }) => externalId)).sort();
    };
    await keys();
    const idOf = (key: string) =>
      [...copy.records].find(([, { externalRefs }]) => JSON.stringify(externalRefs).includes(key))?.[0];
    const { done } = callsOf(house, house.admin);
    const { merge } = await done<{ merge: { id: string } }>(
      'mergeRecords',
      { survivor: idOf('C-1'), absorb: [idOf('C-3')] },
      'merge { id }',
    );
    expect(await keys()).toEqual([['C-1', 'C-3'], ['C-2']]);
    await done('unmergeRecords', { merge: merge.id }, 'restored');
    expect(await keys()).toEqual([['C-1'], ['C-2'], ['C-3']]);
  });

  it('says plainly why it may not', async () => {
    await expect(throughline(house.url, 'no-key')('{ workspace { id } }')).rejects.toThrow('UNAUTHENTICATED');
  });
});
