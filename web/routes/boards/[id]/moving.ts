import { accept, ask, Refused } from '#lib/ask.ts';
import { moveCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import { stoodOf, type Telling } from './deed.ts';
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
export function moving(board: Board, move: Move, { id = newId(), refuse }: Telling): Operation {
  const begun = Date.now();
  const send = async () => {
    for (;;) {
      const overtaken = board.movers.since(move.cards, begun);
      if (overtaken) throw new Overtaken(overtaken);
      const answer = await sent(board, move, id);
      if (answer === 'again') continue;
      if (typeof answer === 'function') return answer;
      throw new Overtaken((await board.movers.explain(move.cards, begun)) ?? answer.refusal);
    }
  };
  const deed = { kind: 'move', move, stood: stoodOf(board, move.cards) } as const;
  return { id, kind: 'move', deed, lay: laidMove(move), send, refuse };
}

type Sent = (() => void) | 'again' | { refusal: string };

/** A card that changed but stands where it stood is asked for again; one that stands elsewhere was moved by others. */
async function sent(board: Board, move: Move, operationId: string): Promise<Sent> {
  const [only = ''] = move.cards;
  const known = move.cards.length === 1 ? board.confirmed.cards.get(only) : undefined;
  const input = { ...move, cards: [...move.cards], operationId, ...(known && { ifVersion: known.version }) };
  const { moveCards: answer } = await ask(board.fetch, moveCards, { input });
  const [refused] = answer.userErrors;
  const [now] = answer.cards;
  if (refused?.code === 'STALE' && known && now && now.version > known.version) {
    board.placed(answer.cards);
    const stays = cellOf(now.epic.id, now.release?.id ?? null) === cellOf(known.epic, known.release);
    return stays ? 'again' : { refusal: refused.message };
  }
  accept(answer.userErrors);
  return () => {
    board.movers.moved(move);
    board.placed(answer.cards);
  };
}
