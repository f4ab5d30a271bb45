import type { View } from '../view.svelte.ts';
import { counted } from '#lib/numbers.ts';
import { cellKey, dotsOf, room, within, type Matrix, type Point } from './matrix.ts';

const threshold = 4;

type Placement = { left: number; top: number; scale: number };

/** A line drawn around dots selects their cards; with Shift or Control beside those already selected. */
export class Lasso {
  #view: View;
  #matrix: () => Matrix;
  #field: HTMLElement | null = null;
  #begun: Point | null = null;
  line: readonly Point[] = $state.raw([]);
  /** Fingers scroll unless somebody says that they draw. */
  drawing = $state(false);

  constructor(view: View, matrix: () => Matrix) {
    this.#view = view;
    this.#matrix = matrix;
  }

  readonly hold = (field: HTMLElement) => {
    this.#field = field;
  };

  get path() {
    return this.line.length > 1 ? `M${this.line.map(({ x, y }) => `${x} ${y}`).join('L')}Z` : '';
  }

  begin(event: PointerEvent) {
    if (event.button !== 0 || (event.pointerType === 'touch' && !this.drawing)) return;
    this.#begun = this.#at(event);
  }

  move(event: PointerEvent) {
    const from = this.line.at(-1) ?? this.#begun;
    const to = this.#at(event);
    if (!from || !this.#begun || Math.hypot(to.x - from.x, to.y - from.y) < threshold) return;
    if (this.line.length === 0) this.#field?.setPointerCapture(event.pointerId);
    this.line = this.line.length === 0 ? [from, to] : [...this.line, to];
  }

  /** Whether something was drawn, so that the click that follows means nothing. */
  end(event: PointerEvent): boolean {
    const { line } = this;
    this.cancel();
    if (line.length < 3) return line.length > 0;
    const caught = this.#caught(line);
    if (event.shiftKey || event.ctrlKey || event.metaKey) this.#view.selection.add(caught);
    else this.#view.selection.only(caught);
    this.#view.board.say(`${counted(this.#view.selection.size, 'card')} selected.`);
    return true;
  }

  cancel() {
    this.#begun = null;
    this.line = [];
  }

  /** The card whose dot lies under the pointer. */
  cardAt(event: PointerEvent): { id: string; point: Point } | null {
    const pointer = this.#at(event);
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell : null;
    const cell = key ? this.#matrix().cells.get(key) : null;
    const at = key && cell ? this.#placement(key) : null;
    if (!cell || !at) return null;
    const { points, radius } = dotsOf(cell.cards.length);
    const near = points.findIndex((own) => {
      const { x, y } = placed(own, at);
      return Math.hypot(x - pointer.x, y - pointer.y) <= radius * at.scale + 2;
    });
    const [card, point] = [cell.cards[near], points[near]];
    return card && point ? { id: card.card.id, point: placed(point, at) } : null;
  }

  #caught(line: readonly Point[]): string[] {
    return [...this.#matrix().cells.values()].flatMap(({ impact, column, cards }) => {
      const at = this.#placement(cellKey(impact, column));
      if (!at) return [];
      const { points } = dotsOf(cards.length);
      return cards.flatMap(({ card }, own) => {
        const point = points[own];
        return point && within(placed(point, at), line) ? card.id : [];
      });
    });
  }

  /** Where the dots of a cell stand in the field, and how large a unit of theirs is there. */
  #placement(key: string): Placement | null {
    const drawn = this.#field?.querySelector(`[data-cell="${key}"] svg`)?.getBoundingClientRect();
    const field = this.#field?.getBoundingClientRect();
    if (!drawn || !field) return null;
    const scale = Math.min(drawn.width / room.width, drawn.height / room.height);
    return { left: drawn.left - field.left, top: drawn.top - field.top, scale };
  }

  #at({ clientX, clientY }: PointerEvent): Point {
    const { left = 0, top = 0 } = this.#field?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  }
}

const placed = ({ x, y }: Point, { left, top, scale }: Placement): Point => ({
  x: left + x * scale,
  y: top + y * scale,
});
