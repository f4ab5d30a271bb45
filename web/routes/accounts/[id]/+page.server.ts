import { error, fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { accountQuery } from './account.query.ts';
import { timelineFilter, timelineWhere } from './timeline-filter.ts';
import { archiveAccount, refusalOf, restoreAccount } from './archive.mutation.ts';
import type { Actions, PageServerLoad } from './$types';

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

export const actions: Actions = {
  archive: async ({ request, fetch, params }) => {
    const reason = String((await request.formData()).get('reason') ?? '').trim() || null;
    const { archiveRecords } = await ask(fetch, archiveAccount, { input: { rows: [{ id: params.id }], reason } });
    const refusal = refusalOf(archiveRecords);
    if (refusal) return fail(422, { refusal });
  },
  restore: async ({ fetch, params }) => {
    const { restoreRecords } = await ask(fetch, restoreAccount, { input: { rows: [{ id: params.id }] } });
    const refusal = refusalOf(restoreRecords);
    if (refusal) return fail(422, { refusal });
  },
};
