import { notices } from '#lib/notices.svelte.ts';
import type { Board } from '../board.svelte.ts';
import type { Attend } from './attend.ts';
import { hear } from './hear.ts';
import { again, whileSeen } from './listening.ts';
import { storyboardChanged, type Change } from './live.query.ts';
import { renew } from './renew.ts';
import { stream } from './stream.ts';

/** Follows what everybody does on the board, and catches up after every interruption. */
export class Live {
  #board: Board;
  #attend: Attend;
  #sequence: string;
  #tries = 0;
  #lost = $state(false);

  constructor(board: Board, attend: Attend) {
    this.#board = board;
    this.#attend = attend;
    this.#sequence = board.frame.sequence;
  }

  /** Whether the connection is lost, and not only for a moment. */
  get lost() {
    return this.#lost;
  }

  /** Returns how to stop. */
  follow(): () => void {
    return whileSeen((signal) => this.#listen(signal));
  }

  async #listen(signal: AbortSignal) {
    await again(
      (connected) => this.#once(connected),
      () => this.#broken(),
      signal,
    );
    if (!signal.aborted)
      notices.refuse('You see no more changes of others here: sign in again and load the page anew.');
  }

  /** Looks for the connection now instead of a little later. */
  retry() {
    dispatchEvent(new Event('online'));
    this.#board.outbox.resume();
  }

  #broken(): number {
    this.#tries += 1;
    this.#lost = this.#tries > 1 || !navigator.onLine;
    return this.#tries;
  }

  /** Until the connection ends, or a message shows that one was missed. */
  async #once(signal: AbortSignal) {
    const variables = { id: this.#board.frame.id, after: this.#sequence };
    let expected: string | null = null;
    for await (const { storyboardChanged: change } of stream({ document: storyboardChanged, variables }, signal)) {
      if (expected !== null && change.previousSequence !== expected) return;
      expected = change.sequence;
      await this.#take(change);
    }
  }

  async #take(change: Change) {
    if (change.reload) await renew(this.#board);
    else this.#attend(change, () => hear(this.#board, change));
    this.#sequence = change.sequence;
    this.#tries = 0;
    this.#lost = false;
    this.#board.outbox.resume();
  }
}
