import type { PageLoad } from './$types';

/** An address that names a card brings the drawer along; otherwise it is fetched when a card is opened. */
export const load: PageLoad = async ({ data, url, untrack }) => {
  const named = untrack(() => url.searchParams.has('card'));
  const drawer = named ? (await import('./CardDrawer.svelte')).default : null;
  return { ...data, drawer };
};
