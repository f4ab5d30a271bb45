import type { Density } from '#lib/choices.ts';
import type { EpicColumn } from './card.ts';
import { cellOf } from './order.ts';
import type { Stage } from '#lib/words.ts';

/** The fixed sizes, in px, that make windowing exact; tokens of Board.svelte hold the same figures. */
export type Sizes = {
  card: number;
  gap: number;
  pad: number;
  foot: number;
  column: number;
  side: number;
  strip: number;
  head: number;
  least: number;
};

/** A column is an epic, or the room a stage keeps while it has none. */
export type Column = { stage: Stage; epic: EpicColumn | null };
export type Band = { release: string | null; top: number; height: number };
export type Layout = {
  sizes: Sizes;
  columns: readonly Column[];
  bands: readonly Band[];
  width: number;
  height: number;
};

const heights: Record<Density, { card: number; gap: number }> = {
  dense: { card: 28, gap: 4 },
  normal: { card: 76, gap: 6 },
  rich: { card: 112, gap: 6 },
};

/** On a narrow screen the release stands above its cards instead of beside them. */
export function sizesFor(density: Density, narrow: boolean): Sizes {
  const frame = narrow ? { side: 0, strip: 60, least: 64 } : { side: 176, strip: 0, least: 188 };
  return { ...heights[density], ...frame, pad: 6, foot: 26, column: 216, head: 72 };
}

export const columnsOf = (stages: readonly Stage[], epics: readonly EpicColumn[]): Column[] =>
  stages.flatMap((stage): Column[] => {
    const own = epics.filter((epic) => epic.stage === stage);
    return own.length > 0 ? own.map((epic) => ({ stage, epic })) : [{ stage, epic: null }];
  });

const heightOf = (count: number, { card, gap, pad, foot }: Sizes) =>
  count === 0 ? pad + foot : pad + count * (card + gap) + foot;

export type Plan = {
  columns: readonly Column[];
  releases: readonly (string | null)[];
  count: (cell: string) => number;
};

/** Bands below each other, each as high as its fullest cell. */
export function layOut({ columns, releases, count }: Plan, sizes: Sizes): Layout {
  const epics = columns.flatMap(({ epic }) => epic?.id ?? []);
  let top = sizes.head;
  const bands = releases.map((release) => {
    const fullest = Math.max(0, ...epics.map((epic) => count(cellOf(epic, release))));
    const height = sizes.strip + Math.max(sizes.least, heightOf(fullest, sizes));
    const band = { release, top, height };
    top += height;
    return band;
  });
  return { sizes, columns, bands, width: sizes.side + columns.length * sizes.column, height: top };
}

export const step = ({ card, gap }: Sizes) => card + gap;

/** A place on the board: a column, a release band, and the position in that cell. */
export type Spot = { column: number; band: number; index: number };

export type Rectangle = { left: number; top: number; width: number; height: number };

/** Where the card at this place lies on the board. */
export function rectangleOf(layout: Layout, { column, band, index }: Spot): Rectangle {
  const { sizes } = layout;
  return {
    left: sizes.side + column * sizes.column + sizes.pad,
    top: (layout.bands[band]?.top ?? 0) + sizes.strip + sizes.pad + index * step(sizes),
    width: sizes.column - 2 * sizes.pad,
    height: sizes.card,
  };
}

/** The scroll position nearest to the present one from which the rectangle can be seen below and beside the frames. */
export function reveal(layout: Layout, view: Rectangle, target: Rectangle): { left: number; top: number } {
  const { side, head, strip } = layout.sizes;
  const x = { from: view.left, length: view.width, covered: side + 8 };
  const y = { from: view.top, length: view.height, covered: head + strip + 8 };
  return { left: nearestEdge(x, target.left, target.width), top: nearestEdge(y, target.top, target.height) };
}

type Stretch = { from: number; length: number; covered: number };

function nearestEdge({ from, length, covered }: Stretch, at: number, size: number): number {
  if (at < from + covered) return Math.max(0, at - covered);
  if (at + size > from + length) return at + size + 16 - length;
  return from;
}
