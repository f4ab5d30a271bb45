import { accept, ask } from '#lib/ask.ts';
import type { Board } from './board.svelte.ts';
import { untouched } from './laid.ts';
import { newId } from './new-id.ts';
import type { Operation } from './outbox.svelte.ts';
import { restoreCards, reversals, type Way } from './undo.mutation.ts';

type Refuse = (error: unknown) => void;

const done: Record<Way, string> = { undoOperation: 'Undone', redoOperation: 'Done again' };

/** Taking back, or doing again, what this person did last on the board; the server knows what that was. */
export function reversing(board: Board, way: Way, refuse: Refuse): Operation {
  const send = async () => {
    const { reversal } = await ask(board.fetch, reversals[way], { input: { storyboard: board.frame.id } });
    accept(reversal.userErrors);
    board.say(`${done[way]}: ${reversal.operation?.label ?? 'nothing'}.`);
    return () => board.applied(reversal);
  };
  return { id: newId(), kind: 'undo', lay: untouched, send, refuse };
}

export function restoring(board: Board, cards: readonly string[], refuse: Refuse): Operation {
  const id = newId();
  const send = async () => {
    const { restoreCards: answer } = await ask(board.fetch, restoreCards, {
      input: { cards: [...cards], operationId: id },
    });
    accept(answer.userErrors);
    return () => board.applied(answer);
  };
  return { id, kind: 'change', lay: untouched, send, refuse };
}
