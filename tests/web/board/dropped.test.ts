import { describe, expect, it } from 'vitest';
import { dropOf, epicDropOf, releaseDropOf } from '../../../web/routes/boards/[id]/dropped.ts';
import { layOut, sizesFor } from '../../../web/routes/boards/[id]/geometry.ts';
import { hitGap, hitHead, lineOf, type Hit } from '../../../web/routes/boards/[id]/hit.ts';
import type { Frame, ReleaseBand } from '../../../web/routes/boards/[id]/projection.ts';
import { cardNamed, columns, epics, gridOf, orderOf, releases } from './plan.ts';

const order = orderOf({ 'find/one': 3, 'find/two': 1, 'talk/one': 1, 'onboarding/two': 1 });
const cards = new Map(
  [...order].flatMap(([cell, ids]) => {
    const [epic = '', release = ''] = cell.split('/');
    return ids.map((id) => [id, cardNamed(id, { epic, release: release || null })] as const);
  }),
);
const bands = ['one', 'two'].map((id) => ({ id, name: id }) as ReleaseBand);
const board = { order, cards, frame: { epics, releases: bands } as unknown as Frame };
const view = { columns, releases, grid: gridOf(order), board };
const at = (column: number, band: number, index: number): Hit => ({ kind: 'place', spot: { column, band, index } });

describe('letting cards go', () => {
  it('in a cell: behind whoever stays before them', () => {
    const move = { epic: 'find', release: 'one', after: 'find/one/0' };
    expect(dropOf(view, ['find/one/2'], at(0, 0, 1))).toEqual({
      kind: 'move',
      move: { ...move, cards: ['find/one/2'] },
    });
    const both = ['find/one/1', 'talk/one/0'];
    expect(dropOf(view, both, at(0, 0, 2))).toEqual({ kind: 'move', move: { ...move, cards: both } });
  });

  it('where they stand already changes nothing', () => {
    expect(dropOf(view, ['find/one/1'], at(0, 0, 1))).toBeNull();
    expect(dropOf(view, ['find/one/1'], at(0, 0, 2))).toBeNull();
    expect(dropOf(view, ['find/two/0'], { kind: 'band', band: 1 })).toBeNull();
    expect(dropOf(view, ['find/one/1'], { kind: 'nothing' })).toBeNull();
  });

  it('on a release: to the end there, and each of many in its own epic', () => {
    const one = { cards: ['find/one/0'], epic: 'find', release: 'two', after: 'find/two/0' };
    expect(dropOf(view, ['find/one/0'], { kind: 'band', band: 1 })).toEqual({ kind: 'move', move: one });
    const many = ['find/one/0', 'talk/one/0'];
    const shift = { kind: 'shift', cards: many, to: { release: null } };
    expect(dropOf(view, many, { kind: 'band', band: 2 })).toEqual(shift);
  });

  it('on an epic: each in its own release', () => {
    const many = ['find/one/0', 'find/two/0'];
    const shift = { kind: 'shift', cards: many, to: { epic: 'onboarding' } };
    expect(dropOf(view, many, { kind: 'column', column: 3 })).toEqual(shift);
  });
});

describe('the head of the board', () => {
  const count = (cell: string) => order.get(cell)?.length ?? 0;
  const layout = layOut({ columns, releases, count }, sizesFor('normal', false));
  const over = (column: number, y: number) => ({ x: 176 + column * 216 + 150, y });

  it('means the first epic of a stage in its upper row, and the epic itself in its lower row', () => {
    expect(hitHead(layout, over(1, 10))).toEqual({ kind: 'column', column: 0 });
    expect(hitHead(layout, over(1, 60))).toEqual({ kind: 'column', column: 1 });
    expect(hitHead(layout, over(2, 10))).toEqual({ kind: 'nothing' });
  });

  it('takes an epic before or after the one below the mouse, also into a stage without epics', () => {
    const gap = hitGap(layout, 'column', over(1, 60));
    expect(gap).toEqual({ kind: 'gap', row: 'column', over: 1, side: 1 });
    expect(lineOf(layout, gap)?.left).toBe(176 + 2 * 216 - 1);
    expect(epicDropOf(view, 'delivery', gap)).toEqual({ stage: 'KNOW', after: 'talk' });
    expect(epicDropOf(view, 'find', hitGap(layout, 'column', over(2, 60)))).toEqual({ stage: 'LIKE', after: null });
    expect(epicDropOf(view, 'talk', gap)).toBeNull();
  });

  it('takes a release above or below another, never below what is unscheduled', () => {
    const [, second, last] = layout.bands;
    const lower = hitGap(layout, 'band', { x: 40, y: (second?.top ?? 0) + (second?.height ?? 0) - 5 });
    expect(releaseDropOf(view, 'one', lower)).toBe('two');
    const unscheduled = hitGap(layout, 'band', { x: 40, y: (last?.top ?? 0) + (last?.height ?? 0) - 5 });
    expect(releaseDropOf(view, 'one', unscheduled)).toBe('two');
    expect(releaseDropOf(view, 'two', unscheduled)).toBeUndefined();
  });
});
