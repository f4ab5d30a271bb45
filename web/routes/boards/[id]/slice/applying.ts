import { accept, ask } from '#lib/ask.ts';
import type { VariablesOf } from '#lib/graphql.ts';
import { reasonOf } from '#lib/reason.ts';
import type { Board } from '../board.svelte.ts';
import { untouched } from '../laid.ts';
import { newId } from '../new-id.ts';
import { applySlice } from './slice.query.ts';

type Wish = Omit<VariablesOf<typeof applySlice>['input'], 'operationId'>;

/** One operation: the server computes the slice anew, so that nobody applies what is no longer true. */
export function applying(board: Board, wish: Wish, refuse: (sentence: string) => void): Promise<boolean> {
  const id = newId();
  const send = async () => {
    const input = { ...wish, operationId: id };
    const { applyThinSlice: answer } = await ask(board.fetch, applySlice, { input }).catch(once);
    accept(answer.userErrors);
    const { cards, release } = answer;
    return () => board.applied({ cards, releases: release ? [release] : [] });
  };
  const refused = (error: unknown) => refuse(reasonOf(error, 'The slice was not applied.'));
  return board.outbox.add({ id, kind: 'move', lay: untouched, send, refuse: refused });
}

/** Sent again by itself it might be another slice by then: the person decides. */
function once(error: unknown): never {
  throw new Error(reasonOf(error, 'The slice was not applied.'));
}
