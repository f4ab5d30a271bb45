import { counted } from '#lib/numbers.ts';
import type { Hand } from './hand.svelte.ts';
import { meant, type Act } from './keys.ts';
import type { Way } from './nearest.ts';
import { cellOf } from './order.ts';

/** What keys do while a card has the focus. */
export class Keyboard {
  #hand: Hand;

  constructor(hand: Hand) {
    this.#hand = hand;
  }

  press(event: KeyboardEvent, id: string) {
    const act = meant(event, this.#hand.signs);
    if (!act || !(this.#meantForDialog() || this.#perform(act, id))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What is typed before the dialog it is meant for is there must not be taken for commands. */
  #meantForDialog = () => this.#hand.opens.coming?.() ?? false;

  get #view() {
    return this.#hand.view;
  }
  get #lift() {
    return this.#hand.lift;
  }

  /** Whether the key was for us. */
  #perform(act: Act, id: string): boolean {
    switch (act.act) {
      case 'walk':
        return this.#walk(act.way, id);
      case 'leave':
        return this.#leave(id);
      case 'open':
        return this.#open(id);
      case 'select':
      case 'select all':
      case 'extend':
        if (this.#lift.card === null) this.#select(act, id);
        return true;
      case 'solo':
      case 'lived':
      case 'slice':
        return this.#hand.look(act);
      default:
        if (this.#hand.mayPlan()) this.#plan(act, id);
        return true;
    }
  }

  #plan(act: Act, id: string) {
    if (act.act === 'push') this.#after(id, () => this.#lift.moveAtOnce(id, act.way));
    else if (this.#lift.card) this.#drop(act, id);
    else if (act.act === 'lift') this.#lift.lift(id);
    else if (act.act === 'undo' || act.act === 'redo') this.#hand.undo(act.act);
    else if (act.act === 'new here' || act.act === 'new after') this.#openNew(id, act.act === 'new after');
    else this.#openFor(act, this.#view.selection.with(id));
  }

  #openFor(act: Act, cards: readonly string[]) {
    if (act.act === 'move') this.#hand.opens.dialog({ kind: 'move', cards });
    else if (act.act === 'archive') this.#hand.opens.dialog({ kind: 'archive', cards });
    else if (act.act === 'change')
      this.#hand.opens.dialog({
        kind: 'change',
        part: act.part,
        cards: act.part === 'title' ? [cards[0] ?? ''] : cards,
      });
  }

  /** While a card is carried, only Space has a meaning besides choosing a place. */
  #drop(act: Act, id: string) {
    if (act.act === 'lift') this.#after(id, () => this.#lift.drop());
  }

  #open(id: string): true {
    if (this.#lift.card) this.#after(id, () => this.#lift.drop());
    else this.#hand.opens.card(id);
    return true;
  }

  #leave(id: string): true {
    const { selection } = this.#view;
    if (this.#lift.card) this.#after(id, () => this.#lift.cancel());
    else if (selection.size > 0) {
      selection.clear();
      this.#say('Nothing is selected.');
    } else this.#hand.opens.card(null);
    return true;
  }

  #walk(way: Way, id: string): true {
    if (this.#lift.card) this.#after(id, () => this.#lift.steer(way));
    else {
      const next = this.#view.next(way);
      const spot = next ? null : this.#view.spotOf(id);
      if (next) this.#hand.focus(next);
      else if (spot && way === 'up') this.#hand.heads.focus('column', spot.column);
      else if (spot && way === 'left') this.#hand.heads.focus('band', spot.band);
    }
    return true;
  }

  #select(act: Act, id: string) {
    const { selection } = this.#view;
    if (act.act === 'select') {
      const now = selection.toggle(id);
      this.#say(`${now ? 'Selected' : 'No longer selected:'} ${this.#lift.nameOf([id])}. ${this.#sum()}`);
    } else if (act.act === 'extend') this.#extend(act.way, id);
    else this.#say(`${selection.spread(id) === 'cell' ? 'The whole cell is selected' : 'All'}. ${this.#sum()}`);
  }

  #extend(way: Way, id: string) {
    const next = this.#view.next(way);
    if (!next) return;
    this.#hand.extendTo(id, next);
    this.#hand.focus(next);
    this.#say(`${this.#lift.nameOf([next])}. ${this.#sum()}`);
  }

  #sum = () => `${counted(this.#view.selection.size, 'card')} selected.`;

  #openNew(id: string, after: boolean) {
    const spot = this.#view.spotOf(id);
    const epic = spot && this.#view.columns[spot.column]?.epic;
    if (!spot || !epic) return;
    const release = this.#view.releases[spot.band] ?? null;
    const last = this.#view.list(cellOf(epic.id, release)).at(-1) ?? null;
    this.#hand.opens.dialog({ kind: 'new', epic: epic.id, release, after: after ? id : last });
  }

  #after(id: string, act: () => void) {
    this.#hand.after(id, act);
  }

  #say = (text: string) => this.#view.board.say(text);
}
