import { ask } from '#lib/ask.ts';
import { accountsQuery } from './accounts.query.ts';
import { accountOrder, accountSearch, accountWhere } from './search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const search = accountSearch(event.url.searchParams);
  const { accounts } = await ask(event.fetch, accountsQuery, {
    where: accountWhere(search),
    orderBy: accountOrder(search),
    after: search.after || null,
  });
  return { accounts, search, now: new Date().toISOString() };
};
