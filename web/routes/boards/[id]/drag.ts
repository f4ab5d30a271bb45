import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import type { Hand } from './hand.svelte.ts';
import { hit, type Hit } from './hit.ts';
import { listAt } from './nearest.ts';
import type { Target } from './order.ts';

type Point = { clientX: number; clientY: number };

/** Carrying a card with the mouse. Only the card under the mouse and the scroller are known to the library. */
export class Drag {
  #hand: Hand;
  #scroller: HTMLElement;
  #frame = new DOMRect();
  #loose: (() => void) | null = null;
  readonly end: () => void;

  constructor(hand: Hand, scroller: HTMLElement) {
    this.#hand = hand;
    this.#scroller = scroller;
    this.end = combine(
      dropTargetForElements({
        element: scroller,
        onDragStart: ({ location }) => this.#over(location.current.input),
        onDrag: ({ location }) => this.#over(location.current.input),
        onDragLeave: () => hand.aim({ kind: 'nothing' }),
        onDrop: ({ source, location }) => this.#drop(String(source.data.card), location.current.input),
      }),
      autoScrollForElements({ element: scroller, getConfiguration: () => ({ maxScrollSpeed: 'fast' }) }),
    );
  }

  /** Makes the card under the mouse draggable, until the mouse lets go. */
  grip(tile: HTMLElement) {
    const card = tile.dataset.card ?? '';
    this.#loose?.();
    this.#loose = draggable({
      element: tile,
      getInitialData: () => ({ card }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
        this.#frame = this.#scroller.getBoundingClientRect();
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => offsetIn(tile, location.current.input),
          render: ({ container }) => void container.append(previewOf(tile)),
        });
      },
      onDragStart: () => (this.#hand.view.carried = card),
      onDrop: () => this.#rest(),
    });
  }

  #over(point: Point) {
    this.#hand.aim(this.#hitAt(point));
  }

  /** Headers stay in place while the board scrolls beneath them, so they are asked first. */
  #hitAt({ clientX, clientY }: Point): Hit {
    const { layout, grid } = this.#hand.view;
    const x = clientX - this.#frame.left;
    const y = clientY - this.#frame.top;
    if (y < layout.sizes.head) return { kind: 'nothing' };
    const point = { x: x < layout.sizes.side ? x : x + this.#scroller.scrollLeft, y: y + this.#scroller.scrollTop };
    return hit(layout, point, (column, band) => listAt(grid, column, band).length);
  }

  #drop(card: string, point: Point) {
    const target = this.#targetFor(card, this.#hitAt(point));
    this.#rest();
    if (target) this.#hand.send({ cards: [card], ...target });
  }

  #targetFor(card: string, aim: Hit): Target | null {
    const { view } = this.#hand;
    const from = view.spotOf(card);
    if (!from || aim.kind === 'nothing') return null;
    const { column, band } = aim.kind === 'band' ? { column: from.column, band: aim.band } : aim.spot;
    const list = listAt(view.grid, column, band);
    const index = aim.kind === 'band' ? list.length : aim.spot.index;
    const epic = view.columns[column]?.epic;
    const stays = column === from.column && band === from.band && (index === from.index || index === from.index + 1);
    if (!epic || stays) return null;
    const after = list.slice(0, index).findLast((id) => id !== card) ?? null;
    return { epic: epic.id, release: view.releases[band] ?? null, after };
  }

  #rest() {
    this.#hand.aim({ kind: 'nothing' });
    this.#hand.view.carried = null;
    this.#loose?.();
    this.#loose = null;
  }
}

const offsetIn = (tile: HTMLElement, { clientX, clientY }: Point) => {
  const { left, top } = tile.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

function previewOf(tile: HTMLElement): HTMLElement {
  const preview = tile.cloneNode(true) as HTMLElement;
  preview.style.inlineSize = `${tile.offsetWidth}px`;
  preview.style.blockSize = `${tile.offsetHeight}px`;
  preview.style.margin = '0';
  preview.classList.add('preview');
  return preview;
}
