import { accept, ask, Unanswered } from '#lib/ask.ts';
import type { Board } from './board.svelte.ts';
import type { Telling } from './deed.ts';
import { untouched } from './laid.ts';
import { newId } from './new-id.ts';
import type { Operation } from './outbox.svelte.ts';
import { redoOperation, restoreCards, undoOperation } from './undo.mutation.ts';

const ways = {
  undo: { document: undoOperation, done: 'Undone' },
  redo: { document: redoOperation, done: 'Done again' },
};

export type Way = keyof typeof ways;

/** Taking back, or doing again, what this person did last on the board; the server knows what that was. */
export function reversing(board: Board, way: Way, { id = newId(), refuse }: Telling): Operation {
  const { document, done } = ways[way];
  const send = async () => {
    const input = { storyboard: board.frame.id };
    const { reversal } = await ask(board.fetch, document, { input }).catch(notAgain);
    accept(reversal.userErrors);
    board.say(`${done}: ${reversal.operation?.label ?? ''}.`);
    return () => board.applied(reversal);
  };
  return { id, kind: 'undo', lay: untouched, send, refuse };
}

/** Asked once more it would take back what was done before that, too. */
function notAgain(error: unknown): never {
  throw error instanceof Unanswered ? new Error(error.message) : error;
}

/** Cards that come back where they stood. */
export function restoring(board: Board, cards: readonly string[], { id = newId(), refuse }: Telling): Operation {
  const send = async () => {
    const input = { cards: [...cards], operationId: id };
    const { restoreCards: answer } = await ask(board.fetch, restoreCards, { input });
    accept(answer.userErrors);
    return () => board.applied(answer);
  };
  return { id, kind: 'change', deed: { kind: 'restore', cards }, lay: untouched, send, refuse };
}
