import type { Board } from './board.svelte.ts';
import type { CardPatch } from './laid.ts';
import { cellOf, type Move } from './order.ts';

/** To the ends of other cells: every card keeps its release, or its epic. */
export type Shift = { epic: string } | { release: string | null };

/** The cells in which a card stood when it was moved: as the server had said, and as this person saw it. */
export type Stood = Readonly<Record<string, readonly string[]>>;

/** What a person did, told so that it outlasts the page. */
export type Deed =
  | { kind: 'move'; move: Move; stood: Stood }
  | { kind: 'shift'; cards: readonly string[]; to: Shift; stood: Stood }
  | { kind: 'change'; patches: readonly (readonly [card: string, patch: CardPatch])[]; seen?: string }
  | { kind: 'archive' | 'restore'; cards: readonly string[] };

/** A deed under the id of its operation, and why the server refused it, if it did. */
export type Kept = { id: string; deed: Deed; refused?: string };

/** How an operation is called, and who hears of its refusal. */
export type Telling = { id?: string; refuse: (error: unknown) => void };

export function stoodOf(board: Board, cards: readonly string[]): Stood {
  const cellIn = (places: Board['cards'], id: string) => {
    const card = places.get(id);
    return card ? [cellOf(card.epic, card.release)] : [];
  };
  const cells = (id: string) => [...new Set([...cellIn(board.confirmed.cards, id), ...cellIn(board.cards, id)])];
  return Object.fromEntries(cards.map((id) => [id, cells(id)]));
}
