import { error, fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import type { Actions, PageServerLoad } from './$types';
import { redeliver, rotateWebhookSecret, upsertWebhook, webhooksQuery } from './webhooks.query.ts';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  if (!locals.viewer?.scopes.includes('ADMIN')) error(403, 'Only admins see the webhooks.');
  return { webhooks: (await ask(fetch, webhooksQuery)).webhooks };
};

const wordsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

export const actions: Actions = {
  keep: async ({ request, fetch }) => {
    const form = await request.formData();
    const [name, url, document, events, fields] = ['name', 'url', 'document', 'events', 'fields'].map((field) =>
      String(form.get(field) ?? '').trim(),
    ) as [string, string, string, string, string];
    const wanted = { name, url, document, events, fields };
    const named = wordsIn(fields);
    const input = { name, url, document, events: wordsIn(events), fields: named.length > 0 ? named : null };
    const { upsertWebhook: answer } = await ask(fetch, upsertWebhook, { input });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { wanted, message: refused.message });
    return { shown: { name, secret: answer.secret } };
  },
  rotate: async ({ request, fetch }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { rotateWebhookSecret: answer } = await ask(fetch, rotateWebhookSecret, { id });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { message: refused.message });
    return { shown: { name: answer.webhook?.name ?? '', secret: answer.secret } };
  },
  redeliver: async ({ request, fetch }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { redeliver: answer } = await ask(fetch, redeliver, { id });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { message: refused.message });
    return { redelivered: true };
  },
};
