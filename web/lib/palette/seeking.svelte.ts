import { pageActs, type PageAct } from './acts.ts';
import { findNames, type Find } from './finds.ts';
import { everywhere, fits, ofActs, ofFinds, ofPlaces, ofVisits, type Option } from './options.ts';
import { recent } from './recent.ts';

const pause = 90;

/** What the palette offers for what was typed, and which line is chosen. */
export class Seeking {
  #typed = $state('');
  #at = $state(0);
  #finds: readonly Find[] = $state.raw([]);
  #phase: 'idle' | 'seeking' | 'failed' = $state('idle');
  #soon: ReturnType<typeof setTimeout> | undefined;
  #own: readonly Option[];

  readonly options: readonly Option[] = $derived.by(() => {
    const typed = this.#typed.trim();
    if (typed === '') return this.#own;
    const own = this.#own.filter(({ words, group }) => group !== 'Recent' && fits(words, typed));
    return [...own, ...ofFinds(this.#finds), everywhere(typed)];
  });
  readonly current = $derived(this.options[this.#at]);

  /** `always` can be done on every page. */
  constructor(always: readonly PageAct[]) {
    this.#own = [
      ...ofVisits(recent().filter(({ href }) => href !== location.pathname)),
      ...ofActs(pageActs.all(), 'On this page'),
      ...ofPlaces(),
      ...ofActs(always, 'Throughline'),
    ];
  }

  get typed() {
    return this.#typed;
  }
  set typed(next: string) {
    this.#typed = next;
    this.#at = 0;
    clearTimeout(this.#soon);
    if (next.trim() === '') this.#finds = [];
    else this.#soon = setTimeout(() => void this.#seek(next), pause);
  }
  get at() {
    return this.#at;
  }
  get phase() {
    return this.#phase;
  }

  choose(at: number) {
    this.#at = at;
  }

  /** Past either end of the list lies the other. */
  step(by: number) {
    const { length } = this.options;
    if (length > 0) this.#at = (this.#at + by + length) % length;
  }

  async #seek(text: string) {
    this.#phase = 'seeking';
    try {
      const finds = await findNames(text);
      if (text !== this.#typed) return;
      this.#finds = finds;
      this.#phase = 'idle';
    } catch {
      this.#phase = 'failed';
    }
  }
}
