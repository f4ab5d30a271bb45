import { error, fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { known } from '#lib/words.ts';
import { inputOf, wantedIn } from '../wanted.ts';
import {
  deleteWebhook,
  redeliver,
  redeliverDead,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
  upsertWebhook,
  webhookQuery,
} from '../webhooks.query.ts';
import { stateWords } from '../words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
  if (!locals.viewer?.scopes.includes('ADMIN')) error(403, 'Only admins see the webhooks.');
  const [state = null] = known(stateWords, [url.searchParams.get('state') ?? '']);
  const where = state && { state: { eq: state } };
  const after = url.searchParams.get('after');
  const { webhook } = await ask(fetch, webhookQuery, { id: params.id, where, after });
  if (!webhook) error(404, 'There is no such webhook.');
  return { webhook, state, after, now: new Date().toISOString() };
};

interface Answer {
  readonly userErrors: readonly { readonly message: string }[];
}

/** What was refused is told beside the form it came from; anything else as `told`. */
function answered<Told extends object>({ userErrors }: Answer, told: Told) {
  const [refused] = userErrors;
  return refused ? fail(422, { message: refused.message }) : told;
}

async function turn({ fetch, params }: RequestEvent, active: boolean) {
  const { upsertWebhook: answer } = await ask(fetch, upsertWebhook, { input: { id: params.id, active } });
  return answered(answer, { said: active ? 'It tells again, what happened meanwhile too.' : 'It is paused.' });
}

export const actions: Actions = {
  pause: (event) => turn(event, false),
  resume: (event) => turn(event, true),
  keep: async ({ request, fetch, params }) => {
    const wanted = wantedIn(await request.formData());
    const { upsertWebhook: answer } = await ask(fetch, upsertWebhook, { input: { id: params.id, ...inputOf(wanted) } });
    const [refused] = answer.userErrors;
    return refused ? fail(422, { wanted, unkept: refused.message }) : { said: 'The webhook was changed.' };
  },
  rotate: async ({ fetch, params }) => {
    const { rotateWebhookSecret: answer } = await ask(fetch, rotateWebhookSecret, { id: params.id });
    return answered(answer, { secret: answer.secret });
  },
  test: async ({ request, fetch, params }) => {
    const form = await request.formData();
    const record = String(form.get('record') ?? '').trim();
    const input = { id: params.id, record, send: form.get('send') === 'yes' };
    const { testWebhook: answer } = await ask(fetch, testWebhook, { input });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { record, untried: refused.message });
    return { record, trial: { payload: answer.payload, attempt: answer.attempt } };
  },
  redeliver: async ({ request, fetch }) => {
    const id = String((await request.formData()).get('delivery') ?? '');
    const { redeliver: answer } = await ask(fetch, redeliver, { id });
    return answered(answer, { said: 'It is tried again now.' });
  },
  redeliverDead: async ({ fetch, params }) => {
    const { redeliverDead: answer } = await ask(fetch, redeliverDead, { id: params.id });
    return answered(answer, { said: `${answer.redelivered ?? 0} events are tried again now.` });
  },
  replay: async ({ request, fetch, params }) => {
    const fromSequence = String((await request.formData()).get('from') ?? '').trim();
    const { replayWebhook: answer } = await ask(fetch, replayWebhook, { input: { id: params.id, fromSequence } });
    return answered(answer, { said: `It tells everything behind ${fromSequence} again.` });
  },
  delete: async ({ request, fetch, params }) => {
    const name = String((await request.formData()).get('name') ?? '');
    const { deleteWebhook: answer } = await ask(fetch, deleteWebhook, { id: params.id });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { message: refused.message });
    redirect(303, `/settings/webhooks?${new URLSearchParams({ deleted: name })}`);
  },
};
