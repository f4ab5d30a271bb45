import { ask } from '#lib/ask.ts';
import type { Board } from '../board.svelte.ts';
import { burnUpQuery } from './burn-up.query.ts';
import { sparksOf } from './spark.ts';

/** Draws the burn-ups of a board anew; without an answer they stay as they are. */
export async function renewSparks(board: Board): Promise<void> {
  const unanswered = { storyboard: null };
  const { storyboard } = await ask(board.fetch, burnUpQuery, { id: board.frame.id }).catch(() => unanswered);
  if (storyboard) board.sparks = sparksOf(storyboard.releases, new Date().toISOString().slice(0, 10));
}
