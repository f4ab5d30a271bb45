import { notices } from '#lib/notices.svelte.ts';
import { addressWith, lookIn } from '../filter-address.ts';
import type { View } from '../view.svelte.ts';
import { lensWords, loadLens, type Lens, type LensView } from './lenses.ts';

/** Makes this the address of the page, in place of the present one or after it. */
type Go = (address: URL, replace: boolean) => Promise<void>;

/** Keeps the look of a board and its address the same, and brings the lens that is asked for. */
export class Looking {
  #view: View;
  #go: Go;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** What the present lens is drawn with; null is the map. */
  shown: LensView | null = $state.raw(null);

  constructor(view: View, { shown, go }: { shown: LensView | null; go: Go }) {
    this.#view = view;
    this.#go = go;
    this.shown = shown;
    view.told = this.remember;
  }

  /** A lens is a place one comes back from; a filter is not. */
  readonly through = async (lens: Lens) => {
    if (lens === this.#view.lens || !(await this.#bring(lens))) return;
    clearTimeout(this.#soon);
    await this.#say(false);
    this.#view.board.say(`${lensWords[lens]}.`);
  };

  /** Soon after the last keystroke, the address says the filter. */
  readonly remember = () => {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#say(true), 250);
  };

  /** Back and forward, and a saved view, lead to what their address says. */
  readonly follow = async (search: URLSearchParams) => {
    const { filter, lens, sort } = lookIn(search, this.#view.board.frame);
    if (!(await this.#bring(lens))) return;
    this.#view.filter = filter;
    this.#view.sort = sort;
  };

  /** A saved view is a place one comes back from. */
  readonly apply = async (search: URLSearchParams) => {
    clearTimeout(this.#soon);
    await this.follow(search);
    await this.#say(false);
  };

  /** To the card in the lens, or to the lens where it is not drawn or lies folded. */
  focus(id: string | null) {
    const lens = document.querySelector<HTMLElement>('#board');
    const card = lens?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id ?? '')}"] [data-opens]`);
    card?.focus();
    if (!card || card !== document.activeElement) lens?.focus();
  }

  async #bring(lens: Lens): Promise<boolean> {
    try {
      this.shown = await loadLens(lens);
      this.#view.lens = lens;
      return true;
    } catch {
      notices.refuse(`${lensWords[lens]} could not be fetched. Check the connection and try again.`);
      return false;
    }
  }

  #say = (replace: boolean) => this.#go(addressWith(new URL(location.href), this.#view.asked), replace);
}
