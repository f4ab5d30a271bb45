import { accept, ask } from '#lib/ask.ts';
import type { Board } from './board.svelte.ts';
import { archiveEpic, archiveRelease } from './leave.mutation.ts';
import { newId } from './new-id.ts';
import type { Opened } from './opened.ts';

export type Leaving = Extract<Opened, { kind: 'archive epic' | 'archive release' }>;

/** Where the cards go: to another epic or release, out of every release (null), or off the board with it. */
export type Goal = { to: string | null } | 'archive';

export const subjectOf = (leaving: Leaving) => (leaving.kind === 'archive epic' ? leaving.epic : leaving.release);

/** The cards in an epic or a release. */
export function cardsIn(board: Board, leaving: Leaving): string[] {
  const { id } = subjectOf(leaving);
  const within = leaving.kind === 'archive epic' ? 'epic' : 'release';
  return [...board.cards.values()].filter((card) => card[within] === id).map((card) => card.id);
}

/** Takes an epic or a release off the board, as one operation with its cards; throws the refusal, for the dialog to show. */
export async function archive(board: Board, leaving: Leaving, goal: Goal): Promise<void> {
  const { id, version } = subjectOf(leaving);
  const cards = cardsIn(board, leaving);
  const common = { operationId: newId(), ifVersion: version, archiveCards: goal === 'archive' };
  const input = goal === 'archive' || cards.length === 0 ? common : { ...common, moveCardsTo: goal.to };
  const { left } =
    leaving.kind === 'archive epic'
      ? await ask(board.fetch, archiveEpic, { input: { ...input, epic: id } })
      : await ask(board.fetch, archiveRelease, { input: { ...input, release: id } });
  accept(left.userErrors);
  board.applied({ cards: left.cards, gone: goal === 'archive' ? [id, ...cards] : [id] });
}
