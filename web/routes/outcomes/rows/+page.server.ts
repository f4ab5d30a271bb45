import { ask } from '#lib/ask.ts';
import { cardWhere, interactionWhere, outcomeWhere, rowsOf, type Rows } from './rows-filter.ts';
import { cardsQuery, interactionsQuery, outcomesQuery } from './rows.query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const rows = rowsOf(url.searchParams);
  return { rows, ...(await found(fetch, rows, new Date().toISOString())) };
};

async function found(fetch: typeof globalThis.fetch, rows: Rows, now: string) {
  const after = rows.after || null;
  if (rows.of === 'outcomes') {
    const { outcomes } = await ask(fetch, outcomesQuery, { where: outcomeWhere(rows, now), after });
    return { outcomes, total: outcomes.totalCount, next: outcomes.pageInfo };
  }
  if (rows.of === 'cards') return foundCards(fetch, rows);
  const { interactions } = await ask(fetch, interactionsQuery, { where: interactionWhere(rows, now), after });
  return { interactions, total: interactions.totalCount, next: interactions.pageInfo };
}

async function foundCards(fetch: typeof globalThis.fetch, rows: Rows) {
  const { storyboards } = await ask(fetch, cardsQuery, { where: cardWhere(rows) });
  const boards = storyboards.filter(({ cards }) => cards.length > 0);
  const total = boards.reduce((sum, { cards }) => sum + cards.length, 0);
  return { boards, total, next: { hasNextPage: false, endCursor: null } };
}
