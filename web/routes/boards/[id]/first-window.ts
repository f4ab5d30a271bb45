import type { Density } from '#lib/choices.ts';
import { stages } from '#lib/words.ts';
import { columnsOf, layOut, sizesFor } from './geometry.ts';
import { pick, type CardColumns, type Projection } from './projection.ts';
import { unfold } from './unfold.ts';
import { firstSight } from './sight.ts';
import { windowOf } from './window.ts';

/** The cards of the first screen, and all the others to follow; each cell's first ones are its beginning. */
export function split({ frame, cards }: Projection, density: Density): { first: CardColumns; rest: CardColumns } {
  const { order } = unfold(cards, frame);
  const list = (cell: string) => order.get(cell) ?? [];
  const count = (cell: string) => list(cell).length;
  const releases = [...frame.releases.map(({ id }) => id), null];
  const layout = layOut({ columns: columnsOf(stages, frame.epics), releases, count }, sizesFor(density, false));
  const bands = windowOf(layout, firstSight, { list, count, kept: new Map() });
  const seen = new Set(bands.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards.map(({ id }) => id))));
  const rows = cards.id.map((_, row) => row);
  return {
    first: pick(
      cards,
      rows.filter((row) => seen.has(cards.id[row] ?? '')),
    ),
    rest: pick(
      cards,
      rows.filter((row) => !seen.has(cards.id[row] ?? '')),
    ),
  };
}
