import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../web/routes/boards/[id]/facets.ts';
import { livedByStage, shareOf } from '../../../web/routes/boards/[id]/lens/evidence.ts';
import { lanesOf } from '../../../web/routes/boards/[id]/lens/lanes.ts';
import { cellKey, dotsOf, effortWords, matrixOf, room, within } from '../../../web/routes/boards/[id]/lens/matrix.ts';
import { nextSort, sortColumns, sorted, sortIn, sortWord } from '../../../web/routes/boards/[id]/lens/sort.ts';
import { piecesOf } from '../../../web/routes/boards/[id]/lens/stretch.ts';
import type { Frame } from '../../../web/routes/boards/[id]/projection.ts';
import { cardNamed, champion, epics, seller } from './plan.ts';

const placed = (title: string, more: Partial<Placed['card']> = {}, at: Partial<Placed> = {}): Placed => ({
  card: cardNamed(title, more),
  stage: 'KNOW',
  epic: 'find',
  release: null,
  ...at,
});
const frame = { epics, releases: [{ id: 'one' }, { id: 'two' }], roles: [champion, seller] } as unknown as Frame;
const titles = (rows: readonly Placed[]) => rows.map(({ card }) => card.title);

describe('a table', () => {
  const rows = [
    placed('b', { impact: 3 }, { epic: 'delivery', release: 'two' }),
    placed('A', { impact: null, ownerRole: champion }, { epic: 'talk', release: null }),
    placed('c 10', { impact: 10, effort: 2 }, { epic: 'find', release: 'one' }),
    placed('c 9', { impact: 3, kept: 2 }, { epic: 'onboarding', release: 'one' }),
  ];

  it.each([
    ['title', ['A', 'b', 'c 9', 'c 10']],
    ['-title', ['c 10', 'c 9', 'b', 'A']],
    ['impact', ['b', 'c 9', 'c 10', 'A']],
    ['-impact', ['c 10', 'b', 'c 9', 'A']],
    ['epic', ['c 10', 'A', 'c 9', 'b']],
    ['release', ['c 10', 'c 9', 'b', 'A']],
    ['-release', ['b', 'c 10', 'c 9', 'A']],
    ['role', ['A', 'b', 'c 10', 'c 9']],
    ['lived', ['c 9', 'b', 'A', 'c 10']],
  ])('is sorted by %s, what is not said last', (said, order) => {
    expect(titles(sorted(rows, sortIn(said), frame))).toEqual(order);
  });

  it('sorts up, then down, then as the board has it', () => {
    const up = nextSort(null, 'impact');
    const down = nextSort(up, 'impact');
    expect([sortWord(up), sortWord(down), sortWord(nextSort(down, 'impact'))]).toEqual(['impact', '-impact', '']);
    expect(sortWord(nextSort(down, 'effort'))).toBe('effort');
  });

  const scored = record({ impact: option(integer({ min: 1, max: 10 })), effort: option(integer({ min: 0, max: 20 })) });

  it('loses and doubles no card, whichever way it is sorted', () => {
    assert(
      property(array(scored), constantFrom(...sortColumns), boolean(), (cards, column, descending) => {
        const all = cards.map((card, at) => placed(String(at), card));
        const ordered = sorted(all, { column, descending }, frame);
        expect(new Set(ordered)).toEqual(new Set(all));
        expect(ordered).toHaveLength(all.length);
      }),
    );
  });

  it('draws the rows in sight and the kept one, and leaves room for every other', () => {
    assert(
      property(integer({ min: 0, max: 60 }), integer({ min: -9, max: 70 }), integer({ min: -9, max: 70 }), (...all) => {
        const [length, from, kept] = all;
        const pieces = piecesOf(length, { from, to: from + 12, kept });
        const room = pieces.reduce((sum, piece) => sum + ('row' in piece ? 1 : piece.gap), 0);
        const rows = pieces.flatMap((piece) => ('row' in piece ? piece.row : []));
        expect(room).toBe(length);
        expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
        if (kept >= 0 && kept < length) expect(rows).toContain(kept);
      }),
    );
  });
});

describe('a matrix', () => {
  it('has every card in one cell, or in the tray where it lacks a figure', () => {
    const cards = [
      placed('quick', { impact: 9, effort: 1 }),
      placed('free', { impact: 9, effort: 0 }),
      placed('large', { impact: 2, effort: 40 }),
      placed('unweighed', { impact: 5 }),
    ];
    const { cells, tray } = matrixOf(cards);
    expect(titles(cells.get(cellKey(9, 0))?.cards ?? [])).toEqual(['quick', 'free']);
    expect(titles(cells.get(cellKey(2, 6))?.cards ?? [])).toEqual(['large']);
    expect(titles(tray)).toEqual(['unweighed']);
    expect([0, 1, 3, 6].map(effortWords)).toEqual(['1 point', '2 points', '4 to 5 points', 'over 13 points']);
  });

  it('finds a place for every dot of a cell', () => {
    assert(
      property(integer({ min: 0, max: 900 }), (count) => {
        const { points, radius } = dotsOf(count);
        expect(points).toHaveLength(count);
        expect(points.every(({ x, y }) => x + radius <= room.width && y + radius <= room.height)).toBe(true);
      }),
    );
  });

  it('knows what a line was drawn around', () => {
    const bow = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 5 },
      { x: 0, y: 10 },
    ];
    const inside = [
      { x: 5, y: 2 },
      { x: 9, y: 8 },
      { x: 5, y: 8 },
      { x: 11, y: 2 },
    ].map((point) => within(point, bow));
    expect(inside).toEqual([true, true, false, false]);
  });
});

it('Roles say who must act when, and who is only concerned', () => {
  const cards = [
    placed('call', { effort: 3, concernedRoles: [champion] }),
    placed('write', { effort: 2 }, { stage: 'ACT' }),
    placed('reply', { ownerRole: champion }, { stage: 'ACT' }),
  ];
  const [customer, ours] = lanesOf([champion, seller], cards);
  expect(customer).toMatchObject({ owned: 1, concerned: 1, effort: 0 });
  expect(ours).toMatchObject({ owned: 2, concerned: 0, effort: 5 });
  expect(titles(customer?.cells[0]?.concerned ?? [])).toEqual(['call']);
  expect(ours?.cells.map(({ owned }) => owned.length)).toEqual([1, 0, 0, 1, 0]);
});

describe('planned and lived', () => {
  it('sums what was in time of what was expected, the greatest gap first', () => {
    const [know] = livedByStage([
      placed('good', { kept: 9, expected: 8, inTime: 8 }),
      placed('poor', { kept: 4, expected: 6, inTime: 1 }),
      placed('free', { kept: 3, expected: null }),
      placed('waiting'),
    ]);
    expect(know).toMatchObject({ kept: 16, expected: 14, met: 9 });
    expect(titles(know?.cards ?? [])).toEqual(['poor', 'good', 'free']);
    expect(titles(know?.open ?? [])).toEqual(['waiting']);
  });

  it('says no share of what is not known, or of too little', () => {
    expect(livedByStage([placed('a', { kept: 3 })])[0]?.expected).toBeNull();
    expect([shareOf(3, 4), shareOf(3, null), shareOf(4, 5)]).toEqual([null, null, 80]);
  });
});
