import { accept, ask } from '#lib/ask.ts';
import type { Board } from './board.svelte.ts';
import { closeRelease, startRelease } from './close.mutation.ts';
import { newId } from './new-id.ts';
import type { ReleaseBand } from './projection.ts';

/** The cards of a release that no customer has lived; closing asks about them. */
export const unfinishedIn = (board: Board, release: string): string[] =>
  [...board.cards.values()].filter((card) => card.release === release && card.kept === 0).map(({ id }) => id);

/** From planned to lived; throws the refusal, for the dialog to show. */
export async function start(board: Board, { id, version }: ReleaseBand): Promise<void> {
  const input = { release: id, ifVersion: version, operationId: newId() };
  const { startRelease: answer } = await ask(board.fetch, startRelease, { input });
  accept(answer.userErrors);
  board.applied({ releases: answer.release ? [answer.release] : [] });
}

/** Ends a release. Its unfinished cards go to another one, to none (null), or are kept as never lived. */
export async function close(
  board: Board,
  { id, version }: ReleaseBand,
  goal: { to: string | null } | 'keep',
): Promise<void> {
  const cards = unfinishedIn(board, id);
  const said =
    goal === 'keep' ? { unfinished: cards.map((card) => ({ card, keep: true })) } : { unfinishedTo: goal.to };
  const input = { release: id, ifVersion: version, operationId: newId(), ...(cards.length > 0 && said) };
  const { closeRelease: answer } = await ask(board.fetch, closeRelease, { input });
  accept(answer.userErrors);
  board.applied({ cards: answer.cards, releases: answer.release ? [answer.release] : [] });
}
