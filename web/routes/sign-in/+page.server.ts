import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { relay } from './relay.ts';

/** Only a path on this site, never another host. */
const inside = (to: string | null) => (to && /^\/(?![/\\])/.test(to) ? to : '/boards');

export const load: PageServerLoad = ({ url }) => ({ to: inside(url.searchParams.get('to')) });

export const actions: Actions = {
  enter: async ({ request, fetch, cookies }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    if (!email || !password) return fail(400, { email, message: 'Give your email address and your password.' });
    const response = await fetch('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) return fail(response.status, { email, message: refusal(response.status) });
    relay(response.headers.getSetCookie(), cookies);
    redirect(303, inside(String(form.get('to'))));
  },
  leave: async ({ fetch, cookies }) => {
    const response = await fetch('/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    relay(response.headers.getSetCookie(), cookies);
    redirect(303, '/sign-in');
  },
};

function refusal(status: number) {
  if (status === 429) return 'Too many tries. Wait a minute, then try again.';
  if (status >= 500) return 'Sign-in is not answering. Try again in a moment.';
  return 'This email address and password do not belong together.';
}
