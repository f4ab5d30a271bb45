import { counted } from '#lib/numbers.ts';
import { stageWords } from '#lib/words.ts';
import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Drag } from './drag.ts';
import type { Dropped } from './dropped.ts';
import type { Rectangle } from './geometry.ts';
import { headFrom, Heads } from './heads.ts';
import { lineOf, same, type Hit } from './hit.ts';
import { Keyboard } from './keyboard.ts';
import { meant, type Act } from './keys.ts';
import { Lift } from './lift.svelte.ts';
import type { Open } from './opened.ts';
import type { View } from './view.svelte.ts';

/** What the board opens elsewhere; whether typed signs mean anything, and who hears of a new filter. */
export type Opens = {
  dialog: Open;
  card: (id: string | null) => void;
  lived?: () => void;
  slice?: () => void;
  filtered?: () => void;
  signs?: () => boolean;
  /** Whether a dialog was asked for and is still being fetched. */
  coming?: () => boolean;
};

/** Keyboard and pointer on the board: one set of listeners at the scroller, whatever the number of cards. */
export class Hand {
  readonly view: View;
  readonly lift: Lift;
  readonly opens: Opens;
  readonly heads = new Heads(this);
  readonly #keyboard = new Keyboard(this);
  #scroller: HTMLElement | null = null;
  #drag: Promise<Drag> | null = null;
  #aim: Hit = $state.raw({ kind: 'nothing' });
  /** The current card before the mouse came down, from which Shift selects. */
  #came: string | null = null;

