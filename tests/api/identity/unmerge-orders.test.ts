import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

interface Lists {
  readonly tags: string[];
  readonly domains: string[];
  readonly phones: string[];
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

const letters = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4), { maxLength: 3 });
const listed = (numbers: number[]): Lists => ({
  tags: numbers.map((n) => `tag ${n}`),
  domains: numbers.map((n) => `d${n}.example`),
  phones: numbers.map((n) => `+47 22 33 44 0${n}`),
});

const document = 'query ($id: ID!) { account(id: $id) { name industry location tags domains phones } }';
const shown = async (id: string) => (await house.ask<{ account: Lists }>(document, { id })).data.account;

const sorted = (...lists: Lists[]) => ({
  tags: [...new Set(lists.flatMap(({ tags }) => tags))].sort(),
  domains: [...new Set(lists.flatMap(({ domains }) => domains))].sort(),
  phones: [...new Set(lists.flatMap(({ phones }) => phones))].sort(),
});

const industries = [null, 'Retail', 'Banking', 'Shipping'];

/** A survivor and three others with these lists; some say what the survivor does not. */
async function four(lists: readonly number[][]) {
  const rows = lists.map((numbers, n) => ({ name: `N${n}`, industry: industries[n], ...listed(numbers) }));
  const [survivor = '', ...others] = await house.accounts(...rows);
  return { survivor, others };
}

describe('three merges of one survivor', () => {
  for (const order of orders)
    it(`taken back in the order ${order.map((n) => n + 1).join(', ')} leave no trace, and each takes its own`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(letters, { minLength: 4, maxLength: 4 }), async (lists) => {
          const { survivor, others } = await four(lists);
          const before = await shown(survivor);
          const merges: string[] = [];
          for (const other of others) merges.push(await house.merge(survivor, [other]));
          const still = new Set([0, 1, 2]);
          for (const at of order) {
            expect((await house.unmerge(merges[at] ?? '')).kept).toEqual([]);
            still.delete(at);
            const theirs = [0, ...[...still].map((n) => n + 1)].map((n) => listed(lists[n] ?? []));
            expect(sorted(await shown(survivor))).toEqual(sorted(...theirs));
          }
          expect(await shown(survivor)).toEqual(before);
        }),
        { numRuns: 3, seed: 11 },
      );
    });

  it('leave no trace when values and lists were picked, either', async () => {
    const pick = fc.record({ lists: fc.array(letters, { minLength: 4, maxLength: 4 }), picked: fc.nat({ max: 7 }) });
    await fc.assert(
      fc.asyncProperty(pick, fc.constantFrom(...orders), async ({ lists, picked }, order) => {
        const { survivor, others } = await four(lists);
        const before = await shown(survivor);
        const merges: string[] = [];
        for (const [at, from] of others.entries()) {
          const picks = ['name', 'industry', 'tags', 'phones'].map((field) => ({ field, from }));
          merges.push(await house.merge(survivor, [from], (picked >> at) % 2 ? picks : []));
        }
        for (const at of order) expect((await house.unmerge(merges[at] ?? '')).kept).toEqual([]);
        const trace = await shown(survivor);
        expect({ ...trace, ...sorted(trace) }).toEqual({ ...before, ...sorted(before) });
      }),
      { numRuns: 8, seed: 5 },
    );
  });
});

describe('what somebody changed in a list since', () => {
  it('stays, while what came with the merge goes with it', async () => {
    const { survivor, others } = await four([[1], [2], [3], []]);
    const [first = '', second = ''] = others;
    const merges = [await house.merge(survivor, [first]), await house.merge(survivor, [second])];
    await house.accounts({ id: survivor, tags: ['tag 2', 'tag 3', 'new'] });
    const reason = 'Changed after the merge: what came with it was taken out, the rest stays.';
    const kept = [{ type: 'Account', id: survivor, field: 'tags', reason }];
    expect((await house.unmerge(merges[0] ?? '')).kept).toEqual(kept);
    expect((await shown(survivor)).tags).toEqual(['tag 3', 'new']);
    expect((await house.unmerge(merges[1] ?? '')).kept).toEqual(kept);
    expect((await shown(survivor)).tags).toEqual(['new']);
  });
});
