import { fail, redirect } from '@sveltejs/kit';
import { accept, ask, Refused } from '#lib/ask.ts';
import type { Actions, PageServerLoad } from './$types';
import { beginningOf } from './begin.ts';
import { boardsQuery, createStoryboard } from './boards.query.ts';

export const load: PageServerLoad = async ({ fetch }) => ask(fetch, boardsQuery);

export const actions: Actions = {
  create: async ({ request, fetch }) => {
    const form = await request.formData();
    const name = String(form.get('name') ?? '').trim();
    const lineOfBusiness = String(form.get('line') ?? '').trim() || null;
    const begin = String(form.get('begin') ?? '');
    if (!name) return fail(400, { name, begin, message: 'A board needs a name.' });
    const { createStoryboard: answer } = await ask(fetch, createStoryboard, {
      input: { name, ...(lineOfBusiness && { lineOfBusiness }), ...beginningOf(begin) },
    });
    try {
      accept(answer.userErrors);
    } catch (error) {
      if (error instanceof Refused) return fail(422, { name, begin, message: error.message });
      throw error;
    }
    redirect(303, answer.storyboard ? `/boards/${answer.storyboard.id}` : '/boards');
  },
};
