import { accept, ask } from '#lib/ask.ts';
import { updateCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import { stoodOf, type Shift, type Telling } from './deed.ts';
import { laidMove, type Lay } from './laid.ts';
import { newId } from './new-id.ts';
import { cellOf } from './order.ts';
import type { Operation } from './outbox.svelte.ts';

/** Cards of many cells going to another epic or release, as one operation. */
export function shifting(
  board: Board,
  { cards, to }: { cards: readonly string[]; to: Shift },
  { id = newId(), refuse }: Telling,
): Operation {
  const deed = { kind: 'shift', cards, to, stood: stoodOf(board, cards) } as const;
  const change =
    'epic' in to ? { epic: { id: to.epic } } : { release: to.release === null ? null : { id: to.release } };
  const send = async () => {
    const input = { operationId: id, cards: cards.map((card) => ({ ...change, id: card })) };
    const { updateCards: answer } = await ask(board.fetch, updateCards, { input });
    accept(answer.userErrors);
    return () => board.applied(answer);
  };
  return { id, kind: 'move', deed, lay: laidShift(cards, to), send, refuse };
}

const laidShift =
  (cards: readonly string[], to: Shift): Lay =>
  (laid) => {
    const cells = Map.groupBy(
      cards.flatMap((id) => laid.cards.get(id) ?? []),
      ({ epic, release }) => ('epic' in to ? cellOf(to.epic, release) : cellOf(epic, to.release)),
    );
    return [...cells].reduce((soFar, [cell, coming]) => {
      const [epic = '', release = ''] = cell.split('/');
      const staying = (soFar.order.get(cell) ?? []).filter((id) => !coming.some((card) => card.id === id));
      const place = { epic, release: release || null, after: staying.at(-1) ?? null };
      return laidMove({ cards: coming.map(({ id }) => id), ...place })(soFar);
    }, laid);
  };
