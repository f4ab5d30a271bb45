/** How many milliseconds an answer of the database is waited for; what is slower there, it ends itself (see house.ts). */
export const patience = 12_000;

const looksInTime = 12;

interface Waiting {
  readonly since: number;
  readonly giveUp: () => void;
}

/**
 * Gives up what is not answered in time. One clock looks after all that wait: with a timer for each, as pg would set it,
 * answers outlived the youngest generation of the heap, and a long job grew by all it had read until the next full collection.
 */
export class Patience {
  readonly #milliseconds: number;
  readonly #waiting = new Set<Waiting>();
  #clock: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  begin(giveUp: () => void): Waiting {
    const waiting = { since: performance.now(), giveUp };
    this.#waiting.add(waiting);
    this.#clock ??= setInterval(() => this.#look(), this.#milliseconds / looksInTime).unref();
    return waiting;
  }

  end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
  }

  #look(): void {
    for (const waiting of this.#waiting) {
      if (performance.now() - waiting.since < this.#milliseconds) break;
      this.#waiting.delete(waiting);
      waiting.giveUp();
    }
    if (this.#waiting.size > 0) return;
    clearInterval(this.#clock);
    this.#clock = undefined;
  }
}
