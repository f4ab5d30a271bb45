import { fail, redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { relay } from '../sign-in/relay.ts';

type Answer = { message?: string; errors?: { message: string }[] };

export const actions: Actions = {
  default: async ({ request, fetch, cookies }) => {
    const form = await request.formData();
    const newPassword = String(form.get('password') ?? '');
    const response = await fetch('/auth/password', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ newPassword }),
    });
    if (!response.ok) return fail(response.status, { message: await reasonIn(response) });
    relay(response.headers.getSetCookie(), cookies);
    redirect(303, '/');
  },
};

async function reasonIn(response: Response) {
  const answer: Answer = await response.json().catch(() => ({}));
  return answer.errors?.[0]?.message ?? answer.message ?? 'The password was not saved. Try again in a moment.';
}
