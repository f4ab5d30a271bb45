/** Every cell of the board (an epic in a release) with its cards in order. */
export type Order = ReadonlyMap<string, readonly string[]>;

/** Where cards go: a cell, and after whom in it; `after: null` is the first place, `release: null` is unscheduled. */
export type Target = { epic: string; release: string | null; after: string | null };

export type Move = Target & { cards: readonly string[] };

export const cellOf = (epic: string, release: string | null) => `${epic}/${release ?? ''}`;

/** The order after a move; cards keep their own sequence, and an `after` that has gone means the end of the cell. */
export function place(order: Order, { cards, epic, release, after }: Move): Order {
  const moving = new Set(cards);
  const next = new Map(order);
  for (const [cell, list] of order)
    if (list.some((id) => moving.has(id)))
      next.set(
        cell,
        list.filter((id) => !moving.has(id)),
      );
  const cell = cellOf(epic, release);
  const rest = next.get(cell) ?? [];
  const at = positionAfter(rest, followed(order.get(cell) ?? [], after, moving));
  return next.set(cell, [...rest.slice(0, at), ...cards, ...rest.slice(at)]);
}

/** Whoever stays nearest before `after`, when `after` itself is among those that move. */
function followed(list: readonly string[], after: string | null, moving: ReadonlySet<string>) {
  if (after === null || !moving.has(after)) return after;
  const before = list.slice(0, Math.max(0, list.indexOf(after)));
  return before.findLast((id) => !moving.has(id)) ?? null;
}

function positionAfter(list: readonly string[], after: string | null): number {
  if (after === null) return 0;
  const at = list.indexOf(after);
  return at < 0 ? list.length : at + 1;
}

/** What the server says of a place; ranks are compared by code unit, as the database compares them. */
export type Ranked = { id: string; epic: string; release: string | null; rank: string };

type Places = ReadonlyMap<string, Ranked>;

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

export const byRank = (one: Pick<Ranked, 'id' | 'rank'>, other: Pick<Ranked, 'id' | 'rank'>) =>
  compared(one.rank, other.rank) || compared(one.id, other.id);

/** The order after some places have changed: only the cells they left or came to are made anew. */
export function arranged(
  order: Order,
  { was, now }: { was: Places; now: Places },
  changed: ReadonlySet<string>,
): Order {
  const next = new Map(order);
  const placesIn = (places: Places) => [...changed].flatMap((id) => places.get(id) ?? []);
  const cellOfPlace = ({ epic, release }: Ranked) => cellOf(epic, release);
  const coming = Map.groupBy(placesIn(now), cellOfPlace);
  for (const cell of new Set([...placesIn(was).map(cellOfPlace), ...coming.keys()])) {
    const staying = (order.get(cell) ?? []).filter((id) => !changed.has(id)).flatMap((id) => now.get(id) ?? []);
    const all = [...staying, ...(coming.get(cell) ?? [])].sort(byRank);
    next.set(
      cell,
      all.map(({ id }) => id),
    );
  }
  return next;
}

/** The order without these cards. */
export function without(order: Order, cards: ReadonlySet<string>): Order {
  return new Map([...order].map(([cell, list]) => [cell, list.filter((id) => !cards.has(id))]));
}
