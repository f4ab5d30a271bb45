import { rectangleOf, step, type Column, type Layout, type Rectangle, type Spot } from './geometry.ts';

/** What lies under a point: a place between cards, the header of a band or column, or the gap a header would fall into. */
export type Hit =
  | { kind: 'place'; spot: Spot }
  | { kind: 'band'; band: number }
  | { kind: 'column'; column: number }
  | { kind: 'gap'; row: 'column' | 'band'; over: number; side: 0 | 1 }
  | { kind: 'nothing' };

export type Point = { x: number; y: number };

const nothing: Hit = { kind: 'nothing' };

/** Found from the sizes alone: no element is measured while something is carried. */
export function hit(layout: Layout, point: Point, count: (column: number, band: number) => number): Hit {
  const { sizes, bands, columns } = layout;
  const band = bandAt(layout, point);
  const frame = bands[band];
  if (!frame) return nothing;
  const column = columnAt(layout, point);
  if (column < 0 || point.y < frame.top + sizes.strip) return { kind: 'band', band };
  if (!columns[column]?.epic) return nothing;
  const depth = point.y - frame.top - sizes.strip - sizes.pad + sizes.gap / 2;
  const index = Math.max(0, Math.min(count(column, band), Math.round(depth / step(sizes))));
  return { kind: 'place', spot: { column, band, index } };
}

/** A header over the cards: in the row of stages it means their first epic. */
export function hitHead(layout: Layout, point: Point): Hit {
  const { columns, sizes } = layout;
  const column = columnAt(layout, point);
  const over = columns[column];
  if (!over || point.x < sizes.side) return nothing;
  const first = point.y < sizes.head / 2 ? firstOf(columns, over) : column;
  return columns[first]?.epic ? { kind: 'column', column: first } : nothing;
}

const firstOf = (columns: readonly Column[], over: Column) => columns.findIndex(({ stage }) => stage === over.stage);

/** Where a carried header would fall: before or after the one under the point. */
export function hitGap(layout: Layout, row: 'column' | 'band', point: Point): Hit {
  if (row === 'column') {
    const over = columnAt(layout, point);
    const middle = layout.sizes.side + (over + 0.5) * layout.sizes.column;
    return layout.columns[over] ? { kind: 'gap', row, over, side: point.x < middle ? 0 : 1 } : nothing;
  }
  const over = bandAt(layout, point);
  const band = layout.bands[over];
  if (!band) return nothing;
  const upper = band.release === null || point.y < band.top + band.height / 2;
  return { kind: 'gap', row, over, side: upper ? 0 : 1 };
}

const columnAt = ({ sizes }: Layout, { x }: Point) => Math.floor((x - sizes.side) / sizes.column);

const bandAt = ({ bands }: Layout, { y }: Point) => bands.findIndex(({ top, height }) => y >= top && y < top + height);

const thin = 2;

/** The line that shows where what is carried would go. */
export function lineOf(layout: Layout, aim: Hit): Rectangle | null {
  const { sizes, bands } = layout;
  if (aim.kind === 'place') {
    const { left, top, width } = rectangleOf(layout, aim.spot);
    return { left, top: top - sizes.gap / 2 - 1, width, height: thin };
  }
  if (aim.kind !== 'gap') return null;
  if (aim.row === 'column') {
    const left = sizes.side + (aim.over + aim.side) * sizes.column - 1;
    return { left, top: 0, width: thin, height: layout.height };
  }
  const band = bands[aim.over];
  return { left: 0, top: (band?.top ?? 0) + aim.side * (band?.height ?? 0) - 1, width: layout.width, height: thin };
}

export const same = (one: Hit, other: Hit) => JSON.stringify(one) === JSON.stringify(other);
