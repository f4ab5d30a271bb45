import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Placed } from '../facets.ts';
import type { View } from '../view.svelte.ts';
import { tableColumns } from './columns.ts';
import { nextSort, sorted, type SortColumn } from './sort.ts';
import { piecesOf } from './stretch.ts';

/** A place in the table: a row by its card, the heads being 'head'; and what stands there, from left to right. */
export type Stop = { row: string; column: 'select' | SortColumn | 'open' };

const [rowHeight, headHeight, beyond] = [34, 36, 12];
/** What the server draws, and what a list may be long without being windowed. */
const [firstRows, shortList] = [60, 150];

/** The table of cards: its window, its one tab stop, and the cell being edited. */
export class CardTable {
  readonly view: View;
  readonly columns = tableColumns;
  #scroller: HTMLElement | null = null;
  #top = $state(0);
  #height = $state(firstRows * rowHeight);
  #stop: Stop | null = $state.raw(null);
  editing: Stop | null = $state.raw(null);
  /** Whether the pointer began the edit, and so will end it. */
  pointed = false;

  /** Sorted before it is filtered, so that a keystroke in the filter sorts nothing. */
  readonly #all = $derived.by(() => sorted(this.view.placed, this.view.sort, this.view.board.frame));
  readonly rows: readonly Placed[] = $derived.by(() => this.#found());
  readonly ids = $derived(this.rows.map(({ card }) => card.id));
  readonly places = $derived(new Map(this.ids.map((id, at) => [id, at])));
  readonly stop: Stop = $derived.by(() => this.#stands() ?? { row: this.ids[0] ?? 'head', column: 'title' });
  readonly pieces = $derived.by(() => piecesOf(this.ids.length, this.#window()));
  readonly rowHeight = rowHeight;

  constructor(view: View) {
    this.view = view;
  }

  readonly hold: Attachment<HTMLElement> = (scroller) => {
    this.#scroller = scroller;
    const look = () => {
      this.#top = Math.floor(scroller.scrollTop / (rowHeight * 6)) * rowHeight * 6;
      this.#height = scroller.clientHeight + rowHeight * 6;
    };
    const resize = new ResizeObserver(look);
    resize.observe(scroller);
    const off = on(scroller, 'scroll', look, { passive: true });
    return () => {
      resize.disconnect();
      off();
    };
  };

  #found(): readonly Placed[] {
    const { found } = this.view;
    return found ? this.#all.filter(({ card }) => found.has(card.id)) : this.#all;
  }

  #window() {
    const { length } = this.ids;
    if (this.view.printing || length <= shortList) return { from: 0, to: length, kept: -1 };
    const kept = this.places.get(this.stop.row) ?? -1;
    const from = Math.floor((this.#top - headHeight) / rowHeight) - beyond;
    return { from, to: Math.ceil((this.#top + this.#height) / rowHeight) + beyond, kept };
  }

  #stands(): Stop | null {
    const stop = this.#stop;
    return stop && (stop.row === 'head' || this.places.has(stop.row)) ? stop : null;
  }

  readonly stopsAt = ({ row, column }: Stop) => this.stop.row === row && this.stop.column === column;
  readonly edits = ({ row, column }: Stop) => this.editing?.row === row && this.editing.column === column;

  settle(stop: Stop) {
    this.#stop = stop;
    if (stop.row !== 'head') this.view.choose(stop.row);
  }

  sort(column: SortColumn) {
    this.view.sort = nextSort(this.view.sort, column);
    this.view.told();
    const { sort } = this.view;
    const way = sort?.descending ? 'falling' : 'rising';
    const title = this.columns.find(({ key }) => key === column)?.title ?? '';
    this.view.board.say(sort ? `Sorted by ${title.toLowerCase()}, ${way}.` : 'In the order of the board.');
  }

  edit(stop: Stop, pointed = false) {
    const editable = this.columns.some(({ key, editable: may }) => key === stop.column && may);
    if (!editable || stop.row === 'head' || !this.view.board.mayPlan) return;
    this.pointed = pointed;
    this.settle(stop);
    this.editing = stop;
  }

  /** Ends the edit and gives the cell its focus back, unless somebody is elsewhere already. */
  leave(refocus = true) {
    const stop = this.editing;
    this.editing = null;
    if (stop && refocus) this.focus(stop);
  }

  focus(stop: Stop) {
    this.settle(stop);
    flushSync();
    this.#reveal(stop.row);
    const row = stop.row === 'head' ? 'thead' : `[data-card="${CSS.escape(stop.row)}"]`;
    const cell = this.#scroller?.querySelector<HTMLElement>(`${row} [data-column="${stop.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The heads cover what is scrolled to the upper edge. */
  #reveal(id: string) {
    const scroller = this.#scroller;
    const at = this.places.get(id);
    if (!scroller || at === undefined) return;
    const top = at * rowHeight;
    const room = scroller.clientHeight - headHeight - rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
    this.#top = scroller.scrollTop;
    flushSync();
  }
}
