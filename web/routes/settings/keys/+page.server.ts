import { error, fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { everyPage } from '#lib/every-page.ts';
import { known } from '#lib/words.ts';
import { apiKeysQuery, createApiKey, revokeApiKey, rotateApiKey } from '../settings.query.ts';
import { scopeWords } from '../words.ts';
import type { Actions, PageServerLoad } from './$types';
import { endOf } from './expiry.ts';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  if (!locals.viewer?.scopes.includes('ADMIN')) error(403, 'Only admins see the API keys.');
  const keys = await everyPage(async (after) => (await ask(fetch, apiKeysQuery, { after })).apiKeys);
  return { keys, now: new Date().toISOString() };
};

export const actions: Actions = {
  create: async ({ request, fetch }) => {
    const form = await request.formData();
    const name = String(form.get('name') ?? '').trim();
    const scopes = known(scopeWords, form.getAll('scope').map(String));
    const days = String(form.get('days') ?? '');
    if (!name) return fail(400, { name, scopes, days, message: 'Say what the key is for.' });
    const input = { name, scopes, expiresAt: endOf(days, new Date()) };
    const { createApiKey: answer } = await ask(fetch, createApiKey, { input });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { name, scopes, days, message: refused.message });
    return { made: { name, secret: answer.secret ?? '' } };
  },
  rotate: async ({ request, fetch }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { rotateApiKey: answer } = await ask(fetch, rotateApiKey, { input: { id, overlapHours: 24 } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { message: refused.message });
    return { rotated: { name: answer.key?.name ?? 'the key', secret: answer.secret ?? '' } };
  },
  revoke: async ({ request, fetch }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { revokeApiKey: answer } = await ask(fetch, revokeApiKey, { input: { id } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { message: refused.message });
    return { revoked: answer.key?.name ?? 'The key' };
  },
};
