import { error } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { accountQuery } from './account.query.ts';
import { timelineFilter, timelineWhere } from './timeline-filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const filter = timelineFilter(url.searchParams);
  const { account, framework, roles } = await ask(fetch, accountQuery, {
    id: params.id,
    where: timelineWhere(filter),
    descendants: filter.descendants,
    after: filter.after || null,
  });
  if (!account) error(404, 'No account has this address.');
  return { account, framework, roles, filter, now: new Date().toISOString() };
};
