import { accept, ask } from '#lib/ask.ts';
import { deleteCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import type { Telling } from './deed.ts';
import { laidRemoval } from './laid.ts';
import { newId } from './new-id.ts';
import type { Operation } from './outbox.svelte.ts';

/** Cards that leave the board; undo or restore brings them back. */
export function removing(board: Board, cards: readonly string[], { id = newId(), refuse }: Telling): Operation {
  const send = async () => {
    await removed(board, cards, id);
    return () => board.applied({ gone: cards });
  };
  return { id, kind: 'removal', deed: { kind: 'archive', cards }, lay: laidRemoval(cards), send, refuse };
}

/** Throws the refusal. */
export async function removed(board: Board, cards: readonly string[], operationId: string): Promise<void> {
  const { deleteCards: answer } = await ask(board.fetch, deleteCards, { input: { cards: [...cards], operationId } });
  accept(answer.userErrors);
}
