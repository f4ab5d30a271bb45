import { ask } from '#lib/ask.ts';
import { counted } from '#lib/numbers.ts';
import { notices } from '#lib/notices.svelte.ts';
import { reasonOf } from '#lib/reason.ts';
import type { View } from '../view.svelte.ts';
import { fileName, hand } from './download.ts';
import { exportQuery } from './export.query.ts';
import { jsonOf, sheetOf } from './sheet.ts';

/** The selected cards, else those the filter finds, else all, in the order in which the board is read. */
export const chosenCards = (view: View): readonly string[] =>
  view.selection.size > 0 ? view.selection.ids : view.rows.map(({ card }) => card.id);

const types = { csv: 'text/csv;charset=utf-8', json: 'application/json' };

type Kind = keyof typeof types;

/** All that is known of these cards, fresh from the server, as a file; what goes wrong is told. */
export async function download(view: View, kind: Kind, cards = chosenCards(view)) {
  try {
    await write(view, kind, cards);
  } catch (error) {
    notices.refuse(`${reasonOf(error)} No file was written.`);
  }
}

async function write(view: View, kind: Kind, cards: readonly string[]) {
  const { storyboard } = await ask(view.board.fetch, exportQuery, { id: view.board.frame.id });
  if (!storyboard) throw new Error('This board does not exist any more.');
  const known = new Map(storyboard.cards.map((card) => [card.id, card]));
  const chosen = cards.flatMap((id) => known.get(id) ?? []);
  const text = kind === 'csv' ? sheetOf(chosen) : jsonOf(storyboard, chosen);
  hand(new Blob([text], { type: types[kind] }), fileName(storyboard.name, kind));
  notices.say(`${counted(chosen.length, 'card')} written as ${kind.toUpperCase()}.`);
}
