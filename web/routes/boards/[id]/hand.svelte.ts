import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Drag } from './drag.ts';
import type { Hit } from './hit.ts';
import { meant, type Act } from './keys.ts';
import { rectangleOf, type Rectangle } from './geometry.ts';
import { Lift } from './lift.svelte.ts';
import { listAt, nearest, type Way } from './nearest.ts';
import type { Open } from './opened.ts';
import { cellOf, type Move } from './order.ts';
import type { View } from './view.svelte.ts';

type Opens = { dialog: Open; card: (id: string | null) => void };

/** Keyboard and pointer on the board: one set of listeners at the scroller, whatever the number of cards. */
export class Hand {
  readonly view: View;
  readonly lift: Lift;
  #opens: Opens;
  #scroller: HTMLElement | null = null;
  #drag: Promise<Drag> | null = null;
  #aim: Hit = $state.raw({ kind: 'nothing' });

  /** Where a carried card would be put, as a line across its column. */
  readonly line: Rectangle | null = $derived.by(() => {
    const aim = this.#aim;
    return aim.kind === 'place' ? rectangleOf(this.view.layout, aim.spot) : null;
  });
  readonly aimedBand = $derived(this.#aim.kind === 'band' ? this.#aim.band : null);

  constructor(view: View, opens: Opens) {
    this.view = view;
    this.lift = new Lift(view, (id) => this.#regain(id));
    this.#opens = opens;
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
    };
  };

  print(printing: boolean) {
    flushSync(() => (this.view.printing = printing));
  }

  /** A drag says where it is many times a second; only a change of place is drawn. */
  aim(next: Hit) {
    if (JSON.stringify(next) !== JSON.stringify(this.#aim)) this.#aim = next;
  }

  /** Makes a card the current one, brings it into sight and gives it the focus. */
  focus(id: string) {
    this.show(id);
    this.#scroller?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`)?.focus({ preventScroll: true });
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

  #key(event: KeyboardEvent) {
    const id = cardAt(event.target);
    const act = meant(event);
    const head = event.target instanceof HTMLElement ? event.target.dataset.head : undefined;
    if (act?.act === 'walk' && head) this.#walkFromHead(act.way, head);
    else if (!act || !id || !(event.target instanceof HTMLAnchorElement) || !this.#perform(act, id)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key was for us; what only planners may do says so to the others. */
  #perform(act: Act, id: string): boolean {
    if (act.act === 'walk') return this.#walk(act.way, id);
    if (act.act === 'leave') return this.#leave(id);
    if (act.act === 'open') {
      if (this.lift.card) this.#drop(id);
      else this.#opens.card(id);
      return true;
    }
    if (!this.view.board.mayPlan) this.view.board.say('Your access lets you read this board, not change it.');
    else if (this.view.board.whole) this.#plan(act, id);
    return true;
  }

  #plan(act: Act, id: string) {
    if (act.act === 'push') this.#after(id, () => this.lift.moveAtOnce(id, act.way));
    else if (this.lift.card) return void (act.act === 'lift' && this.#drop(id));
    else if (act.act === 'lift') this.lift.lift(id);
    else if (act.act === 'move') this.#opens.dialog({ kind: 'move', card: id });
    else if (act.act === 'delete') this.#opens.dialog({ kind: 'delete', card: id });
    else this.#openNew(id, act.act === 'new after');
  }

  #walk(way: Way, id: string): boolean {
    if (this.lift.card) this.#after(id, () => this.lift.steer(way));
    else {
      const next = this.view.next(way);
      const spot = next ? null : this.view.spotOf(id);
      if (next) this.focus(next);
      else if (spot && way === 'up') this.#focusHead('column', spot.column);
      else if (spot && way === 'left') this.#focusHead('band', spot.band);
    }
    return true;
  }

  #walkFromHead(way: Way, head: string) {
    const [row, at = '0'] = head.split(' ');
    const along = row === 'column' ? { left: -1, right: 1 } : { up: -1, down: 1 };
    const by = Object.entries(along).find(([name]) => name === way)?.[1];
    const spot =
      row === 'column' ? { column: Number(at), band: 0, index: -1 } : { column: -1, band: Number(at), index: 0 };
    const into = nearest(this.view.grid, spot, row === 'column' ? 'down' : 'right');
    const card = into && listAt(this.view.grid, into.column, into.band)[into.index];
    if (by) this.#focusHead(row ?? '', Number(at) + by);
    else if (card && way === (row === 'column' ? 'down' : 'right')) this.focus(card);
  }

  /** Epic and release names stand above and beside the cards, and are walked to from them. */
  #focusHead(row: string, at: number) {
    this.#scroller?.querySelector<HTMLElement>(`[data-head="${row} ${at}"]`)?.focus();
  }

  #drop(id: string) {
    this.#after(id, () => this.lift.drop());
  }

  #leave(id: string): boolean {
    if (this.lift.card) this.#after(id, () => this.lift.cancel());
    else this.#opens.card(null);
    return true;
  }

  /** A card that changes its cell is drawn anew there; the focus goes with it within the same frame. */
  #after(id: string, act: () => void) {
    act();
    flushSync();
    this.focus(id);
  }

  /** Moves a card that was not carried by the keyboard; whoever has the focus keeps it. */
  send(move: Move) {
    const focused = cardAt(document.activeElement);
    void this.lift.send(move);
    flushSync();
    if (focused) this.#regain(focused);
  }

  /** The focus is lost when the card that had it is drawn anew in another cell. */
  #regain(id: string) {
    if (document.activeElement === document.body) this.focus(id);
  }

  #openNew(id: string, after: boolean) {
    const spot = this.view.spotOf(id);
    const epic = spot && this.view.columns[spot.column]?.epic;
    if (!spot || !epic) return;
    const release = this.view.releases[spot.band] ?? null;
    const last = this.view.list(cellOf(epic.id, release)).at(-1) ?? null;
    this.#opens.dialog({ kind: 'new', epic: epic.id, release, after: after ? id : last });
  }

  #click(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const id = cardAt(target);
    const add = target?.closest<HTMLElement>('[data-add]')?.dataset.add;
    if (add !== undefined) return this.#addTo(add);
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (target?.closest('.handle')) this.#opens.dialog({ kind: 'move', card: id });
    else this.#opens.card(id);
  }

  #addTo(cell: string) {
    const [epic = '', release = ''] = cell.split('/');
    this.#opens.dialog({ kind: 'new', epic, release: release || null, after: this.view.list(cell).at(-1) ?? null });
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
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    if (!tile || event.pointerType !== 'mouse' || event.button !== 0 || !this.view.board.whole) return;
    (await this.#carrier())?.grip(tile);
  }
}

const cardAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null;

const sightOf = (scroller: HTMLElement): Rectangle => ({
  left: scroller.scrollLeft,
  top: scroller.scrollTop,
  width: scroller.clientWidth,
  height: scroller.clientHeight,
});
