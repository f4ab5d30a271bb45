import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import type { Choosing } from './thin-slice-attempt.ts';
import { type Choice, choose } from './thin-slice-choice.ts';

/** How a search is run; where and when is not its caller's business. */
export type Search = (choosing: Choosing) => Promise<Choice>;

/** So many additions take less time than telling a thread what to add. */
const few = 1_000_000;
const longestLine = 50;
const mostThreads = Math.max(1, availableParallelism() - 1);

/** Searches for thin slices on threads of their own, so that nobody else waits for them. */
export class Slicer {
  readonly #budget: number;
  readonly #threads = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #line: (() => void)[] = [];
  #searching = 0;

  /** How long a search may take, in milliseconds. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  async choose(choosing: Choosing, gone?: AbortSignal): Promise<Choice> {
    if (additionsFor(choosing) <= few) return choose(choosing);
    await this.#turn();
    try {
      return await this.#search(choosing, gone);
    } finally {
      this.#pass();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  async #turn(): Promise<void> {
    if (this.#line.length >= longestLine) {
      throw new Refusal('UNAVAILABLE', 'Many thin slices are being computed right now; ask again in a moment.');
    }
    if (this.#searching >= mostThreads) return new Promise<void>((resolve) => this.#line.push(resolve));
    this.#searching += 1;
  }

  /** Gives the turn to whoever waits longest. */
  #pass(): void {
    const next = this.#line.shift();
    if (next) next();
    else this.#searching -= 1;
  }

  async #search(choosing: Choosing, gone?: AbortSignal): Promise<Choice> {
    if (gone?.aborted) throw nobodyThere();
    const late = AbortSignal.timeout(this.#budget);
    const thread = this.#idle.pop() ?? this.#newThread();
    thread.ref();
    thread.postMessage(choosing);
    try {
      const [choice] = await once(thread, 'message', { signal: gone ? AbortSignal.any([late, gone]) : late });
      thread.unref();
      this.#idle.push(thread);
      return choice as Choice;
    } catch (thrown) {
      void thread.terminate();
      if (gone?.aborted) throw nobodyThere();
      throw late.aborted ? tooHard(this.#budget) : thrown;
    }
  }

  #newThread(): Worker {
    const thread = new Worker(new URL(`thin-slice-thread${extname(import.meta.url)}`, import.meta.url));
    this.#threads.add(thread);
    thread.once('exit', () => this.#threads.delete(thread));
    return thread;
  }
}

/** The most additions that a search can need: see `choose`. */
function additionsFor({ cards, capacity, roles }: Choosing): number {
  const stages = new Set(cards.map(({ stage }) => stage).filter((stage) => stage >= 0)).size;
  const ofRoles = [...roles.values()].reduce((sum, points) => sum + Math.min(points, capacity), 0);
  return capacity * (cards.length * 2 ** stages + ofRoles * 3 ** stages);
}

const nobodyThere = (): Refusal => new Refusal('UNAVAILABLE', 'Whoever asked for this slice has gone.');

const tooHard = (budget: number): Refusal =>
  new Refusal(
    'TOO_MANY',
    `No best slice was found within ${budget / 1000} seconds. Limit fewer roles, weigh fewer cards, or give fewer points.`,
    { path: ['roleCapacity'] },
  );
