import { ask, Unanswered } from '#lib/ask.ts';
import { type Jobs, jobsQuery } from './jobs.query.ts';
import { isOpen } from './words.ts';

const interval = 700;

/** Jobs as they were when the page came, and as they are now while any of them is under way. */
export class Watch {
  readonly #given: () => Jobs;
  #seen: { readonly of: Jobs; readonly now: Jobs } | null = $state.raw(null);

  constructor(given: () => Jobs) {
    this.#given = given;
  }

  get jobs(): Jobs {
    const given = this.#given();
    return this.#seen?.of === given ? this.#seen.now : given;
  }

  get open(): boolean {
    return this.jobs.nodes.some(isOpen);
  }

  /** Looks again and again until somebody calls what it answers. */
  follow = (after: string | null): (() => void) => {
    const timer = setInterval(() => void this.#look(after), interval);
    return () => clearInterval(timer);
  };

  async #look(after: string | null) {
    const given = this.#given();
    try {
      const { jobs } = await ask(fetch, jobsQuery, { after });
      this.#seen = { of: given, now: jobs };
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }
}
