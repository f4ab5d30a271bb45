import { ask } from '#lib/ask.ts';
import type { PageServerLoad } from './$types';
import { retrosQuery } from './retros.query.ts';

export const load: PageServerLoad = async ({ fetch, url }) =>
  ask(fetch, retrosQuery, { after: url.searchParams.get('after') });
