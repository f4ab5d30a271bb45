import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { dropOf, epicDropOf, releaseDropOf } from './dropped.ts';
import type { Hand } from './hand.svelte.ts';
import { headFrom, type HeadRow } from './heads.ts';
import { hit, hitGap, hitHead, type Hit } from './hit.ts';
import { listAt } from './nearest.ts';
import { previewOf } from './preview.ts';

type Pointer = { clientX: number; clientY: number };

/** What is under way: cards, or the header of an epic or a release. */
type Carried = { kind: 'cards'; lead: string; cards: readonly string[] } | { kind: HeadRow; id: string };

/** Carrying with the mouse. Only what is under the mouse and the scroller are known to the library. */
export class Drag {
  #hand: Hand;
  #scroller: HTMLElement;
  #frame = new DOMRect();
  #carried: Carried | null = null;
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
      }),
      autoScrollForElements({ element: scroller, getConfiguration: () => ({ maxScrollSpeed: 'fast' }) }),
    );
  }

  /** Makes the card or header under the mouse draggable, until the mouse lets go. */
  grip(held: HTMLElement) {
    const carried = this.#carriedBy(held);
    if (!carried) return;
    this.#loose?.();
    this.#loose = draggable({
      element: held,
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
        this.#frame = this.#scroller.getBoundingClientRect();
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => offsetIn(held, location.current.input),
          render: ({ container }) =>
            void container.append(previewOf(held, carried.kind === 'cards' ? carried.cards.length : 1)),
        });
      },
      onDragStart: () => this.#begin(carried),
      onDrop: ({ location: { current } }) =>
        this.#drop(current.dropTargets.length > 0 ? this.#hitAt(current.input) : { kind: 'nothing' }),
    });
  }

  #carriedBy({ dataset }: HTMLElement): Carried | null {
    const { view } = this.#hand;
    if (dataset.card) return { kind: 'cards', lead: dataset.card, cards: view.selection.with(dataset.card) };
    const { row, at } = headFrom(dataset.head ?? '');
    const id = row === 'column' ? view.columns[at]?.epic?.id : view.releases[at];
    return id ? { kind: row, id } : null;
  }

  #begin(carried: Carried) {
    this.#carried = carried;
    if (carried.kind === 'cards') this.#hand.view.carried = carried.lead;
  }

  #over(point: Pointer) {
    this.#hand.aim(this.#hitAt(point));
  }

  /** Headers stay in place while the board scrolls beneath them, so they are asked first. */
  #hitAt({ clientX, clientY }: Pointer): Hit {
    const { layout, grid } = this.#hand.view;
    const x = clientX - this.#frame.left;
    const y = clientY - this.#frame.top;
    const across = x < layout.sizes.side ? x : x + this.#scroller.scrollLeft;
    const point = { x: across, y: y + this.#scroller.scrollTop };
    const carried = this.#carried;
    if (carried && carried.kind !== 'cards') return hitGap(layout, carried.kind, point);
    if (y < layout.sizes.head) return hitHead(layout, { x: across, y });
    return hit(layout, point, (column, band) => listAt(grid, column, band).length);
  }

  #drop(aim: Hit) {
    const carried = this.#carried;
    this.#rest();
    const { view, heads } = this.#hand;
    if (carried?.kind === 'cards') {
      const dropped = dropOf(view, carried.cards, aim);
      if (dropped) this.#hand.send(dropped, carried.lead);
    } else if (carried?.kind === 'column') {
      const place = epicDropOf(view, carried.id, aim);
      if (place) void heads.moveEpic(carried.id, place);
    } else if (carried) {
      const after = releaseDropOf(view, carried.id, aim);
      if (after !== undefined) void heads.moveRelease(carried.id, after);
    }
  }

  #rest() {
    this.#carried = null;
    this.#hand.aim({ kind: 'nothing' });
    this.#hand.view.carried = null;
    this.#loose?.();
    this.#loose = null;
  }
}

const offsetIn = (held: HTMLElement, { clientX, clientY }: Pointer) => {
  const { left, top } = held.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};
