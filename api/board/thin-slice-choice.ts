import { Attempt, type Choosing, type Found, type Watched, type Weighed } from './thin-slice-attempt.ts';

/** A card that is not in the slice, and the capacity, or the capacity of its role, with which it would be. */
export interface Missed {
  readonly id: string;
  readonly capacity: number | null;
  readonly roleCapacity: number | null;
}

export interface Choice {
  readonly taken: ReadonlySet<string>;
  readonly missed: readonly Missed[];
}

/**
 * The slice that covers most stages, is worth most among those, and takes the fewest points among those. Exact: limits
 * are looked at one by one as the best slice without them breaks them. With n cards, C points, and of these limits k
 * stages and roles of K points each, a round takes n * 2^k * C + 3^k * C * sum(K) additions.
 */
export function choose(choosing: Choosing): Choice {
  const cards = new Map(choosing.cards.map((card) => [card.id, card]));
  let watched: Watched = { roles: [], stages: [] };
  for (;;) {
    const found: Found[] = [];
    const broken = firstBroken(new Attempt(choosing, watched).slices(), { choosing, cards, watched, found });
    if (!broken) return choiceOf(found, cards);
    watched = {
      roles: [...watched.roles, ...broken.roles].sort(),
      stages: [...watched.stages, ...broken.stages].sort(),
    };
  }
}

interface Checking {
  readonly choosing: Choosing;
  readonly cards: ReadonlyMap<string, Weighed>;
  readonly watched: Watched;
  readonly found: Found[];
}

/** What the first slice breaks that keeps not to all limits; those before it are sound. */
function firstBroken(slices: Iterable<Found>, { choosing, cards, watched, found }: Checking): Watched | undefined {
  for (const slice of slices) {
    const taken = slice.ids.map((id) => cards.get(id) as Weighed);
    const roles = [...choosing.roles].filter(
      ([role, most]) => !watched.roles.includes(role) && effortOf(taken, role) > most,
    );
    const covered = new Set([...taken.map(({ stage }) => stage), ...watched.stages, -1]);
    const stages = new Set(choosing.cards.map(({ stage }) => stage).filter((stage) => !covered.has(stage)));
    if (roles.length + stages.size > 0) return { roles: roles.map(([role]) => role), stages: [...stages] };
    found.push(slice);
  }
  return undefined;
}

const effortOf = (cards: readonly Weighed[], role: string): number =>
  cards.reduce((sum, card) => (card.role === role ? sum + card.effort : sum), 0);

function choiceOf([best, ...others]: readonly Found[], cards: ReadonlyMap<string, Weighed>): Choice {
  const taken = new Set(best?.ids);
  const missed = new Map<string, Missed>();
  for (const { ids, capacity, role } of others) {
    for (const id of ids) {
      if (taken.has(id) || (role && cards.get(id)?.role !== role.id)) continue;
      const known = missed.get(id) ?? { id, capacity: null, roleCapacity: null };
      const own = { capacity: role ? null : capacity, roleCapacity: role?.capacity ?? null };
      missed.set(id, {
        id,
        capacity: known.capacity ?? own.capacity,
        roleCapacity: known.roleCapacity ?? own.roleCapacity,
      });
    }
  }
  return { taken, missed: [...missed.values()] };
}
