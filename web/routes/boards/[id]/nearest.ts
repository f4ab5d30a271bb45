import type { Column, Spot } from './geometry.ts';
import { cellOf } from './order.ts';

export type Grid = {
  columns: readonly Column[];
  releases: readonly (string | null)[];
  list: (cell: string) => readonly string[];
};

export type Way =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'first'
  | 'last'
  | 'start'
  | 'end'
  | 'release back'
  | 'release on'
  | 'stage back'
  | 'stage on';

/** The cards of a cell; none where the stage has no epic yet. */
export function listAt(grid: Grid, column: number, band: number): readonly string[] {
  const epic = grid.columns[column]?.epic;
  const release = grid.releases[band];
  return epic && release !== undefined ? grid.list(cellOf(epic.id, release)) : [];
}

/** The card one comes to from here by that key, or nothing at the edge of the board. */
export function nearest(grid: Grid, from: Spot, way: Way): Spot | null {
  switch (way) {
    case 'up':
    case 'down':
      return vertical(grid, from, way === 'up' ? -1 : 1);
    case 'left':
    case 'right':
      return clamped(grid, from, sideways(grid, from, way === 'left' ? -1 : 1));
    case 'first':
      return { ...from, index: 0 };
    case 'last':
      return { ...from, index: listAt(grid, from.column, from.band).length - 1 };
    case 'start':
    case 'end':
      return corner(grid, way);
    case 'release back':
    case 'release on':
      return clamped(grid, from, otherRelease(grid, from, way === 'release back' ? -1 : 1));
    default:
      return clamped(grid, from, otherStage(grid, from, way === 'stage back' ? -1 : 1));
  }
}

type Cell = { column: number; band: number };

function vertical(grid: Grid, from: Spot, by: 1 | -1): Spot | null {
  const index = from.index + by;
  if (index >= 0 && index < listAt(grid, from.column, from.band).length) return { ...from, index };
  for (let band = from.band + by; band >= 0 && band < grid.releases.length; band += by) {
    const length = listAt(grid, from.column, band).length;
    if (length > 0) return { column: from.column, band, index: by > 0 ? 0 : length - 1 };
  }
  return null;
}

function sideways(grid: Grid, from: Spot, by: 1 | -1): Cell | undefined {
  for (let column = from.column + by; column >= 0 && column < grid.columns.length; column += by)
    if (listAt(grid, column, from.band).length > 0) return { column, band: from.band };
  return undefined;
}

function otherRelease(grid: Grid, from: Spot, by: 1 | -1): Cell | undefined {
  for (let band = from.band + by; band >= 0 && band < grid.releases.length; band += by) {
    const filled = grid.columns.flatMap((_, column) => (listAt(grid, column, band).length > 0 ? { column, band } : []));
    if (filled.length > 0) return closest(filled, (cell) => Math.abs(cell.column - from.column));
  }
  return undefined;
}

function otherStage(grid: Grid, from: Spot, by: 1 | -1): Cell | undefined {
  const stages = [...new Set(grid.columns.map(({ stage }) => stage))];
  const here = stages.findIndex((stage) => stage === grid.columns[from.column]?.stage);
  for (let at = here + by; at >= 0 && at < stages.length; at += by) {
    const filled = grid.columns.flatMap(({ stage }, column) => (stage === stages[at] ? filledBands(grid, column) : []));
    if (filled.length > 0) return closest(filled, (cell) => Math.abs(cell.band - from.band));
  }
  return undefined;
}

const filledBands = (grid: Grid, column: number): Cell[] =>
  grid.releases.flatMap((_, band) => (listAt(grid, column, band).length > 0 ? { column, band } : []));

const closest = (cells: readonly Cell[], distance: (cell: Cell) => number) =>
  cells.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best));

function clamped(grid: Grid, from: Spot, cell: Cell | undefined): Spot | null {
  if (!cell) return null;
  return { ...cell, index: Math.min(from.index, listAt(grid, cell.column, cell.band).length - 1) };
}

function corner(grid: Grid, way: 'start' | 'end'): Spot | null {
  const cells = grid.releases.flatMap((_, band) =>
    grid.columns.flatMap((_, column) => (listAt(grid, column, band).length > 0 ? { column, band } : [])),
  );
  const cell = way === 'start' ? cells[0] : cells.at(-1);
  if (!cell) return null;
  return { ...cell, index: way === 'start' ? 0 : listAt(grid, cell.column, cell.band).length - 1 };
}
