import { beforeAll, describe, expect, it } from 'vitest';
import { type BulkHouse, crm, fates, openBulkHouse } from '../write/bulk-house.ts';

let house: BulkHouse;

beforeAll(async () => {
  house = await openBulkHouse();
});

const under = (name: string, parent: string | null) => ({ ref: crm(name), name, parent: parent && crm(parent) });

async function parentOf(name: string): Promise<string | undefined> {
  const { parent } = await house.find<{ parent: { name: string } | null }>('Account', name, 'parent { name }');
  return parent?.name;
}

describe('the tree of accounts', () => {
  it('may be brought in any order within one call', async () => {
    const rows = [under('leaf', 'branch'), under('branch', 'root'), under('root', null), under('twig', 'leaf')];
    expect(fates(await house.bring('upsertAccounts', rows))).toEqual(['CREATED', 'CREATED', 'CREATED', 'CREATED']);
    expect(await parentOf('leaf')).toBe('branch');
    expect(await parentOf('twig')).toBe('leaf');
    expect(fates(await house.bring('upsertAccounts', rows))).toEqual(Array(4).fill('UNCHANGED'));
  });

  it('lets no account stand under itself, however long the way', async () => {
    const answered = await house.bring('upsertAccounts', [
      under('root', 'twig'),
      under('alone', 'alone'),
      under('a', 'b'),
      under('b', 'c'),
      under('c', 'a'),
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED CYCLE rows.0.parent',
      'REJECTED CYCLE rows.1.parent',
      'REJECTED NOT_FOUND rows.2.parent',
      'REJECTED NOT_FOUND rows.3.parent',
      'REJECTED CYCLE rows.4.parent',
    ]);
    expect(await parentOf('root')).toBeUndefined();
  });

  it('refuses only the last row of a ring of accounts that are known', async () => {
    await house.bring('upsertAccounts', [under('x', null), under('y', null), under('z', null)]);
    const answered = await house.bring('upsertAccounts', [under('x', 'y'), under('y', 'z'), under('z', 'x')]);
    expect(fates(answered)).toEqual(['UPDATED', 'UPDATED', 'REJECTED CYCLE rows.2.parent']);
    expect([await parentOf('x'), await parentOf('y'), await parentOf('z')]).toEqual(['y', 'z', undefined]);
  });

  it('can be turned upside down in one call', async () => {
    await house.bring('upsertAccounts', [under('up', null), under('down', 'up')]);
    const answered = await house.bring('upsertAccounts', [under('up', 'down'), under('down', null)]);
    expect(fates(answered)).toEqual(['UPDATED', 'UPDATED']);
    expect([await parentOf('up'), await parentOf('down')]).toEqual(['down', undefined]);
  });

  it('keeps an account out whose parent is refused, and those under it', async () => {
    const answered = await house.bring('upsertAccounts', [
      under('grandchild', 'child'),
      under('child', 'bad'),
      { ref: crm('bad'), name: ' ' },
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED NOT_FOUND rows.0.parent',
      'REJECTED NOT_FOUND rows.1.parent',
      'REJECTED REQUIRED rows.2.name',
    ]);
  });

  it('can name a parent by its id, or by any of its keys', async () => {
    const { id } = await house.find<{ id: string }>('Account', 'root', 'id');
    const erp = { system: 'erp', externalId: 'root' };
    const answered = await house.bring('upsertAccounts', [
      { name: 'By id', parent: { id } },
      { name: 'By a key of this very call', parent: erp },
      { ref: crm('root'), externalRefs: [erp] },
    ]);
    expect(fates(answered)).toEqual(['CREATED', 'CREATED', 'UPDATED']);
    const { children } = await house.find<{ children: { totalCount: number } }>(
      'Account',
      'root',
      'children { totalCount }',
    );
    expect(children.totalCount).toBe(3);
  });
});
