import { counted, number } from '#lib/numbers.ts';
import type { Board, Retro } from './retros.query.ts';

/** Releases that were lived, or are, and that nobody has looked back at. */
export const waitingOn = (boards: readonly Board[]) =>
  boards.flatMap(({ releases, ...board }) =>
    releases
      .filter(({ state, retrospective }) => state === 'DONE' && !retrospective)
      .map((release) => ({ board, release })),
  );

/** How far one is, in a few words. */
export function standing({ state, noteCount, actionCount, openPromiseCount }: Retro): string {
  if (state === 'WRITING') return `Being written, ${counted(noteCount, 'note')} so far`;
  if (state === 'DISCUSSING')
    return `Being discussed: ${counted(noteCount, 'note')}, ${counted(actionCount, 'action')}`;
  if (openPromiseCount === 0) return `Closed; all ${counted(actionCount, 'promise')} looked at`;
  return `Closed; ${number(openPromiseCount)} of ${counted(actionCount, 'promise')} still open`;
}

/** What is most worth knowing of all of them. */
export function finding(retros: readonly Retro[], open: number): string {
  if (open > 0)
    return open === 1
      ? 'One retrospective has promises that nobody has looked at.'
      : `${number(open)} retrospectives have promises that nobody has looked at.`;
  return retros.some(({ state }) => state === 'CLOSED') ? 'Every promise was looked at.' : 'Nothing is promised yet.';
}
