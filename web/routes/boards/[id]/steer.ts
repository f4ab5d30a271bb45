import type { Spot } from './geometry.ts';
import { listAt, type Grid, type Way } from './nearest.ts';
import type { Target } from './order.ts';

/**
 * Where a carried card goes by that key. Unlike walking, it may enter empty cells.
 * The grid is the board without the carried card, so `index` runs from 0 to the length of the cell.
 */
export function steer(grid: Grid, from: Spot, way: Way): Spot {
  switch (way) {
    case 'up':
      return from.index > 0 ? { ...from, index: from.index - 1 } : toEdge(grid, from, -1);
    case 'down':
      return from.index < room(grid, from) ? { ...from, index: from.index + 1 } : toEdge(grid, from, 1);
    case 'left':
    case 'right':
      return toColumn(grid, from, way === 'left' ? -1 : 1);
    case 'first':
      return { ...from, index: 0 };
    case 'last':
      return { ...from, index: room(grid, from) };
    case 'release back':
    case 'release on':
      return toRelease(grid, from, way === 'release back' ? -1 : 1);
    case 'stage back':
    case 'stage on':
      return toStage(grid, from, way === 'stage back' ? -1 : 1);
    default:
      return from;
  }
}

const room = (grid: Grid, spot: Spot) => listAt(grid, spot.column, spot.band).length;

const within = (grid: Grid, spot: Spot): Spot => ({ ...spot, index: Math.min(spot.index, room(grid, spot)) });

/** Past the end of a cell lies the beginning of the next below, and the end of the one above. */
function toEdge(grid: Grid, from: Spot, by: 1 | -1): Spot {
  const there = toRelease(grid, from, by);
  if (there === from) return from;
  return { ...there, index: by > 0 ? 0 : room(grid, there) };
}

function toRelease(grid: Grid, from: Spot, by: 1 | -1): Spot {
  const band = from.band + by;
  return band < 0 || band >= grid.releases.length ? from : within(grid, { ...from, band });
}

function toColumn(grid: Grid, from: Spot, by: 1 | -1): Spot {
  for (let column = from.column + by; column >= 0 && column < grid.columns.length; column += by)
    if (grid.columns[column]?.epic) return within(grid, { ...from, column });
  return from;
}

function toStage(grid: Grid, from: Spot, by: 1 | -1): Spot {
  const own = grid.columns[from.column]?.stage;
  const others = grid.columns.flatMap(({ stage, epic }, column) => (epic && stage !== own ? { stage, column } : []));
  const beyond = others.filter(({ column }) => (by > 0 ? column > from.column : column < from.column));
  const stage = (by > 0 ? beyond[0] : beyond.at(-1))?.stage;
  const column = beyond.find((other) => other.stage === stage)?.column;
  return column === undefined ? from : within(grid, { ...from, column });
}

/** The place in words the API understands: a cell, and after whom. */
export function targetAt(grid: Grid, spot: Spot): Target | null {
  const epic = grid.columns[spot.column]?.epic;
  const release = grid.releases[spot.band];
  if (!epic || release === undefined) return null;
  return { epic: epic.id, release, after: listAt(grid, spot.column, spot.band)[spot.index - 1] ?? null };
}

/** The same place on the board without the cards that move. */
export const spotAmong = (grid: Grid, spot: Spot, moving: ReadonlySet<string>): Spot => ({
  ...spot,
  index: listAt(grid, spot.column, spot.band)
    .slice(0, spot.index)
    .filter((id) => !moving.has(id)).length,
});
