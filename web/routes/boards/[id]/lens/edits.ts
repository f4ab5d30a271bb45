import type { Placed } from '../facets.ts';
import { cellOf } from '../order.ts';
import type { View } from '../view.svelte.ts';
import type { SortColumn } from './sort.ts';

/** What a cell is edited as; '' says nothing. */
export function editedAs({ card, epic, release }: Placed, column: SortColumn): string {
  if (column === 'title') return card.title;
  if (column === 'role') return card.ownerRole.key;
  if (column === 'epic') return epic;
  if (column === 'release') return release ?? '';
  return column === 'impact' || column === 'effort' ? String(card[column] ?? '') : '';
}

/** Says a changed cell to the board; what did not change is not said. */
export function saveCell(view: View, { placed, column }: { placed: Placed; column: SortColumn }, text: string) {
  const said = text.trim();
  const id = placed.card.id;
  if (said === editedAs(placed, column)) return;
  if (column === 'epic' || column === 'release') return moveTo(view, placed, { [column]: said || null });
  if (column === 'title' && said) void view.board.change([id], { title: said });
  if (column === 'role') void view.board.change([id], { ownerRole: said });
  if (column === 'impact' || column === 'effort')
    void view.board.change([id], { [column]: said ? Number(said) : null });
}

/** To the end of the cell that has the new epic or release. */
function moveTo(view: View, placed: Placed, to: { epic?: string | null; release?: string | null }) {
  const epic = to.epic ?? placed.epic;
  const release = to.release === undefined ? placed.release : to.release;
  const after = view.board.order.get(cellOf(epic, release))?.at(-1) ?? null;
  void view.board.move({ cards: [placed.card.id], epic, release, after });
}