  /** Where what is carried would be put: a line across a column, or between two columns or bands. */
  readonly line: Rectangle | null = $derived.by(() => lineOf(this.view.layout, this.#aim));
  readonly aimedBand = $derived(this.#aim.kind === 'band' ? this.#aim.band : null);
  readonly aimedColumn = $derived(this.#aim.kind === 'column' ? this.#aim.column : null);

  constructor(view: View, opens: Opens) {
    this.view = view;
    this.lift = new Lift(view, (id) => this.regain(id));
    this.opens = opens;
  }

  readonly hold: Attachment<HTMLElement> = (scroller) => {
    this.#scroller = scroller;
    const look = () => this.view.look(sightOf(scroller));
    const resize = new ResizeObserver(look);
    resize.observe(scroller);
    const leave = [
      on(scroller, 'scroll', look, { passive: true }),
      on(scroller, 'keydown', (event) => this.#key(event)),
      on(scroller, 'click', (event) => this.#click(event)),
      on(scroller, 'focusin', (event) => this.#focused(event)),
      on(scroller, 'pointerover', () => void this.#carrier(), { once: true }),
      on(scroller, 'pointerdown', (event) => void this.#grip(event)),
    ];
    return () => {
      resize.disconnect();
      for (const off of leave) off();
      void this.#drag?.then((drag) => drag.end());
      this.#drag = null;
    };
  };

  get signs(): boolean {
    return this.opens.signs?.() ?? true;
  }

  print(printing: boolean) {
    flushSync(() => (this.view.printing = printing));
  }

  /** A drag says where it is many times a second; only a change of place is drawn. */
  aim(next: Hit) {
    if (!same(next, this.#aim)) this.#aim = next;
  }

  find = (selector: string) => this.#scroller?.querySelector<HTMLElement>(selector) ?? null;

  /** Makes a card the current one, brings it into sight and gives it the focus. */
  focus(id: string) {
    this.show(id);
    this.#linkOf(id)?.focus({ preventScroll: true });
  }

  show(id: string) {
    this.view.choose(id);
    const scroller = this.#scroller;
    const position = scroller && this.view.positionFor(id, sightOf(scroller));
    if (!scroller || !position) return;
    flushSync();
    scroller.scrollTo({ ...position, behavior: 'instant' });
    this.view.look(sightOf(scroller));
    flushSync();
  }

  /** The card that has the focus, if any. */
  focused = () => cardAt(document.activeElement);

  /** The focus is lost when the card that had it is drawn anew in another cell; it follows without a scroll. */
  regain(id: string | null) {
    if (id !== null && document.activeElement === document.body) this.#linkOf(id)?.focus({ preventScroll: true });
  }

  /** A card that changes its cell is drawn anew there; the focus goes with it within the same frame. */
  after(id: string, act: () => void) {
    act();
    flushSync();
    this.focus(id);
  }

  /** Whether the board may be changed now; who may not is told so. */
  mayPlan(): boolean {
    const { board } = this.view;
    if (!board.mayPlan)
      board.say(
        board.planner
          ? 'This board is archived. Restore it to change it.'
          : 'Your access lets you read this board, not change it.',
      );
    return board.mayPlan && board.whole;
  }

  undo(which: 'undo' | 'redo') {
    if (this.mayPlan()) void this.view.board[which]();
  }

  /** Keys that look at the board otherwise; whether there is somebody to do it. */
  look(act: Act): boolean {
    if (act.act === 'lived' || act.act === 'slice') this.opens[act.act]?.();
    if (act.act !== 'solo') return this.opens[act.act as 'lived' | 'slice'] !== undefined;
    this.view.solo(act.stage);
    this.opens.filtered?.();
    const { board, found, totals } = this.view;
    board.say(`${act.stage ? stageWords[act.stage] : 'All stages'}, ${counted(found?.size ?? totals.cards, 'card')}.`);
    return true;
  }

  extendTo(from: string, to: string) {
    const { selection } = this.view;
    selection.extend(from, to, selection.columnOf(this.view.spotOf(to)?.column ?? -1));
  }

  /** Moves cards that were not carried by the keyboard; whoever has the focus keeps it. */
  send(dropped: Dropped, lead?: string) {
    const focused = this.focused();
    void this.lift.send(dropped, lead);
    flushSync();
    this.regain(focused);
  }

  #linkOf = (id: string) => this.find(`[data-card="${CSS.escape(id)}"] a`);

  #key(event: KeyboardEvent) {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const head = target.dataset.head;
    const id = target instanceof HTMLAnchorElement ? cardAt(target) : null;
    if (head) this.heads.press(event, headFrom(head));
    else if (id) this.#keyboard.press(event, id);
  }

  #click(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const id = cardAt(target);
    const add = target?.closest<HTMLElement>('[data-add]')?.dataset.add;
    const head = target?.closest<HTMLElement>('button[data-head]')?.dataset.head;
    if (add !== undefined) return this.#addTo(add);
    if (head) return this.heads.open(headFrom(head));
    if (!id) return;
    event.preventDefault();
    if (target?.closest('.handle')) this.opens.dialog({ kind: 'move', cards: this.view.selection.with(id) });
    else if (event.shiftKey) this.extendTo(this.#came ?? id, id);
    else if (event.ctrlKey || event.metaKey || this.#choosing(event)) this.view.selection.toggle(id);
    else this.opens.card(id);
    this.view.choose(id);
  }

  /** Fingers have no Ctrl: once a card is selected, a tap selects. */
  #choosing = (event: MouseEvent) =>
    event instanceof PointerEvent && event.pointerType === 'touch' && this.view.selection.size > 0;

  #addTo(cell: string) {
    const [epic = '', release = ''] = cell.split('/');
    this.opens.dialog({ kind: 'new', epic, release: release || null, after: this.view.list(cell).at(-1) ?? null });
  }

  #focused(event: FocusEvent) {
    const id = cardAt(event.target);
    if (this.lift.card && id !== this.lift.card) this.lift.cancel();
    if (id && event.target instanceof HTMLAnchorElement) this.view.choose(id);
  }

  /** The drag code is fetched when a mouse first comes near. */
  #carrier(): Promise<Drag> | null {
    if (!this.view.board.mayPlan || !this.#scroller) return null;
    const scroller = this.#scroller;
    this.#drag ??= import('./drag.ts').then(({ Drag }) => new Drag(this, scroller));
    return this.#drag;
  }

  async #grip(event: PointerEvent) {
    this.#came = this.view.current;
    const target = event.target instanceof Element ? event.target : null;
    const held = target?.closest<HTMLElement>('[data-card], button[data-head]');
    if (!held || event.pointerType !== 'mouse' || event.button !== 0 || !this.view.board.whole) return;
    (await this.#carrier())?.grip(held);
  }
}

/** Undo and redo work wherever the focus is, but not in what is being written. */
export function undoneBy(event: KeyboardEvent): 'undo' | 'redo' | null {
  const { target } = event;
  const writing = target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]');
  const act = writing || event.defaultPrevented ? null : meant(event)?.act;
  return act === 'undo' || act === 'redo' ? act : null;
}

const cardAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null;

const sightOf = (scroller: HTMLElement): Rectangle => ({
  left: scroller.scrollLeft,
  top: scroller.scrollTop,
  width: scroller.clientWidth,
  height: scroller.clientHeight,
});
