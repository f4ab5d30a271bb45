import { Unanswered } from '#lib/ask.ts';
import type { Deed } from './deed.ts';
import type { Lay } from './laid.ts';

/** Something one person does to the board. Its id is the client's own, so that its echo is known. */
export type Operation = {
  readonly id: string;
  readonly kind: 'move' | 'change' | 'removal' | 'undo';
  /** What the page after this one needs to do it again; without it, it ends with the page. */
  readonly deed?: Deed;
  readonly lay: Lay;
  /** Asks the server, and says how to take its answer; asked again when the server could not be reached. */
  readonly send: () => Promise<() => void>;
  readonly refuse: (error: unknown) => void;
};

/** Keeps what is pending beyond the page. */
export interface Keeper {
  /** Whether what is pending would be found again. */
  readonly keeps: boolean;
  keep(pending: readonly Operation[]): void;
}

const shortest = 1_000;
const longest = 15_000;

/** What is under way to the server, one after the other, so that it sees the sequence in which things were done. */
export class Outbox {
  #pending: readonly Operation[] = $state.raw([]);
  #waiting = $state(false);
  #last: Promise<unknown> = Promise.resolve();
  #wake: () => void = () => undefined;
  #known = new Set<string>();
  #keeper: Keeper | null = null;

  get pending() {
    return this.#pending;
  }

  /** Whether the server could not be reached, and what is pending waits until it can. */
  get waiting() {
    return this.#waiting && this.#pending.length > 0;
  }

  /** Whether leaving the page now would lose something. */
  get wouldLose() {
    return this.#pending.length > 0 && !(this.#keeper?.keeps && this.#pending.every(({ deed }) => deed));
  }

  keepIn(keeper: Keeper) {
    this.#keeper = keeper;
    keeper.keep(this.#pending);
  }

  /** Resolves to whether it was accepted. */
  add(operation: Operation): Promise<boolean> {
    this.#known.add(operation.id);
    this.#put([...this.#pending, operation]);
    const delivered = this.#last.then(() => this.#deliver(operation));
    this.#last = delivered;
    return delivered;
  }

  /** The server has told everybody of it: it is part of what is confirmed. */
  settle(id: string) {
    if (this.holds(id)) this.#put(this.#pending.filter((own) => own.id !== id));
  }

  /** Whether it was ever done here. */
  knows = (id: string) => this.#known.has(id);

  holds = (id: string) => this.#pending.some((own) => own.id === id);

  /** The connection is back: what waits is sent now. */
  resume() {
    this.#wake();
  }

  /** Takes back the newest one while it waits for the connection. */
  withdraw(): Operation | null {
    const last = this.waiting ? this.#pending.at(-1) : undefined;
    if (last) this.settle(last.id);
    return last ?? null;
  }

  #put(pending: readonly Operation[]) {
    this.#pending = pending;
    this.#keeper?.keep(pending);
  }

  async #deliver({ id, send, refuse }: Operation): Promise<boolean> {
    for (let tries = 0; this.holds(id); tries += 1)
      try {
        const take = await send();
        this.#waiting = false;
        if (this.holds(id)) take();
        this.settle(id);
      } catch (error) {
        if (!this.holds(id)) return true;
        if (unreachable(error)) await this.#rest(tries);
        else return this.#give(id, () => refuse(error));
      }
    return true;
  }

  #give(id: string, refuse: () => void): false {
    this.#waiting = false;
    this.settle(id);
    refuse();
    return false;
  }

  /** Waits for the connection, looking for it less and less often by itself. */
  async #rest(tries: number) {
    this.#waiting = true;
    const pause = Math.min(longest, shortest * 2 ** tries) * (0.75 + Math.random() / 2);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const unreachable = (error: unknown) => error instanceof Unanswered && error.code === 'UNAVAILABLE';
