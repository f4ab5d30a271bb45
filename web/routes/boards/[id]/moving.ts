import { accept, ask, Refused } from '#lib/ask.ts';
import { moveCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import { laidMove } from './laid.ts';
import { newId } from './new-id.ts';
import { cellOf, type Move } from './order.ts';
import type { Operation } from './outbox.svelte.ts';

/** Somebody else moved the card first. */
export class Overtaken extends Refused {
  constructor(sentence: string) {
    super('STALE', sentence);
  }
}

/** A move that does not silently undo what somebody else did with the card in the meantime. */
export function moving(board: Board, move: Move, refuse: (error: unknown) => void): Operation {
  const id = newId();
  const begun = Date.now();
  const send = async () => {
    for (;;) {
      const overtaken = board.movers.since(move.cards, begun);
      if (overtaken) throw new Overtaken(overtaken);
      const take = await sent(board, move, id);
      if (take) return take;
    }
  };
  return { id, kind: 'move', lay: laidMove(move), send, refuse };
}

/** Nothing when the card changed meanwhile but stands where it stood: then the move is asked for again. */
async function sent(board: Board, move: Move, operationId: string): Promise<(() => void) | null> {
  const [only = ''] = move.cards;
  const known = move.cards.length === 1 ? board.confirmed.cards.get(only) : undefined;
  const input = { ...move, cards: [...move.cards], operationId, ...(known && { ifVersion: known.version }) };
  const { moveCards: answer } = await ask(board.fetch, moveCards, { input });
  const take = () => board.placed(answer.cards);
  const [now] = answer.cards;
  const newer = known && now && now.version > known.version;
  if (answer.userErrors[0]?.code === 'STALE' && newer) {
    take();
    if (cellOf(now.epic.id, now.release?.id ?? null) === cellOf(known.epic, known.release)) return null;
  }
  accept(answer.userErrors);
  return take;
}
