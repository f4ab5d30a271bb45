import { pageActs, type PageAct } from '#lib/palette/acts.ts';
import { counted } from '#lib/numbers.ts';
import { notices } from '#lib/notices.svelte.ts';
import { keysOf, stageWords } from '#lib/words.ts';
import { reasonOf } from '#lib/reason.ts';
import { everything, filters } from './filter.ts';
import type { Hand } from './hand.svelte.ts';
import { lenses, lensWords, type Lens } from './lens/lenses.ts';
import type { CardPart, Open } from './opened.ts';
import { cellOf } from './order.ts';
import type { View } from './view.svelte.ts';

/** What the acts of a board work on. */
export type Desk = {
  readonly view: View;
  readonly hand: Hand;
  readonly open: Open;
  readonly through: (lens: Lens) => void;
};

const parts: Record<CardPart, { words: string; keys?: string }> = {
  title: { words: 'Edit the title', keys: 'E' },
  ownerRole: { words: 'Set the owner role', keys: 'R' },
  assignee: { words: 'Set the assignee' },
  impact: { words: 'Set the impact', keys: 'I' },
  effort: { words: 'Set the effort' },
  frictions: { words: 'Set the friction', keys: 'F' },
  values: { words: 'Set the values', keys: 'V' },
};

const cardParts: readonly CardPart[] = ['title', 'ownerRole', 'assignee', 'impact', 'effort', 'frictions', 'values'];

/** Offers everything a board can do to the palette, until the board is left. */
export const offerActs = (desk: Desk): (() => void) => pageActs.offer(() => actsOf(desk));

const actsOf = (desk: Desk): PageAct[] => [
  ...(desk.view.board.mayPlan ? [...ofCards(desk), ...ofPlan(desk)] : []),
  ...ofLooking(desk),
  ...ofOut(desk),
];

/** What can be done with the selected cards, or with the one that was last in hand. */
function ofCards({ view, open, hand }: Desk): PageAct[] {
  const current = view.current && view.spotOf(view.current) ? [view.current] : [];
  const cards = view.selection.size > 0 ? view.selection.ids : current;
  const [first] = cards;
  if (first === undefined) return [];
  const one = cards.length === 1;
  const whom = one ? (view.board.cards.get(first)?.title ?? 'the card') : counted(cards.length, 'card');
  const change = cardParts.filter((part) => one || part !== 'title');
  return [
    ...(one ? [{ words: `Open ${whom}`, keys: 'Enter', run: () => hand.opens.card(first) }] : []),
    { words: `Move ${whom}`, keys: 'M', run: () => open({ kind: 'move', cards }) },
    ...change.map((part) => ({
      ...parts[part],
      words: `${parts[part].words} of ${whom}`,
      run: () => open({ kind: 'change', part, cards }),
    })),
    { words: `Archive ${whom}`, keys: 'Delete', run: () => open({ kind: 'archive', cards }) },
  ];
}

function ofPlan({ view, hand, open }: Desk): PageAct[] {
  return [
    { words: 'Undo', keys: 'Ctrl Z', run: () => hand.undo('undo') },
    { words: 'Redo', keys: 'Ctrl Shift Z', run: () => hand.undo('redo') },
    ...newCard(view, open),
    { words: 'New release', run: () => open({ kind: 'release' }) },
    { words: 'Rename this board', run: () => open({ kind: 'board' }) },
    { words: 'Bring back what was archived', run: () => open({ kind: 'archived' }) },
    ...keysOf(stageWords).map((stage) => ({
      words: `New epic in ${stageWords[stage]}`,
      run: () => open({ kind: 'epic', stage }),
    })),
  ];
}

/** Beside the card last in hand, else at the end of the first cell. */
function newCard(view: View, open: Open): PageAct[] {
  const spot = view.current ? view.spotOf(view.current) : null;
  const epic = (spot && view.columns[spot.column]?.epic) ?? view.board.frame.epics[0];
  if (!epic) return [];
  const release = view.releases[spot?.band ?? 0] ?? null;
  const after = view.list(cellOf(epic.id, release)).at(-1) ?? null;
  return [
    { words: `New card in ${epic.name}`, keys: 'N', run: () => open({ kind: 'new', epic: epic.id, release, after }) },
  ];
}

function ofLooking({ view, hand, through }: Desk): PageAct[] {
  return [
    ...lenses
      .filter((lens) => lens !== view.lens)
      .map((lens) => ({ words: `Look through: ${lensWords[lens]}`, run: () => through(lens) })),
    ...keysOf(stageWords).map((stage, at) => ({
      words: `Only ${stageWords[stage]}`,
      keys: String(at + 1),
      run: () => hand.look({ act: 'solo', stage }),
    })),
    { words: 'All stages', keys: '0', run: () => hand.look({ act: 'solo', stage: null }) },
    ...(hand.opens.slice ? [{ words: 'Find a thin slice', keys: 'T', run: () => hand.opens.slice?.() }] : []),
    ...(filters(view.filter) ? [{ words: 'Clear the filter', run: () => clear(view, hand) }] : []),
    ...(view.selection.size > 0 ? [{ words: 'Clear the selection', run: () => view.selection.clear() }] : []),
  ];
}

function clear(view: View, hand: Hand) {
  view.filter = everything;
  hand.opens.filtered?.();
}

function ofOut({ view }: Desk): PageAct[] {
  const sheet = (kind: 'csv' | 'json') => async () => (await import('./out/export.ts')).download(view, kind);
  const picture = async () => (await import('./out/picture.ts')).downloadPicture(view);
  return [
    { words: 'Export as CSV', run: told(sheet('csv')) },
    { words: 'Export as JSON', run: told(sheet('json')) },
    { words: 'Export as a picture', run: told(picture) },
    { words: 'Print', keys: 'Ctrl P', run: () => window.print() },
  ];
}

const told = (act: () => Promise<void>) => () =>
  act().catch((error: unknown) => notices.refuse(reasonOf(error, 'This could not be written.')));
