type Work<Item> = (items: readonly Item[]) => Promise<void>;

/** What comes in while its turn has not come yet is done together, in one go. */
export class Gathered<Item> {
  readonly #begin: (work: () => Promise<void>) => Promise<void>;
  readonly #work: Work<Item>;
  #waiting: Item[] = [];
  #round: Promise<void> | undefined;

  /** `begin` runs what it is given as soon as its turn has come. */
  constructor(begin: (work: () => Promise<void>) => Promise<void>, work: Work<Item>) {
    this.#begin = begin;
    this.#work = work;
  }

  /** Ends when this item was done, with others or alone. */
  add(item: Item): Promise<void> {
    this.#waiting.push(item);
    this.#round ??= this.#begin(() => {
      const items = this.#waiting;
      this.#waiting = [];
      this.#round = undefined;
      return this.#work(items);
    });
    return this.#round;
  }
}
