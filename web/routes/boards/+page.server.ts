import { fail, redirect } from '@sveltejs/kit';
import { accept, ask, Refused } from '#lib/ask.ts';
import type { Actions, PageServerLoad } from './$types';
import { beginningOf } from './begin.ts';
import { boardsQuery, bringBack, createStoryboard, putAway, renameStoryboard } from './boards.query.ts';

export const load: PageServerLoad = async ({ fetch }) => ask(fetch, boardsQuery);

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const actions: Actions = {
  create: async ({ request, fetch }) => {
    const form = await request.formData();
    const [name, begin] = [textOf(form, 'name'), String(form.get('begin') ?? '')];
    const lineOfBusiness = textOf(form, 'line') || null;
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
  rename: async ({ request, fetch }) => {
    const form = await request.formData();
    const storyboard = textOf(form, 'board');
    const input = { storyboard, name: textOf(form, 'name'), lineOfBusiness: textOf(form, 'line') || null };
    const seen = { ifVersion: Number(form.get('version')) };
    const { updateStoryboard: answer } = await ask(fetch, renameStoryboard, { input: { ...input, ...seen } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { board: storyboard, refusal: refused.message });
    return { changed: `The board is called ${answer.storyboard?.name}.` };
  },
  archive: async ({ request, fetch }) => {
    const storyboard = textOf(await request.formData(), 'board');
    const { archiveStoryboard: answer } = await ask(fetch, putAway, { input: { storyboard } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { board: storyboard, refusal: refused.message });
    return { changed: `${answer.storyboard?.name} is archived. It waits below, and can still be read.` };
  },
  restore: async ({ request, fetch }) => {
    const storyboard = textOf(await request.formData(), 'board');
    const { restoreStoryboard: answer } = await ask(fetch, bringBack, { input: { storyboard } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { board: storyboard, refusal: refused.message });
    return { changed: `${answer.storyboard?.name} is back.` };
  },
};
