import { fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { startImport } from '../jobs.query.ts';
import type { Actions, PageServerLoad } from './$types';
import { addressOf, choiceIn } from './choice.ts';
import { guessed } from './guess.ts';
import { mappingOf } from './mapping.ts';
import { fileToMap, matchedIn } from './matched.ts';

export const load: PageServerLoad = async ({ fetch, url: { searchParams } }) => {
  const { file, kinds, roles } = await fileToMap(fetch, searchParams.get('file') ?? '');
  const kind = kinds.find(({ name }) => name === searchParams.get('to')) ?? kinds[0];
  const choice = kind && (searchParams.has('system') ? choiceIn(searchParams) : guessed(file, kind));
  return { file, kinds, roles, kind, choice };
};

export const actions: Actions = {
  default: async ({ request, fetch }) => {
    const said = await request.formData();
    const matched = await matchedIn(fetch, said);
    const { file, choice } = matched;
    const mapping = mappingOf(matched);
    if (typeof mapping === 'string') return fail(400, { message: mapping, choice });
    const dryRun = said.get('dryRun') === 'yes';
    const input = { file: file.id, mapping: JSON.stringify(mapping), dryRun };
    const [refused] = (await ask(fetch, startImport, { input })).startImport.userErrors;
    if (refused) return fail(422, { message: refused.message, choice });
    redirect(303, `/settings/jobs?${new URLSearchParams({ matched: addressOf(file.id, said) })}`);
  },
};
