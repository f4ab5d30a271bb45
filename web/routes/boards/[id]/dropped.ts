import type { EpicPlace } from './beside.ts';
import type { Board } from './board.svelte.ts';
import type { Hit } from './hit.ts';
import { listAt } from './nearest.ts';
import { cellOf, type Move } from './order.ts';
import type { View } from './view.svelte.ts';

/** What letting go means: a move to one cell, or cards that each keep their epic, or their release. */
export type Dropped =
  | { kind: 'move'; move: Move }
  | { kind: 'shift'; cards: readonly string[]; to: { epic: string } | { release: string | null } };

type Shown = Pick<View, 'columns' | 'releases' | 'grid'> & { board: Pick<Board, 'cards' | 'order' | 'frame'> };

/** Cards let go over the board; null where it changes nothing. */
export function dropOf(view: Shown, cards: readonly string[], aim: Hit): Dropped | null {
  if (aim.kind === 'place') return placed(view, cards, aim.spot);
  if (aim.kind === 'band') return shifted(view, cards, { release: view.releases[aim.band] ?? null });
  const epic = aim.kind === 'column' ? view.columns[aim.column]?.epic : null;
  return epic ? shifted(view, cards, { epic: epic.id }) : null;
}

function placed(view: Shown, cards: readonly string[], at: { column: number; band: number; index: number }) {
  const epic = view.columns[at.column]?.epic;
  if (!epic) return null;
  const moving = new Set(cards);
  const list = listAt(view.grid, at.column, at.band);
  const after = list.slice(0, at.index).findLast((id) => !moving.has(id)) ?? null;
  const rest = list.filter((id) => !moving.has(id));
  const into = after === null ? 0 : rest.indexOf(after) + 1;
  const stays = [...rest.slice(0, into), ...cards, ...rest.slice(into)].join() === list.join();
  if (stays) return null;
  return { kind: 'move', move: { cards, epic: epic.id, release: view.releases[at.band] ?? null, after } } as const;
}

/** To the end of another epic or release; cards that meet in one cell there move as one. */
export function shifted(
  view: Shown,
  cards: readonly string[],
  to: Partial<Pick<Move, 'epic' | 'release'>>,
): Dropped | null {
  const cells = Map.groupBy(cards, (id) => {
    const card = view.board.cards.get(id);
    return cellOf(to.epic ?? card?.epic ?? '', to.release === undefined ? (card?.release ?? null) : to.release);
  });
  const [cell] = cells.keys();
  if (cell === undefined) return null;
  if (cells.size > 1)
    return { kind: 'shift', cards, to: to.epic === undefined ? { release: to.release ?? null } : { epic: to.epic } };
  const [epic = '', release = ''] = cell.split('/');
  const moving = new Set(cards);
  const list = view.board.order.get(cell) ?? [];
  const after = list.findLast((id) => !moving.has(id)) ?? null;
  if (list.slice(-cards.length).join() === cards.join()) return null;
  return { kind: 'move', move: { cards, epic, release: release || null, after } };
}

/** Where an epic let go there would stand; null where it stands already. */
export function epicDropOf({ columns, board }: Shown, id: string, aim: Hit): EpicPlace | null {
  const over = aim.kind === 'gap' && aim.row === 'column' ? columns[aim.over] : undefined;
  if (!over || aim.kind !== 'gap' || over.epic?.id === id) return null;
  const row = board.frame.epics.filter(({ stage }) => stage === over.stage).map((epic) => epic.id);
  const after = over.epic ? rowAfter(row, row.indexOf(over.epic.id) + aim.side, id) : null;
  const stays = row.includes(id) && after === (row[row.indexOf(id) - 1] ?? null);
  return stays ? null : { stage: over.stage, after };
}

/** After whom a release let go there would stand; undefined where it stands already. */
export function releaseDropOf({ board, releases }: Shown, id: string, aim: Hit): string | null | undefined {
  if (aim.kind !== 'gap' || aim.row !== 'band' || releases[aim.over] === id) return undefined;
  const row = board.frame.releases.map((release) => release.id);
  const after = rowAfter(row, aim.over + aim.side, id);
  return after === (row[row.indexOf(id) - 1] ?? null) ? undefined : after;
}

const rowAfter = (row: readonly string[], gap: number, id: string) =>
  row.slice(0, gap).findLast((own) => own !== id) ?? null;
