import { said } from '#lib/address.ts';
import { ask } from '#lib/ask.ts';
import { searchQuery, typeWords } from '#lib/palette/finds.ts';
import { known } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

const most = 25;

export const load: PageServerLoad = async ({ url, fetch }) => {
  const text = said(url.searchParams, 'q').slice(0, 200);
  const type = known(typeWords, [said(url.searchParams, 'type')])[0] ?? '';
  if (text === '') return { text, type, found: null };
  const after = said(url.searchParams, 'after') || null;
  const asked = { text, types: type ? [type] : null, names: false, first: most, after };
  return { text, type, found: (await ask(fetch, searchQuery, asked)).search };
};
