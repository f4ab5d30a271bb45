import { prune } from './thin-slice-prune.ts';
import { type Offered, type Place, SliceTable } from './thin-slice-table.ts';

/** A card whose effort and worth are known. */
export interface Weighed {
  readonly id: string;
  readonly role: string;
  /** The place of its stage, 0 to 4; -1 where nobody asks for that stage. */
  readonly stage: number;
  readonly effort: number;
  readonly worth: number;
}

/** What a slice is chosen from, and within which limits. */
export interface Choosing {
  readonly cards: readonly Weighed[];
  readonly capacity: number;
  /** How many points some roles have. */
  readonly roles: ReadonlyMap<string, number>;
}

/** What an attempt looks at: the limits of these roles, and whether these stages are covered. */
export interface Watched {
  readonly roles: readonly string[];
  readonly stages: readonly number[];
}

/** The best slice of a capacity, and of one role's own capacity where that was raised. */
export interface Found {
  readonly ids: readonly string[];
  readonly capacity: number;
  readonly role?: { readonly id: string; readonly capacity: number };
}

/** How many more points are tried to tell what was just missed: a fifth, or one large card. */
const reachOf = (capacity: number): number => Math.max(13, Math.ceil(capacity / 5));

interface Bound {
  readonly id: string;
  readonly most: number;
  readonly table: SliceTable;
}

interface Reached extends Place {
  readonly covered: number;
  readonly value: number;
}

/** The best slices when only some limits are looked at; exact where what it finds keeps the others too. */
export class Attempt {
  readonly #capacity: number;
  readonly #sets: number;
  readonly #bound: readonly Bound[];
  /** The cards of all other roles, then with one bound role more each. */
  readonly #joined: readonly SliceTable[];

  constructor({ cards, capacity, roles }: Choosing, watched: Watched) {
    this.#capacity = capacity;
    this.#sets = 1 << watched.stages.length;
    const points = capacity + reachOf(capacity);
    const offered = Map.groupBy(cards, ({ role }) => (watched.roles.includes(role) ? role : ''));
    const tableOf = (role: string, within: number): SliceTable =>
      new SliceTable(within, this.#sets).take(prune(offersOf(offered.get(role) ?? [], watched.stages), within));
    this.#bound = watched.roles.map((id) => {
      const most = roles.get(id) as number;
      return { id, most, table: tableOf(id, Math.min(points, most + reachOf(most))) };
    });
    const joined = [tableOf('', points)];
    for (const { table, most } of this.#bound) joined.push((joined.at(-1) as SliceTable).join(table, most));
    this.#joined = joined;
  }

  /** First the best slice, then what a larger capacity would choose, and then a larger one of each bound role. */
  *slices(): Generator<Found> {
    const all = this.#joined.at(-1) as SliceTable;
    const best = bestAt(all, this.#capacity);
    yield { ids: all.trace(best), capacity: this.#capacity };
    yield* larger(all, best);
    const after = this.#after();
    for (const [at, bound] of this.#bound.entries()) {
      yield* this.#withMore(bound, [this.#joined[at] as SliceTable, after[at + 1] as SliceTable], best);
    }
  }

  /** The cards of the bound roles behind each, joined. */
  #after(): SliceTable[] {
    const points = (this.#joined[0] as SliceTable).columns - 1;
    const nothing = [new SliceTable(points, this.#sets)];
    return this.#bound.reduceRight(
      (tables, { table, most }) => [(tables[0] as SliceTable).join(table, most), ...tables],
      nothing,
    );
  }

  /** What a role with more points would take, while all together keep theirs. */
  *#withMore({ id, most, table }: Bound, others: Pair, best: Reached): Generator<Found> {
    const capacity = this.#capacity;
    let last: Graded = best;
    for (let points = most + 1; points < table.columns && points <= capacity; points += 1) {
      const reached = bestBeside(table, others, { points, capacity });
      if (!isBetter(reached, last)) continue;
      yield { ids: reached.trace(), capacity, role: { id, capacity: points } };
      last = reached;
    }
  }
}

type Graded = Pick<Reached, 'covered' | 'value'>;
type Pair = readonly [SliceTable, SliceTable];

const offersOf = (cards: readonly Weighed[], stages: readonly number[]): Offered[] =>
  cards.map((card) => ({ ...card, stage: stages.includes(card.stage) ? 1 << stages.indexOf(card.stage) : 0 }));

const bits = (set: number): number => (set === 0 ? 0 : (set & 1) + bits(set >>> 1));

const isBetter = (one: Graded, other: Graded): boolean =>
  one.covered > other.covered || (one.covered === other.covered && one.value > other.value);

function bestAt(table: SliceTable, points: number): Reached {
  let best: Reached = { points, stages: 0, covered: 0, value: table.at({ points, stages: 0 }) };
  for (let stages = 1; stages < table.sets; stages += 1) {
    const reached = { points, stages, covered: bits(stages), value: table.at({ points, stages }) };
    if (reached.value > -Infinity && isBetter(reached, best)) best = reached;
  }
  return best;
}

function* larger(all: SliceTable, best: Reached): Generator<Found> {
  let last = best;
  for (let points = best.points + 1; points < all.columns; points += 1) {
    const reached = bestAt(all, points);
    if (!isBetter(reached, last)) continue;
    yield { ids: all.trace(reached), capacity: points };
    last = reached;
  }
}

/** The parts of a set, the whole set first and nothing last. */
function* partsOf(set: number): Generator<number> {
  for (let part = set; part > 0; part = (part - 1) & set) yield part;
  yield 0;
}

interface Beside extends Graded {
  readonly trace: () => string[];
}

function bestBeside(table: SliceTable, others: Pair, given: { points: number; capacity: number }): Beside {
  const { points, capacity } = given;
  const rests = Array.from({ length: table.sets }, (_, set) =>
    together(others, { points: capacity - points, stages: set }),
  );
  let best: Beside = { covered: -1, value: -Infinity, trace: () => [] };
  for (let set = 0; set < table.sets; set += 1) {
    for (const stages of partsOf(set)) {
      const rest = rests[set ^ stages] as Beside;
      const value = table.at({ points, stages }) + rest.value;
      const reached = { covered: bits(set), value, trace: () => [...table.trace({ points, stages }), ...rest.trace()] };
      if (value > -Infinity && isBetter(reached, best)) best = reached;
    }
  }
  return best;
}

/** The most that two tables hold together at a place. */
function together([one, other]: Pair, { points, stages }: Place): Beside {
  let [value, here] = [-Infinity, { points: 0, stages: 0 }];
  for (const own of partsOf(stages)) {
    const [mine, theirs] = [own * one.columns, (stages ^ own) * other.columns + points];
    for (let at = 0; at <= points; at += 1) {
      const sum = (one.best[mine + at] as number) + (other.best[theirs - at] as number);
      if (sum > value) [value, here] = [sum, { points: at, stages: own }];
    }
  }
  const there = { points: points - here.points, stages: stages ^ here.stages };
  return { covered: bits(stages), value, trace: () => [...one.trace(here), ...other.trace(there)] };
}
