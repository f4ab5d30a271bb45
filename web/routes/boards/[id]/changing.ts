import { accept, ask } from '#lib/ask.ts';
import { updateCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import type { Card } from './card.ts';
import { laidChange, type CardPatch } from './laid.ts';
import { newId } from './new-id.ts';
import type { Operation } from './outbox.svelte.ts';

/** What is set on cards: on all the same, or on each what follows from what it is. */
export type Patch = CardPatch | ((card: Card) => CardPatch);

const patchOf = (patch: Patch, card: Card | undefined): CardPatch => {
  if (typeof patch !== 'function') return patch;
  return card ? patch(card) : {};
};

/** The same change to one card or many; text that somebody else changed meanwhile is never written over silently. */
export function changing(
  board: Board,
  { cards, patch }: { cards: readonly string[]; patch: Patch },
  refuse: (error: unknown) => void,
): Operation {
  const id = newId();
  const patches = new Map(cards.map((card) => [card, patchOf(patch, board.cards.get(card))]));
  const send = async () => {
    const input = { operationId: id, cards: cards.map((card) => ({ ...patches.get(card), id: card })) };
    const { updateCards: answer } = await ask(board.fetch, updateCards, { input });
    accept(answer.userErrors);
    return () => board.applied(answer);
  };
  return { id, kind: 'change', lay: laidChange(patches, board.frame), send, refuse };
}
