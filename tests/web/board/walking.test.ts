import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spot } from '../../../web/routes/boards/[id]/geometry.ts';
import { listAt, nearest, type Way } from '../../../web/routes/boards/[id]/nearest.ts';
import { steer, targetAt } from '../../../web/routes/boards/[id]/steer.ts';
import { columns, gridOf, orderOf, releases } from './plan.ts';

const grid = gridOf(orderOf({ 'find/one': 3, 'find/two': 2, 'talk/two': 1, 'onboarding/one': 2, 'delivery/': 4 }));
const at = (column: number, band: number, index: number) => ({ column, band, index });

describe('walking from card to card', () => {
  it.each<[string, [Spot, Way], Spot | null]>([
    ['down within a cell', [at(0, 0, 0), 'down'], at(0, 0, 1)],
    ['down into the next release', [at(0, 0, 2), 'down'], at(0, 1, 0)],
    ['up into the end of the release above', [at(0, 1, 0), 'up'], at(0, 0, 2)],
    ['up at the top: nowhere', [at(0, 0, 0), 'up'], null],
    ['right over empty cells, at the same height', [at(0, 0, 1), 'right'], at(3, 0, 1)],
    ['right to a shorter cell: its last card', [at(0, 0, 2), 'right'], at(3, 0, 1)],
    ['left back', [at(3, 0, 1), 'left'], at(0, 0, 1)],
    ['left at the edge: nowhere', [at(0, 0, 0), 'left'], null],
    ['to the first of the cell', [at(0, 0, 2), 'first'], at(0, 0, 0)],
    ['to the last of the cell', [at(0, 0, 0), 'last'], at(0, 0, 2)],
    ['to the first of the board', [at(4, 2, 3), 'start'], at(0, 0, 0)],
    ['to the last of the board', [at(0, 0, 0), 'end'], at(4, 2, 3)],
    ['to the next release, in the nearest column', [at(3, 0, 0), 'release on'], at(1, 1, 0)],
    ['to the release after that', [at(1, 1, 0), 'release on'], at(4, 2, 0)],
    ['to the next stage, past one without cards', [at(0, 0, 1), 'stage on'], at(3, 0, 1)],
    ['to the stage before', [at(4, 2, 0), 'stage back'], at(3, 0, 0)],
  ])('%s', (_, [from, way], to) => {
    expect(nearest(grid, from, way)).toEqual(to);
  });

  it('always ends on a card', () => {
    const ways: Way[] = [
      'up',
      'down',
      'left',
      'right',
      'first',
      'last',
      'start',
      'end',
      'release on',
      'release back',
      'stage on',
      'stage back',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ways), { maxLength: 40 }), (walk) => {
        const end = walk.reduce((from, way) => nearest(grid, from, way) ?? from, at(0, 0, 0));
        expect(listAt(grid, end.column, end.band)[end.index]).toBeDefined();
      }),
    );
  });
});

describe('carrying a card', () => {
  it.each<[string, [Spot, Way], Spot]>([
    ['down past the last', [at(0, 0, 2), 'down'], at(0, 0, 3)],
    ['down into the next release', [at(0, 0, 3), 'down'], at(0, 1, 0)],
    ['up to the end of the release above', [at(0, 1, 0), 'up'], at(0, 0, 3)],
    ['right into an empty cell', [at(0, 0, 2), 'right'], at(1, 0, 0)],
    ['right past a stage without epics', [at(1, 0, 0), 'right'], at(3, 0, 0)],
    ['right at the edge: stays', [at(4, 2, 1), 'right'], at(4, 2, 1)],
    ['to the next stage with an epic', [at(0, 0, 1), 'stage on'], at(3, 0, 1)],
    ['to the first epic of the stage before', [at(3, 0, 2), 'stage back'], at(0, 0, 2)],
    ['to the next release, empty or not', [at(4, 0, 0), 'release on'], at(4, 1, 0)],
    ['below the last release: stays', [at(4, 2, 4), 'down'], at(4, 2, 4)],
  ])('%s', (_, [from, way], to) => {
    expect(steer(grid, from, way)).toEqual(to);
  });

  it('says the place as the API understands it: after whom', () => {
    expect(targetAt(grid, at(0, 0, 2))).toEqual({ epic: 'find', release: 'one', after: 'find/one/1' });
    expect(targetAt(grid, at(4, 2, 0))).toEqual({ epic: 'delivery', release: null, after: null });
    expect(targetAt(grid, at(2, 0, 0))).toBeNull();
  });

  it('never leaves the board', () => {
    const ways: Way[] = [
      'up',
      'down',
      'left',
      'right',
      'release on',
      'release back',
      'stage on',
      'stage back',
      'first',
      'last',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ways), { maxLength: 40 }), (walk) => {
        const end = walk.reduce((from, way) => steer(grid, from, way), at(0, 0, 0));
        expect(columns[end.column]?.epic).not.toBeNull();
        expect(releases[end.band]).not.toBeUndefined();
        expect(end.index).toBeLessThanOrEqual(listAt(grid, end.column, end.band).length);
      }),
    );
  });
});
