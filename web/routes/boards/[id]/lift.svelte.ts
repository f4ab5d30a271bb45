import { counted } from '#lib/numbers.ts';
import { tick } from 'svelte';
import { standing } from './card.ts';
import type { Dropped } from './dropped.ts';
import type { Spot } from './geometry.ts';
import type { Grid, Way } from './nearest.ts';
import { spotAmong, steer, targetAt } from './steer.ts';
import type { View } from './view.svelte.ts';

/** `from` and `at` are places on the board without the carried cards; `lead` is the one with the focus. */
type Lifted = { lead: string; cards: readonly string[]; name: string; from: Spot; at: Spot };

/** Carrying cards with the keyboard: every step is a preview, and only the drop is sent. */
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
    return this.#lifted?.lead ?? null;
  }

  lift(lead: string) {
    const cards = this.#view.selection.with(lead);
    const from = this.#spotWithout(lead, cards);
    if (!from) return;
    const name = this.nameOf(cards);
    this.#lifted = { lead, cards, name, from, at: from };
    this.#view.carried = lead;
    this.#say(`Lifted ${name}. ${this.#standing(from)}. Arrow keys choose a place, Space drops, Escape puts it back.`);
  }

  steer(way: Way) {
    const lifted = this.#lifted;
    if (!lifted) return;
    const grid = this.#gridWithout(lifted.cards);
    const at = steer(grid, lifted.at, way);
    const target = targetAt(grid, at);
    if (!target || same(at, lifted.at)) return this.#say(`${this.#standing(lifted.at)}. No further that way.`);
    this.#lifted = { ...lifted, at };
    this.#view.board.preview({ cards: lifted.cards, ...target });
    this.#say(`${this.#standing(at)}.`);
  }

  drop() {
    const lifted = this.#release();
    if (!lifted) return;
    if (same(lifted.at, lifted.from)) return this.#stay(lifted);
    this.#moveTo(lifted.cards, lifted.at, lifted.lead);
  }

  cancel() {
    const lifted = this.#release();
    this.#view.board.preview(null);
    if (lifted) this.#say(`${lifted.name} is back. ${this.#standing(lifted.from)}.`);
  }

  /** One step without lifting. */
  moveAtOnce(lead: string, way: Way) {
    const cards = this.#view.selection.with(lead);
    const from = this.#spotWithout(lead, cards);
    if (!from) return;
    const at = steer(this.#gridWithout(cards), from, way);
    if (same(at, from)) return this.#say(`${this.#standing(from)}. No further that way.`);
    this.#moveTo(cards, at, lead);
  }

  async send(dropped: Dropped, lead?: string) {
    const { board } = this.#view;
    const { cards } = dropped.kind === 'move' ? dropped.move : dropped;
    const name = this.nameOf(cards);
    const first = lead ?? cards[0] ?? '';
    const sent = dropped.kind === 'move' ? board.move(dropped.move) : board.shift(cards, dropped.to);
    this.#say(`Moved ${name} to ${this.#whereTo(dropped, first)}.`);
    if (await sent) return;
    await tick();
    this.#regain(first);
  }

  /** What is carried, in a word: the title of one, the number of many. */
  readonly nameOf = (cards: readonly string[]) =>
    cards.length === 1 ? (this.#view.board.cards.get(cards[0] ?? '')?.title ?? '') : counted(cards.length, 'card');

  /** Sends cards to a place of the board without them. */
  #moveTo(cards: readonly string[], at: Spot, lead: string) {
    const target = targetAt(this.#gridWithout(cards), at);
    if (target) void this.send({ kind: 'move', move: { cards, ...target } }, lead);
  }

  #spotWithout(lead: string, cards: readonly string[]): Spot | null {
    const spot = this.#view.spotOf(lead);
    return spot && spotAmong(this.#view.grid, spot, new Set(cards));
  }

  #gridWithout(cards: readonly string[]): Grid {
    const { grid } = this.#view;
    const moving = new Set(cards);
    return { ...grid, list: (cell) => grid.list(cell).filter((id) => !moving.has(id)) };
  }

  #release(): Lifted | null {
    const lifted = this.#lifted;
    this.#lifted = null;
    this.#view.carried = null;
    return lifted;
  }

  #stay({ name }: Lifted) {
    this.#view.board.preview(null);
    this.#say(`Dropped ${name} where it was.`);
  }

  #standing(spot: Spot): string {
    const there = this.#view.standingAt(spot);
    return standing({ ...there, of: Math.max(there.of, spot.index + 1) });
  }

  #whereTo(dropped: Dropped, lead: string): string {
    const at = this.#view.spotOf(lead);
    if (!at) return 'where the filter hides it';
    if (dropped.kind === 'move' && dropped.move.cards.length === 1) return this.#standing(at);
    const { stage, epic, release } = this.#view.standingAt(at);
    if (dropped.kind === 'move') return `${stage}, ${epic}, ${release}`;
    return 'epic' in dropped.to ? `${stage}, ${epic}, each in its release` : `${release}, each in its epic`;
  }

  #say = (text: string) => this.#view.board.say(text);
}

const same = (one: Spot, other: Spot) =>
  one.column === other.column && one.band === other.band && one.index === other.index;
