import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epicBeside, releaseBeside } from '../../../web/routes/boards/[id]/beside.ts';
import { epics } from './plan.ts';

describe('an epic one step to the side', () => {
  it.each<[string, 1 | -1, ReturnType<typeof epicBeside>]>([
    ['find', 1, { stage: 'KNOW', after: 'talk' }],
    ['talk', -1, { stage: 'KNOW', after: null }],
    ['talk', 1, { stage: 'LIKE', after: null }],
    ['onboarding', -1, { stage: 'LIKE', after: null }],
    ['onboarding', 1, { stage: 'ACT', after: null }],
    ['delivery', -1, { stage: 'TRUST', after: 'onboarding' }],
    ['delivery', 1, { stage: 'GROW', after: null }],
    ['find', -1, null],
  ])('%s by %i', (id, by, place) => {
    expect(epicBeside(epics, id, by)).toEqual(place);
  });
});

it('a release walks through every place of its row, and stops at the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 30 }), (steps) => {
      let row = ['a', 'b', 'c', 'd'];
      for (const by of steps) {
        const after = releaseBeside(
          row.map((id) => ({ id })),
          'b',
          by,
        );
        const at = row.indexOf('b');
        if (after === undefined) {
          expect(at).toBe(by > 0 ? 3 : 0);
          continue;
        }
        const rest = row.filter((id) => id !== 'b');
        const into = after === null ? 0 : rest.indexOf(after) + 1;
        row = [...rest.slice(0, into), 'b', ...rest.slice(into)];
        expect(row.indexOf('b')).toBe(at + by);
      }
    }),
  );
});
