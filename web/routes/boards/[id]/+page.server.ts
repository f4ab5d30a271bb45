import { error } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import type { PageServerLoad } from './$types';
import { boardQuery } from './board.query.ts';
import { cardQuery } from './card.query.ts';
import { filters } from './filter.ts';
import { lookIn } from './filter-address.ts';
import { split } from './first-window.ts';
import { project } from './projection.ts';
import { burnUpQuery } from './release/burn-up.query.ts';
import { sparksOf } from './release/spark.ts';

/** One question for the board; the first window travels in the page, the other cards follow it. */
export const load: PageServerLoad = async ({ params, fetch, url, locals, untrack }) => {
  const search = untrack(() => new URLSearchParams(url.searchParams));
  const opened = search.get('card');
  const [answer, card, burnUps] = await Promise.all([
    ask(fetch, boardQuery, { id: params.id }),
    opened ? ask(fetch, cardQuery, { id: opened }) : null,
    ask(fetch, burnUpQuery, { id: params.id }),
  ]);
  if (!answer.storyboard) error(404, 'This board does not exist.');
  const projection = project(answer.storyboard, answer);
  const today = new Date().toISOString().slice(0, 10);
  const frame = { ...projection.frame, sparks: sparksOf(burnUps.storyboard?.releases ?? [], today) };
  const { cards } = projection;
  const look = lookIn(search, frame);
  const all = search.has('all');
  const skip = { id: 'board', words: 'Go to the board' };
  const common = { frame, look, all, skip, card: card?.card ?? null };
  if (all || look.lens !== 'map' || filters(look.filter)) return { ...common, first: cards, rest: null };
  const { first, rest } = split(projection, locals.choices.density);
  return { ...common, first, rest: Promise.resolve(rest) };
};
