import { fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { keysOf } from '#lib/words.ts';
import { inviteMember, membersQuery } from '../settings.query.ts';
import { accessWords } from '../words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => ask(fetch, membersQuery);

export const actions: Actions = {
  invite: async ({ request, fetch, url }) => {
    const form = await request.formData();
    const [name, email] = [form.get('name'), form.get('email')].map((value) => String(value ?? '').trim());
    const access = keysOf(accessWords).find((known) => known === form.get('access')) ?? 'VIEWER';
    if (!name || !email) return fail(400, { name, email, access, message: 'Give a name and an e-mail address.' });
    const { inviteMember: answer } = await ask(fetch, inviteMember, { input: { name, email, access } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { name, email, access, message: refused.message });
    return { invited: { name, link: new URL(answer.link ?? '/', url).href } };
  },
};
