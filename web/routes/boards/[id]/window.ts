import { cellOf } from './order.ts';
import { step, type Layout, type Rectangle } from './geometry.ts';

/** `gap` is the room, in px, of what is left out before; so the seen stand exactly where they would among all. */
export type SeenCard = { id: string; index: number; gap: number };
export type SeenCell = { column: number; epic: string; gap: number; count: number; cards: readonly SeenCard[] };
export type SeenBand = { band: number; cells: readonly SeenCell[] };

export type Contents = {
  list: (cell: string) => readonly string[];
  count: (cell: string) => number;
  /** Cards that stay mounted wherever they are: the focused and the carried ones. */
  kept: ReadonlyMap<string, ReadonlySet<string>>;
};

type Span = { from: number; to: number };

/** Rooms beyond the visible that are drawn too, so that a scroll of one frame never shows an empty place. */
const beyond = { x: 160, y: 200 };

/** Columns draw their next row one after another, each a part of a card later: no frame has a whole row to draw. */
const turns = [0, 0.25, 0.5, 0.75];

/** What of the board is drawn: only bands, cells and cards near the viewport. */
export function windowOf(layout: Layout, view: Rectangle, contents: Contents): SeenBand[] {
  const near = columnsIn(layout, view);
  return layout.bands.map(({ release, top, height }, band) => {
    const visible = top < view.top + view.height + beyond.y && top + height > view.top + layout.sizes.head - beyond.y;
    const rows = turns.map((turn) => rowsIn(layout, view, top - turn * step(layout.sizes)));
    let last = -1;
    const cells = layout.columns.flatMap(({ epic }, column): SeenCell[] => {
      const kept = epic && contents.kept.get(cellOf(epic.id, release));
      const drawn = visible && column >= near.from && column < near.to;
      if (!epic || !(drawn || kept)) return [];
      const gap = (column - last - 1) * layout.sizes.column;
      last = column;
      const cell = cellOf(epic.id, release);
      const list = contents.list(cell);
      const cards = spaced(
        shown(list, (drawn && rows[column % turns.length]) || none, kept ?? new Set()),
        step(layout.sizes),
      );
      return [{ column, epic: epic.id, gap, count: contents.count(cell), cards }];
    });
    return { band, cells };
  });
}

function columnsIn({ sizes, columns }: Layout, view: Rectangle): Span {
  const from = Math.floor((view.left - beyond.x) / sizes.column);
  const to = Math.ceil((view.left + view.width - sizes.side + beyond.x) / sizes.column);
  return { from: Math.max(0, from), to: Math.min(columns.length, to) };
}

function rowsIn({ sizes }: Layout, view: Rectangle, top: number): Span {
  const first = top + sizes.strip + sizes.pad;
  const from = Math.floor((view.top + sizes.head - beyond.y - first) / step(sizes));
  return { from: Math.max(0, from), to: Math.ceil((view.top + view.height + beyond.y - first) / step(sizes)) };
}

const none: Span = { from: 0, to: 0 };

type Placed = { id: string; index: number };

function shown(list: readonly string[], rows: Span, kept: ReadonlySet<string>): Placed[] {
  if (kept.size === 0) return list.slice(rows.from, rows.to).map((id, at) => ({ id, index: rows.from + at }));
  return list
    .map((id, index) => ({ id, index }))
    .filter(({ id, index }) => (index >= rows.from && index < rows.to) || kept.has(id));
}

const spaced = (cards: readonly Placed[], height: number): SeenCard[] =>
  cards.map((card, at) => ({ ...card, gap: (card.index - (cards[at - 1]?.index ?? -1) - 1) * height }));
