import { accept, ask } from '#lib/ask.ts';
import { updateCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import { laidChange, type CardPatch } from './laid.ts';
import { newId } from './new-id.ts';
import type { Operation } from './outbox.svelte.ts';

/** The same change to one card or many; text that somebody else changed meanwhile is never written over silently. */
export function changing(
  board: Board,
  { cards, patch }: { cards: readonly string[]; patch: CardPatch },
  refuse: (error: unknown) => void,
): Operation {
  const id = newId();
  const send = async () => {
    const input = { operationId: id, cards: cards.map((card) => ({ ...patch, id: card })) };
    const { updateCards: answer } = await ask(board.fetch, updateCards, { input });
    accept(answer.userErrors);
    return () => board.applied(answer);
  };
  return { id, kind: 'change', lay: laidChange(cards, patch, board.frame), send, refuse };
}
