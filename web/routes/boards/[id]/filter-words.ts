import { facets, type Facet } from './facets.ts';
import { chosenOf, type Chosen, type Filter, type Part } from './filter.ts';
import type { Frame } from './projection.ts';

const many = 2;

/** "Seller", "not Seller", "Role: 3", as a button says what is chosen. */
export function choiceWords(facet: Facet, { keys, not }: Chosen, frame: Frame): string {
  const { title, options } = facets[facet];
  const named = options(frame).filter(({ key }) => keys.includes(key));
  const scored = facet === 'impact' && named.length > 0;
  const own = named.length > many ? `${title}: ${named.length}` : named.map(({ name }) => name).join(' or ');
  return `${not ? 'not ' : ''}${scored && named.length <= many ? `${title} ` : ''}${own}`;
}

/** What of a filter is to be dropped, in words: "the impact", "the text". */
export const partWords = (part: Part) => `the ${part === 'text' ? 'text' : facets[part].title.toLowerCase()}`;

/** All a filter asks for, as one sentence part; '' when it asks for nothing. */
export function filterWords(filter: Filter, frame: Frame): string {
  const facetsAsked = (Object.keys(facets) as Facet[]).filter((facet) => chosenOf(filter, facet).keys.length > 0);
  const said = facetsAsked.map((facet) => choiceWords(facet, chosenOf(filter, facet), frame));
  return [...(filter.text.trim() ? [`"${filter.text.trim()}"`] : []), ...said].join(', ');
}
