/** Luck that comes out the same for the same seed, so that a failure can be repeated. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from the first to the last, both included. */
  int(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<One>(all: readonly One[]): One {
    const found = all[Math.floor(this.next() * all.length)];
    if (found === undefined) throw new Error('There is nothing to pick from');
    return found;
  }

  maybe<One>(share: number, make: () => One): One | null {
    return this.happens(share) ? make() : null;
  }

  some<One>(all: readonly One[], most: number): One[] {
    return this.shuffled(all).slice(0, this.int(0, Math.min(most, all.length)));
  }

  shuffled<One>(all: readonly One[]): One[] {
    const kept = [...all];
    for (let last = kept.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      [kept[last], kept[other]] = [kept[other] as One, kept[last] as One];
    }
    return kept;
  }
}
