import { counted } from '#lib/numbers.ts';
import { notices } from '#lib/notices.svelte.ts';
import { reasonOf } from '#lib/reason.ts';
import { unsentOn } from '#lib/unsent.ts';
import type { Board } from '../board.svelte.ts';
import type { Kept } from '../deed.ts';
import { newId } from '../new-id.ts';
import type { Keeper, Operation } from '../outbox.svelte.ts';
import { again, doing, takenOn } from './again.ts';
import { claim, keepAt } from './kept.ts';

/** What this person did here and the server has not taken: kept in this browser, and sent by the page that comes next. */
export class Unsent implements Keeper {
  readonly #board: Board;
  readonly #place: string;
  readonly #own: string;
  #pending: readonly Operation[] = [];
  #refused: readonly Kept[] = $state.raw([]);
  #keeps = true;
  readonly #stays = Promise.withResolvers<void>();

  constructor(board: Board) {
    this.#board = board;
    this.#place = unsentOn(board.member?.id ?? '', board.frame.id);
    this.#own = this.#place + newId();
  }

  /** What came too late, until a person has decided. */
  get refused() {
    return this.#refused;
  }

  get keeps() {
    return this.#keeps && localStorage.getItem(this.#own) !== null;
  }

  keep(pending: readonly Operation[]) {
    this.#pending = pending;
    this.#write();
  }

  /** Takes over what earlier pages could not send. */
  async open(): Promise<void> {
    this.#board.outbox.keepIn(this);
    await claim(this.#place, { own: this.#own, stays: this.#stays.promise }, (kept) => this.#take(kept));
  }

  /** The board is left, and comes anew later. */
  leave() {
    if (this.#pending.length === 0) this.#stays.resolve();
  }

  /** Does a refused deed after all, as a new one. */
  insist(kept: Kept) {
    this.drop(kept);
    const refuse = (error: unknown) => this.#refuse(kept, error);
    void this.#board.outbox.add(doing(this.#board, unseen(kept.deed), { refuse }));
  }

  drop({ id }: Kept) {
    this.#refused = this.#refused.filter((own) => own.id !== id);
    this.#write();
  }

  #take(all: readonly Kept[]) {
    const taken = takenOn(this.#board);
    const waiting = all.filter(({ refused }) => refused === undefined);
    this.#refused = all.filter(({ refused }) => refused !== undefined);
    const sent = waiting.map((kept) => {
      const refuse = (error: unknown) => this.#refuse(kept, error);
      return this.#board.outbox.add(again(this.#board, kept, { taken, refuse }));
    });
    if (sent.length > 0) void Promise.all(sent).then(tellSent);
    this.#write();
  }

  #refuse(kept: Kept, error: unknown) {
    this.#refused = [...this.#refused, { ...kept, refused: reasonOf(error) }];
    this.#write();
  }

  #write() {
    const waiting = this.#pending.flatMap(({ id, deed }): Kept[] => (deed ? [{ id, deed }] : []));
    this.#keeps = keepAt(this.#own, [...waiting, ...this.#refused]);
  }
}

/** What was refused is told where it is decided. */
function tellSent(sent: readonly boolean[]) {
  if (sent.every(Boolean)) notices.say(`${counted(sent.length, 'change')} that waited here went through.`);
}

/** Whoever insists has seen what it became. */
function unseen(deed: Kept['deed']): Kept['deed'] {
  if (deed.kind !== 'change') return deed;
  const { kind, patches } = deed;
  return { kind, patches };
}
