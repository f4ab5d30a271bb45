import { ask } from '#lib/ask.ts';
import { boardQuery } from '../board.query.ts';
import type { Board } from '../board.svelte.ts';

/** Loads the board anew where too much was missed; what is under way stays laid over it. */
export async function renew(board: Board): Promise<void> {
  const { storyboard } = await ask(board.fetch, boardQuery, { id: board.frame.id });
  if (!storyboard) return;
  const { cards, epics, releases } = storyboard;
  const there = new Set([...cards, ...epics, ...releases].map(({ id }) => id));
  const known = [
    ...board.confirmed.cards.keys(),
    ...[...board.frame.epics, ...board.frame.releases].map(({ id }) => id),
  ];
  board.applied({ storyboard, cards, epics, releases, gone: known.filter((id) => !there.has(id)) });
}
