import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { relay } from './relay.ts';

/** Only a path on this site, never another host. */
const inside = (to: string | null) => (to && /^\/(?![/\\])/.test(to) ? to : '/boards');

const failures: Record<string, string> = {
  INVALID_TOKEN: 'This link was used already, or its hour is over. Sign in with your password, or ask for a new link.',
  INVITATION_INVALID: 'This invitation was used already, or it is no longer valid. Ask for a new one.',
};

export const load: PageServerLoad = ({ url }) => {
  const error = url.searchParams.get('error');
  const failure = error && (failures[error] ?? 'Signing in did not work. Try again.');
  return { to: inside(url.searchParams.get('to')), failure };
};

export const actions: Actions = {
  enter: async ({ request, fetch, cookies }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const to = inside(String(form.get('to') ?? ''));
    if (!email || !password) return fail(400, { email, to, message: 'Give your email address and your password.' });
    const response = await fetch('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) return fail(response.status, { email, to, message: refusal(response.status) });
    relay(response.headers.getSetCookie(), cookies);
    redirect(303, to);
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
