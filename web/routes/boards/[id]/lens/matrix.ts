import type { Placed } from '../facets.ts';

export const impacts = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** Efforts as teams estimate them: each column holds what is above the one before, the last all that is more. */
export const efforts = [1, 2, 3, 5, 8, 13, Infinity] as const;

export function effortWords(column: number): string {
  const [most = Infinity, before] = [efforts[column], efforts[column - 1]];
  if (before === undefined) return `${most} point`;
  if (most === Infinity) return `over ${before} points`;
  return `${most - before === 1 ? most : `${before + 1} to ${most}`} points`;
}

export const placeWords = ({ impact, column }: Pick<MatrixCell, 'impact' | 'column'>) =>
  `Impact ${impact}, effort ${effortWords(column)}`;

export type MatrixCell = { impact: number; column: number; cards: readonly Placed[] };
export type Matrix = { cells: ReadonlyMap<string, MatrixCell>; tray: readonly Placed[] };

export const cellKey = (impact: number, column: number) => `${impact} ${column}`;

/** Cards by impact and effort; those that lack one wait in the tray. */
export function matrixOf(placed: readonly Placed[]): Matrix {
  const cells = new Map<string, MatrixCell & { cards: Placed[] }>();
  const tray: Placed[] = [];
  for (const one of placed) {
    const { impact, effort } = one.card;
    if (impact === null || effort === null) {
      tray.push(one);
      continue;
    }
    const column = efforts.findIndex((most) => effort <= most);
    const key = cellKey(impact, column);
    const cell = cells.get(key) ?? { impact, column, cards: [] };
    cell.cards.push(one);
    cells.set(key, cell);
  }
  return { cells, tray };
}

export type Point = { x: number; y: number };

/** The room of a cell in its own units; dots shrink so that all of them find a place in it. */
export const room = { width: 100, height: 25 } as const;

export function dotsOf(count: number): { points: Point[]; radius: number } {
  const perRow = 4 * Math.max(3, Math.ceil(Math.sqrt(count / 4)));
  const pitch = room.width / perRow;
  const points = Array.from({ length: count }, (_, at) => ({
    x: ((at % perRow) + 0.5) * pitch,
    y: (Math.floor(at / perRow) + 0.5) * pitch,
  }));
  return { points, radius: pitch * 0.36 };
}

/** Many dots as one path, so that thousands cost a handful of elements. */
export const pathOf = (points: readonly Point[], radius: number) =>
  points
    .map(
      ({ x, y }) =>
        `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    )
    .join('');

/** Whether a point lies within a line drawn around; the line closes itself. */
export function within({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (let at = 0, before = line.length - 1; at < line.length; before = at, at += 1) {
    const [one, other] = [line[at], line[before]];
    if (!one || !other || one.y > y === other.y > y) continue;
    if (x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside;
  }
  return inside;
}
