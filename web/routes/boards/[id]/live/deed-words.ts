import { counted } from '#lib/numbers.ts';
import type { Board } from '../board.svelte.ts';
import type { Deed } from '../deed.ts';
import { placeOf } from './again.ts';

const partWords: Readonly<Record<string, string>> = {
  title: 'title',
  ownerRole: 'role',
  impact: 'impact',
  effort: 'effort',
  frictions: 'friction',
  values: 'values',
  assignee: 'assignee',
};

/** What somebody wanted to do: "Move “Publish prices” to Onboarding, Release 2". */
export function deedWords(board: Board, deed: Deed): string {
  switch (deed.kind) {
    case 'move':
      return `Move ${whom(board, deed.move.cards)} to ${placeOf(board, deed.move)}`;
    case 'shift':
      return `Move ${whom(board, deed.cards)} to ${goalOf(board, deed.to)}`;
    case 'change':
      return changeWords(board, deed.patches);
    case 'archive':
      return `Archive ${whom(board, deed.cards)}`;
    case 'restore':
      return `Bring back ${whom(board, deed.cards)}`;
  }
}

function whom({ cards }: Board, [first = '', ...others]: readonly string[]): string {
  if (others.length > 0) return counted(others.length + 1, 'card');
  const title = cards.get(first)?.title;
  return title === undefined ? 'a card that is not on the board' : `“${title}”`;
}

function goalOf({ frame }: Board, to: Extract<Deed, { kind: 'shift' }>['to']): string {
  if ('release' in to && to.release === null) return 'no release';
  const id = 'epic' in to ? to.epic : to.release;
  return [...frame.epics, ...frame.releases].find((own) => own.id === id)?.name ?? 'a place that is gone';
}

function changeWords(board: Board, patches: Extract<Deed, { kind: 'change' }>['patches']): string {
  const cards = patches.map(([id]) => id);
  const [, first = {}] = patches[0] ?? [];
  const parts = Object.keys(first).map((part) => partWords[part] ?? part);
  const into = typeof first.title === 'string' && cards.length === 1 ? ` to “${first.title}”` : '';
  return `Set the ${parts.join(' and ')} of ${whom(board, cards)}${into}`;
}
