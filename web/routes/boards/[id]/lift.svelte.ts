import { tick } from 'svelte';
import { standing } from './card.ts';
import type { Spot } from './geometry.ts';
import type { Grid, Way } from './nearest.ts';
import type { Move } from './order.ts';
import { steer, targetAt } from './steer.ts';
import type { View } from './view.svelte.ts';

type Lifted = { id: string; title: string; from: Spot; at: Spot };

/** Carrying one card with the keyboard: every step is a preview, and only the drop is sent. */
export class Lift {
  #view: View;
  #regain: (id: string) => void;
  #lifted: Lifted | null = $state.raw(null);

  /** `regain` is told which card to focus after a refusal has put it back. */
  constructor(view: View, regain: (id: string) => void) {
    this.#view = view;
    this.#regain = regain;
  }

  get card(): string | null {
    return this.#lifted?.id ?? null;
  }

  lift(id: string) {
    const at = this.#view.spotOf(id);
    const card = this.#view.board.cards.get(id);
    if (!at || !card) return;
    this.#lifted = { id, title: card.title, from: at, at };
    this.#view.carried = id;
    this.#say(
      `Lifted ${card.title}. ${this.#standing(at)}. Arrow keys choose a place, Space drops, Escape puts it back.`,
    );
  }

  steer(way: Way) {
    const lifted = this.#lifted;
    if (!lifted) return;
    const grid = this.#gridWithout(lifted.id);
    const at = steer(grid, lifted.at, way);
    const target = targetAt(grid, at);
    if (!target || same(at, lifted.at)) return this.#say(`${this.#standing(lifted.at)}. No further that way.`);
    this.#lifted = { ...lifted, at };
    this.#view.board.preview({ cards: [lifted.id], ...target });
    this.#say(`${this.#standing(at)}.`);
  }

  drop() {
    const lifted = this.#release();
    if (!lifted) return;
    if (same(lifted.at, lifted.from)) return this.#stay(lifted);
    this.moveTo(lifted.id, lifted.at);
  }

  cancel() {
    const lifted = this.#release();
    this.#view.board.preview(null);
    if (lifted) this.#say(`${lifted.title} is back. ${this.#standing(lifted.from)}.`);
  }

  /** One step without lifting. */
  moveAtOnce(id: string, way: Way) {
    const from = this.#view.spotOf(id);
    if (!from) return;
    const at = steer(this.#gridWithout(id), from, way);
    if (same(at, from)) return this.#say(`${this.#standing(from)}. No further that way.`);
    this.moveTo(id, at);
  }

  /** Sends a card to a place of the board without it. */
  moveTo(id: string, at: Spot) {
    const target = targetAt(this.#gridWithout(id), at);
    if (target) void this.send({ cards: [id], ...target });
  }

  async send(move: Move) {
    const id = move.cards[0] ?? '';
    const title = this.#view.board.cards.get(id)?.title ?? '';
    const moved = this.#view.board.move(move);
    const at = this.#view.spotOf(id);
    if (at) this.#say(`Moved ${title} to ${this.#standing(at)}.`);
    if (await moved) return;
    this.#say(`${title} was put back.`);
    await tick();
    this.#regain(id);
  }

  #gridWithout(id: string): Grid {
    const { grid } = this.#view;
    return { ...grid, list: (cell) => grid.list(cell).filter((own) => own !== id) };
  }

  #release(): Lifted | null {
    const lifted = this.#lifted;
    this.#lifted = null;
    this.#view.carried = null;
    return lifted;
  }

  #stay({ title }: Lifted) {
    this.#view.board.preview(null);
    this.#say(`Dropped ${title} where it was.`);
  }

  #standing(spot: Spot): string {
    const there = this.#view.standingAt(spot);
    return standing({ ...there, of: Math.max(there.of, spot.index + 1) });
  }

  #say = (text: string) => this.#view.board.say(text);
}

const same = (one: Spot, other: Spot) =>
  one.column === other.column && one.band === other.band && one.index === other.index;
