import { facetNames, facets, type Facet } from './facets.ts';
import { chosenOf, filters, type Chosen, type Filter } from './filter.ts';
import { lensNamed, type Lens } from './lens/lenses.ts';
import { sortIn, sortWord, type Sort } from './lens/sort.ts';
import type { Frame } from './projection.ts';

/** How a board is looked at, all of which its address says. */
export type Look = { filter: Filter; lens: Lens; sort: Sort | null };

type Search = Pick<URLSearchParams, 'get' | 'getAll'>;

export const lookIn = (search: Search, frame: Frame): Look => ({
  filter: filterIn(search, frame),
  lens: lensNamed(search.get('lens')),
  sort: sortIn(search.get('sort')),
});

/** The filter an address names; anything it does not know is left out. */
export function filterIn(search: Search, frame: Frame): Filter {
  const not = wordsIn(search, 'not');
  const chosen = facetNames.flatMap((facet): [Facet, Chosen][] => {
    const said = new Set(wordsIn(search, facet).flatMap(ranged));
    const options = facets[facet].options(frame).map(({ key }) => key);
    const keys = options.filter((key) => said.has(key) || said.has(key.replace(/(?<=[A-Z])\d$/, '')));
    return keys.length > 0 ? [[facet, { keys, not: not.includes(facet) }]] : [];
  });
  return {
    text: search.get('text') ?? '',
    hide: search.get('rest') === 'hidden',
    chosen: Object.fromEntries(chosen),
  };
}

const wordsIn = (search: Search, name: string) => search.getAll(name).flatMap((value) => value.split(','));

/** "7-10" is 7, 8, 9 and 10. */
function ranged(word: string): string[] {
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(word) ?? [];
  if (from === undefined || to === undefined) return [word];
  return Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, at) => String(Number(from) + at));
}

/** Neighbouring scores as one range. */
function shortened(keys: readonly string[]): string {
  const scores = keys.filter((key) => /^\d+$/.test(key)).map(Number);
  const [from, to] = [Math.min(...scores), Math.max(...scores)];
  if (scores.length < 3 || to - from + 1 !== scores.length) return keys.join();
  return [`${from}-${to}`, ...keys.filter((key) => !/^\d+$/.test(key))].join();
}

/** The same address with this look in place of its own. */
export function addressWith(address: URL, { filter, lens, sort }: Look): URL {
  const next = new URL(address);
  const put = (name: string, value: string) =>
    value ? next.searchParams.set(name, value) : next.searchParams.delete(name);
  for (const facet of facetNames) {
    const { keys } = chosenOf(filter, facet);
    put(facet, facet === 'impact' ? shortened(keys) : keys.join());
  }
  put('text', filter.text.trim());
  put(
    'not',
    facetNames.filter((facet) => chosenOf(filter, facet).keys.length > 0 && chosenOf(filter, facet).not).join(),
  );
  put('rest', filter.hide && filters(filter) ? 'hidden' : '');
  put('lens', lens === 'map' ? '' : lens);
  put('sort', lens === 'table' ? sortWord(sort) : '');
  return next;
}
