import { ask } from '#lib/ask.ts';
import { outcomesQuery } from './outcomes.query.ts';
import { bounds, scopeOf, scopeWhere } from './period.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const scope = scopeOf(url.searchParams);
  const { successSummary } = await ask(fetch, outcomesQuery, { ...bounds(scope), where: scopeWhere(scope) });
  return { summary: successSummary, scope, today: new Date().toISOString().slice(0, 10) };
};
