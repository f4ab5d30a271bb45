import { error, fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import type { Actions, PageServerLoad } from './$types';
import { inputOf, wantedIn } from './wanted.ts';
import { upsertWebhook, webhooksQuery } from './webhooks.query.ts';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  if (!locals.viewer?.scopes.includes('ADMIN')) error(403, 'Only admins see the webhooks.');
  return { webhooks: (await ask(fetch, webhooksQuery)).webhooks.nodes, deleted: url.searchParams.get('deleted') };
};

export const actions: Actions = {
  keep: async ({ request, fetch }) => {
    const wanted = wantedIn(await request.formData());
    const { upsertWebhook: answer } = await ask(fetch, upsertWebhook, { input: inputOf(wanted) });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { wanted, message: refused.message });
    return { kept: { name: wanted.name, id: answer.webhook?.id ?? '', secret: answer.secret } };
  },
};
