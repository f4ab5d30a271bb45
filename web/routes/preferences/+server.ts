import { redirect } from '@sveltejs/kit';
import { chosenIn } from '#lib/choices.ts';
import type { RequestHandler } from './$types';

const year = 31_536_000;

/** Remembers theme and density for pages without JavaScript; with it, the menu sets the same cookies itself. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  for (const [name, value] of Object.entries(chosenIn(await request.formData())))
    cookies.set(name, value, {
      path: '/',
      maxAge: year,
      httpOnly: false,
      secure: url.protocol === 'https:',
      sameSite: 'lax',
    });
  const from = new URL(request.headers.get('referer') ?? '/', url);
  redirect(303, from.origin === url.origin ? from.pathname + from.search : '/');
};
