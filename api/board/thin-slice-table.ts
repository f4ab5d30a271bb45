/** A card as a table takes it: `stage` is the bit of its stage, 0 where nobody needs to look at it. */
export interface Offered {
  readonly id: string;
  readonly stage: number;
  readonly effort: number;
  readonly worth: number;
}

/** Some points, and the stages to be covered with them. */
export interface Place {
  readonly points: number;
  readonly stages: number;
}

interface Step {
  trace(place: Place, found: string[]): Place;
}

/** Worth counts first, then few points: a table holds both in one number. */
export const scale = 4096;

/** The most points a slice may have, so that a number of the table never mixes points with worth. */
export const mostPoints = 500;

/**
 * The most that some cards are worth, for every number of points and every set of stages that must be covered with
 * them; it remembers how. Rows are sets, columns are points, and what fits into some points fits into more.
 */
export class SliceTable {
  readonly columns: number;
  readonly sets: number;
  readonly best: Float64Array;
  readonly #steps: Step[] = [];

  constructor(points: number, sets: number) {
    this.columns = points + 1;
    this.sets = sets;
    this.best = new Float64Array(this.columns * sets).fill(-Infinity);
    this.best.fill(0, 0, this.columns);
  }

  at({ points, stages }: Place): number {
    return this.best[stages * this.columns + points] as number;
  }

  /** Offers cards, the dearest of equals first: one that comes later is taken only where it makes a difference. */
  take(cards: readonly Offered[]): this {
    const taken = new Uint32Array(cards.length * this.columns);
    cards.forEach((card, row) => this.#offer(card, taken.subarray(row * this.columns, (row + 1) * this.columns)));
    this.#steps.push(new Taken(cards, taken, this.columns));
    return this;
  }

  /** Both tables side by side, with at most `most` points for the other one. */
  join(other: SliceTable, most: number): SliceTable {
    const joined = new SliceTable(this.columns - 1, this.sets);
    joined.best.fill(-Infinity);
    const from = new Int32Array(joined.best.length);
    for (let theirs = 0; theirs < this.sets; theirs += 1) {
      for (const points of other.#stairs(theirs, Math.min(most, this.columns - 1))) {
        this.#beside(joined.best, from, { points, stages: theirs, worth: other.at({ points, stages: theirs }) });
      }
    }
    joined.#steps.push(new Joined(this, other, { from, columns: this.columns }));
    return joined;
  }

  /** The cards by which a place is reached. */
  trace(place: Place, found: string[] = []): string[] {
    let here = place;
    for (const step of this.#steps.toReversed()) here = step.trace(here, found);
    return found;
  }

  #offer({ effort, stage, worth }: Offered, taken: Uint32Array): void {
    const { best, columns } = this;
    const gain = worth * scale - effort;
    for (let set = this.sets - 1; set >= 0; set -= 1) {
      if (!this.#reaches(set & ~stage)) continue;
      const [to, from] = [set * columns, (set & ~stage) * columns - effort];
      for (let points = columns - 1; points >= effort; points -= 1) {
        const reached = (best[from + points] as number) + gain;
        if (reached <= (best[to + points] as number)) continue;
        best[to + points] = reached;
        taken[points] = (taken[points] as number) | (1 << set);
      }
    }
  }

  #reaches(set: number): boolean {
    return this.best[(set + 1) * this.columns - 1] !== -Infinity;
  }

  /** The points at which more can be had than with fewer. */
  #stairs(set: number, most: number): number[] {
    const row = this.best.subarray(set * this.columns, (set + 1) * this.columns);
    const points = Array.from({ length: Math.min(most, this.columns - 1) + 1 }, (_, at) => at);
    return points.filter((at) => (row[at] as number) > (at === 0 ? -Infinity : (row[at - 1] as number)));
  }

  #beside(best: Float64Array, from: Int32Array, { points, stages, worth }: Place & { worth: number }): void {
    const { columns } = this;
    const mark = stages * columns + points;
    for (let set = 0; set < this.sets; set += 1) {
      if ((set & stages) !== stages || !this.#reaches(set ^ stages)) continue;
      const [to, own] = [set * columns, (set ^ stages) * columns - points];
      for (let at = points; at < columns; at += 1) {
        const reached = (this.best[own + at] as number) + worth;
        if (reached <= (best[to + at] as number)) continue;
        best[to + at] = reached;
        from[to + at] = mark;
      }
    }
  }
}

class Taken implements Step {
  readonly #cards: readonly Offered[];
  readonly #taken: Uint32Array;
  readonly #columns: number;

  constructor(cards: readonly Offered[], taken: Uint32Array, columns: number) {
    this.#cards = cards;
    this.#taken = taken;
    this.#columns = columns;
  }

  trace({ points, stages }: Place, found: string[]): Place {
    for (let row = this.#cards.length - 1; row >= 0; row -= 1) {
      const card = this.#cards[row] as Offered;
      if ((((this.#taken[row * this.#columns + points] as number) >>> stages) & 1) === 0) continue;
      found.push(card.id);
      points -= card.effort;
      stages &= ~card.stage;
    }
    return { points, stages };
  }
}

class Joined implements Step {
  readonly #one: SliceTable;
  readonly #other: SliceTable;
  readonly #marks: { readonly from: Int32Array; readonly columns: number };

  constructor(one: SliceTable, other: SliceTable, marks: { from: Int32Array; columns: number }) {
    this.#one = one;
    this.#other = other;
    this.#marks = marks;
  }

  trace({ points, stages }: Place, found: string[]): Place {
    const { from, columns } = this.#marks;
    const mark = from[stages * columns + points] as number;
    const theirs = { points: mark % columns, stages: Math.floor(mark / columns) };
    this.#other.trace(theirs, found);
    this.#one.trace({ points: points - theirs.points, stages: stages ^ theirs.stages }, found);
    return { points: 0, stages: 0 };
  }
}
