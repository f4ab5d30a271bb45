import { fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { everyPage } from '#lib/every-page.ts';
import { keysOf } from '#lib/words.ts';
import { changeMember, inviteMember, membersQuery, removeMember } from '../settings.query.ts';
import { accessWords } from '../words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({
  members: await everyPage(async (after) => (await ask(fetch, membersQuery, { after })).members),
});

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
  change: async ({ request, fetch }) => {
    const form = await request.formData();
    const access = keysOf(accessWords).find((known) => known === form.get('access'));
    if (!access) return fail(400, { refusal: 'Choose what they may do.' });
    const input = { member: String(form.get('id')), access };
    const { changeMember: answer } = await ask(fetch, changeMember, { input });
    const [refused] = answer.userErrors;
    if (refused || !answer.member) return fail(422, { refusal: refused?.message ?? 'Nothing was changed.' });
    return { changed: `${answer.member.name} is now: ${accessWords[answer.member.access]}.` };
  },
  remove: async ({ request, fetch }) => {
    const form = await request.formData();
    const { removeMember: answer } = await ask(fetch, removeMember, { input: { member: String(form.get('id')) } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { refusal: refused.message });
    return { changed: `${String(form.get('name'))} can no longer sign in here.` };
  },
};
