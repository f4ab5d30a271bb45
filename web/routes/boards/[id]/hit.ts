import { step, type Layout, type Spot } from './geometry.ts';

/** What lies under a point of the board: a place between cards, or the header of a release band. */
export type Hit = { kind: 'place'; spot: Spot } | { kind: 'band'; band: number } | { kind: 'nothing' };

/** Found from the sizes alone: no element is measured while something is carried. */
export function hit(
  layout: Layout,
  point: { x: number; y: number },
  count: (column: number, band: number) => number,
): Hit {
  const { sizes, bands, columns } = layout;
  const band = bands.findIndex(({ top, height }) => point.y >= top && point.y < top + height);
  const frame = bands[band];
  if (!frame) return { kind: 'nothing' };
  const column = Math.floor((point.x - sizes.side) / sizes.column);
  if (column < 0 || point.y < frame.top + sizes.strip) return { kind: 'band', band };
  if (!columns[column]?.epic) return { kind: 'nothing' };
  const depth = point.y - frame.top - sizes.strip - sizes.pad + sizes.gap / 2;
  const index = Math.max(0, Math.min(count(column, band), Math.round(depth / step(sizes))));
  return { kind: 'place', spot: { column, band, index } };
}
