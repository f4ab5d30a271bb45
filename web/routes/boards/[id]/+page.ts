import type { PageLoad } from './$types';
import { loadLens } from './lens/lenses.ts';

/** An address that names a card or a lens brings it along; otherwise it is fetched when somebody asks for it. */
export const load: PageLoad = async ({ data, url, untrack }) => {
  const named = untrack(() => url.searchParams.has('card'));
  const drawer = named ? (await import('./CardDrawer.svelte')).default : null;
  return { ...data, drawer, lens: await loadLens(data.look.lens) };
};
