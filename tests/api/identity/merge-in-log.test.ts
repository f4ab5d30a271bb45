import { beforeAll, describe, expect, it } from 'vitest';
import { copyOfLog, liveRecords } from './copy-of-log.ts';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';
import { linkedWorld } from './linked-world.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

async function logTellsAll(): Promise<void> {
  const { copy, strange } = await copyOfLog(house);
  expect(strange).toEqual([]);
  expect(copy).toEqual(await liveRecords(house));
}

describe('who rebuilds everything from the log', () => {
  for (const kind of ['accounts', 'people'] as const)
    it(`has every field, list and reference after ${kind} were merged and taken apart again`, async () => {
      const [survivor = '', ...absorb] = (await linkedWorld(house, kind))[kind];
      await logTellsAll();
      const merge = await house.merge(survivor, absorb);
      await logTellsAll();
      await house.unmerge(merge);
      await logTellsAll();
    });

  it('has all of it when merges stand upon each other and are taken back from the top', async () => {
    const { accounts, people } = await linkedWorld(house, 'tower');
    const [a = '', b = '', c = ''] = accounts;
    const [p = '', q = '', r = ''] = people;
    const merges = [await house.merge(b, [c], [{ field: 'name', from: c }]), await house.merge(q, [r])];
    await logTellsAll();
    merges.push(await house.merge(a, [b]), await house.merge(p, [q]));
    await logTellsAll();
    for (const merge of merges.reverse()) {
      await house.unmerge(merge);
      await logTellsAll();
    }
  });

  it('has all of it when merges of one survivor are taken back in the order in which they came', async () => {
    const { accounts, people } = await linkedWorld(house, 'row');
    const before = await house.everything();
    for (const [survivor = '', ...others] of [accounts, people]) {
      const merges: string[] = [];
      for (const other of others) merges.push(await house.merge(survivor, [other]));
      for (const merge of merges) {
        await house.unmerge(merge);
        await logTellsAll();
      }
      expect(await house.everything()).toEqual(before);
    }
  });
});

describe('the references of a record', () => {
  interface Told {
    readonly value: string | null;
    readonly rule: string;
  }

  it('come from the merge that brought them', async () => {
    const ref = (externalId: string) => ({ system: 'erp', externalId });
    const [survivor = '', other = ''] = await house.accounts(
      { name: 'Nord', ref: ref('1') },
      { name: 'Nord AS', ref: ref('2') },
    );
    const document = `query ($id: ID!) { account(id: $id) { provenance(fields: ["externalRefs"]) { value rule } } }`;
    const told = async () =>
      (await house.ask<{ account: { provenance: Told[] } }>(document, { id: survivor })).data.account.provenance.map(
        ({ value, rule }) => [JSON.parse(value ?? 'null') as unknown, rule],
      );
    const merge = await house.merge(survivor, [other]);
    expect(await told()).toEqual([[[ref('1'), ref('2')], 'CHOSEN_IN_MERGE']]);
    await house.unmerge(merge);
    expect(await told()).toEqual([[[ref('1')], 'LAST_WRITTEN']]);
  });
});
