import type { SeenBand, SeenCard, SeenCell } from './window.ts';

type Likeness<One> = { key: (one: One) => unknown; same: (one: One, other: One) => boolean };

/** What is seen now, with all that has not changed being what it was: so that only what comes or goes is drawn anew. */
export function steady(before: readonly SeenBand[], now: readonly SeenBand[]): readonly SeenBand[] {
  const old = new Map(before.map((band) => [band.band, band.cells]));
  const bands = now.map(({ band, cells }) => ({ band, cells: steadyCells(old.get(band) ?? [], cells) }));
  return kept(before, bands, { key: ({ band }) => band, same: (one, other) => one.cells === other.cells });
}

function steadyCells(before: readonly SeenCell[], now: readonly SeenCell[]): readonly SeenCell[] {
  const old = new Map(before.map((cell) => [cell.epic, cell.cards]));
  const cells = now.map((cell) => ({ ...cell, cards: kept(old.get(cell.epic) ?? [], cell.cards, cards) }));
  return kept(before, cells, { key: ({ epic }) => epic, same: sameCell });
}

const cards: Likeness<SeenCard> = {
  key: ({ id }) => id,
  same: (one, other) => one.index === other.index && one.gap === other.gap,
};

const sameCell = (one: SeenCell, other: SeenCell) =>
  one.cards === other.cards && one.column === other.column && one.gap === other.gap && one.count === other.count;

/** The old ones in place of new ones that are the same, and the old list where all are. */
function kept<One>(before: readonly One[], now: readonly One[], { key, same }: Likeness<One>): readonly One[] {
  const old = new Map(before.map((one) => [key(one), one]));
  const list = now.map((one) => {
    const known = old.get(key(one));
    return known && same(known, one) ? known : one;
  });
  return list.length === before.length && list.every((one, at) => one === before[at]) ? before : list;
}
