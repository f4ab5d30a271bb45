import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringsIn } from '../../../api/write/cycle.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const parents = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
  .map((links) => new Map<string, string>(links));

/** Whether somebody who climbs from here comes back, found the slow way. */
function comesBack(id: string, above: ReadonlyMap<string, string>): boolean {
  let at = above.get(id);
  for (let steps = 0; at !== undefined && steps < ids.length; steps += 1) {
    if (at === id) return true;
    at = above.get(at);
  }
  return false;
}

describe('the rings in a forest', () => {
  it('are the accounts that stand above themselves, each in one ring', () => {
    fc.assert(
      fc.property(parents, (above) => {
        const found = ringsIn(above).flat();
        expect(found.toSorted()).toEqual(ids.filter((id) => comesBack(id, above)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are none where everybody climbs to a root, however high', () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => [`${at}`, `${at + 1}`] as const);
    expect(ringsIn(new Map(chain))).toEqual([]);
    expect(ringsIn(new Map([...chain, ['50000', '0']]))).toHaveLength(1);
  });
});
