import type { Offered } from './thin-slice-table.ts';

/** Of two cards that cost the same, the one that is offered first; what decides between equals is always the same. */
export const byWorth = (one: Offered, other: Offered): number =>
  one.stage - other.stage ||
  other.worth - one.worth ||
  one.effort - other.effort ||
  (one.id < other.id ? -1 : Number(one.id > other.id));

/**
 * Leaves out cards that no slice of so many points needs: those whose betters (of the same stage and role, worth no less
 * for no more points) would have to be in before them, and fill it already. Answers the others in their order.
 */
export function prune(cards: readonly Offered[], points: number): Offered[] {
  const ordered = [...cards].sort(byWorth);
  const stages = [...new Set(ordered.map(({ stage }) => stage))];
  return stages.flatMap((stage) =>
    pruneStage(
      ordered.filter((card) => card.stage === stage),
      points,
    ),
  );
}

function pruneStage(cards: readonly Offered[], points: number): Offered[] {
  const places = cards.map((_, at) => at);
  places.sort((one, other) => (cards[one] as Offered).effort - (cards[other] as Offered).effort || one - other);
  const betters = new RunningSums(cards.length);
  const kept = new Set<number>();
  for (const place of places) {
    const { effort } = cards[place] as Offered;
    if (betters.before(place) + effort <= points) kept.add(place);
    betters.add(place, effort);
  }
  return cards.filter((_, at) => kept.has(at));
}

/** Sums of all that stands before a place, while places are filled in any order (a Fenwick tree). */
class RunningSums {
  readonly #sums: Float64Array;

  constructor(length: number) {
    this.#sums = new Float64Array(length + 1);
  }

  add(place: number, amount: number): void {
    for (let at = place + 1; at < this.#sums.length; at += at & -at)
      this.#sums[at] = (this.#sums[at] as number) + amount;
  }

  before(place: number): number {
    let sum = 0;
    for (let at = place; at > 0; at -= at & -at) sum += this.#sums[at] as number;
    return sum;
  }
}
