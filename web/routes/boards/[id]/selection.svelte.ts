import { listAt, type Grid } from './nearest.ts';
import { cellOf, type Order } from './order.ts';

/** What a selection needs to know of the board: which cards there are, in what order, and which the filter finds. */
export type Shown = {
  readonly grid: Grid;
  readonly found: ReadonlySet<string> | null;
  readonly board: { readonly order: Order };
};

const nobody: ReadonlySet<string> = new Set();

/** The cards somebody has selected, the same in every lens. */
export class Selection {
  #shown: Shown;
  #marked: ReadonlySet<string> = $state.raw(nobody);
  #anchor: string | null = null;
  #kept: ReadonlySet<string> = nobody;

  /** Those still on the board, in its reading order. */
  readonly ids: readonly string[] = $derived.by(() => (this.#marked.size === 0 ? [] : this.#inOrder()));
  readonly size = $derived(this.ids.length);

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  readonly has = (id: string) => this.#marked.has(id);

  /** What an act on this card is about: all selected if it is one of them, otherwise it alone. */
  readonly with = (id: string): readonly string[] => (this.#marked.has(id) && this.size > 1 ? this.ids : [id]);

  /** Whether the card is selected now. */
  toggle(id: string): boolean {
    const next = new Set(this.#marked);
    if (!next.delete(id)) next.add(id);
    this.#mark(next, id);
    return next.has(id);
  }

  add(ids: Iterable<string>) {
    this.#mark(new Set([...this.#marked, ...ids]));
  }

  drop(ids: Iterable<string>) {
    const gone = new Set(ids);
    this.#mark(new Set([...this.#marked].filter((id) => !gone.has(id))));
  }

  only(ids: Iterable<string>) {
    this.#mark(new Set(ids));
  }

  clear() {
    this.#mark(nobody);
  }

  /** From where selecting began to this card, along `row`; a card that is not in one row with it begins anew. */
  extend(from: string, to: string, row: readonly string[]) {
    if (this.#anchor === null || !row.includes(this.#anchor)) this.#mark(new Set([...this.#marked, from]), from);
    const [one, other] = [row.indexOf(this.#anchor ?? from), row.indexOf(to)];
    if (one < 0 || other < 0) return this.#mark(new Set([...this.#marked, to]), to);
    const stretch = row.slice(Math.min(one, other), Math.max(one, other) + 1);
    this.#marked = new Set([...this.#kept, ...stretch]);
  }

  /** All the filter finds in the cell of this card; when they are selected already, all it finds on the board. */
  spread(id: string): 'cell' | 'board' {
    const cell = [...this.#shown.board.order.values()].find((list) => list.includes(id)) ?? [];
    const here = this.#found(cell);
    const more = here.some((own) => !this.#marked.has(own));
    this.#mark(new Set(more ? [...this.#marked, ...here] : this.#found(this.#everything())));
    return more ? 'cell' : 'board';
  }

  /** The cards of one column from the top release to the last, along which a selection is stretched. */
  readonly columnOf = (column: number): string[] =>
    this.#shown.grid.releases.flatMap((_, band) => listAt(this.#shown.grid, column, band));

  #mark(next: ReadonlySet<string>, anchor: string | null = null) {
    this.#marked = next;
    this.#anchor = anchor;
    this.#kept = next;
  }

  #inOrder = () => this.#everything().filter((id) => this.#marked.has(id));

  #everything(): string[] {
    const { columns, releases } = this.#shown.grid;
    const { order } = this.#shown.board;
    return releases.flatMap((release) =>
      columns.flatMap(({ epic }) => (epic ? (order.get(cellOf(epic.id, release)) ?? []) : [])),
    );
  }

  #found = (ids: readonly string[]) => ids.filter((id) => this.#shown.found?.has(id) ?? true);
}
