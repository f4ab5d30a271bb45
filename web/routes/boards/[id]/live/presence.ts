import { ask } from '#lib/ask.ts';
import type { Board } from '../board.svelte.ts';
import { again, whileSeen } from './listening.ts';
import { presence, showPresence } from './live.query.ts';
import { newId } from '../new-id.ts';
import { stream } from './stream.ts';

/** Who else looks at the board, and which card this tab shows to be editing. */
export class Presence {
  #board: Board;
  #tab = newId();
  #editing: string | null = null;
  #tries = 0;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Returns how to stop. */
  follow(): () => void {
    return whileSeen((signal) =>
      again(
        (connected) => this.#once(connected),
        () => this.#broken(),
        signal,
      ),
    );
  }

  async edit(card: string | null) {
    if (card === this.#editing) return;
    this.#editing = card;
    const input = { storyboard: this.#board.frame.id, tab: this.#tab, editing: card };
    await ask(this.#board.fetch, showPresence, { input }).catch(() => undefined);
  }

  #broken(): number {
    this.#board.present = [];
    return (this.#tries += 1);
  }

  async #once(signal: AbortSignal) {
    const variables = { storyboard: this.#board.frame.id, tab: this.#tab, editing: this.#editing };
    for await (const { presence: told } of stream({ document: presence, variables }, signal)) {
      this.#tries = 0;
      this.#board.present = told.members.filter(({ tab }) => tab !== this.#tab);
    }
  }
}
