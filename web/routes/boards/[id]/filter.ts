import { facetNames, facets, type Facet, type Placed } from './facets.ts';

/** One of these keys, or, where `not`, none of them. */
export type Chosen = { keys: readonly string[]; not: boolean };

export type Filter = { text: string; hide: boolean; chosen: Readonly<Partial<Record<Facet, Chosen>>> };
export type Part = 'text' | Facet;

export const everything: Filter = { text: '', hide: false, chosen: {} };

const nothingChosen: Chosen = { keys: [], not: false };

export const chosenOf = ({ chosen }: Filter, facet: Facet): Chosen => chosen[facet] ?? nothingChosen;

/** The parts that ask for something, in the order they are read. */
export const partsOf = (filter: Filter): Part[] => [
  ...(filter.text.trim() === '' ? [] : ['text' as const]),
  ...facetNames.filter((facet) => chosenOf(filter, facet).keys.length > 0),
];

export const filters = (filter: Filter) => partsOf(filter).length > 0;

/** The same filter with this choice in place of the facet's own. */
export const choosing = (filter: Filter, facet: Facet, next: Chosen): Filter => ({
  ...filter,
  chosen: { ...filter.chosen, [facet]: next },
});

export const dropping = (filter: Filter, part: Part): Filter =>
  part === 'text' ? { ...filter, text: '' } : choosing(filter, part, nothingChosen);

/** What a text is looked for in, made once a card. */
const said = new WeakMap<Placed['card'], string>();

function saidOf({ card }: Placed): string {
  const own = said.get(card);
  if (own !== undefined) return own;
  const text = `${card.title} ${card.ownerRole.name}`.toLowerCase();
  said.set(card, text);
  return text;
}

type Test = (placed: Placed) => boolean;

function testOf(filter: Filter, part: Part): Test {
  if (part === 'text') {
    const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
    return (placed) => words.every((word) => saidOf(placed).includes(word));
  }
  const { keys, not } = chosenOf(filter, part);
  const wanted = new Set(keys);
  const { keysOf } = facets[part];
  return (placed) => keysOf(placed).some((key) => wanted.has(key)) !== not;
}

/** Every word of the text in the title or the owner role, and of every facet one of those chosen, or none of them. */
export function matcher(filter: Filter): Test {
  const tests = partsOf(filter).map((part) => testOf(filter, part));
  return (placed) => tests.every((test) => test(placed));
}

/** For each choice of a facet: how many cards have it among those that the rest of the filter finds. */
export function countsOf(filter: Filter, facet: Facet, placed: readonly Placed[]): Map<string, number> {
  const matches = matcher(dropping(filter, facet));
  const { keysOf } = facets[facet];
  const counts = new Map<string, number>();
  for (const one of placed)
    if (matches(one)) for (const key of new Set(keysOf(one))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Of a filter that finds nothing: the part without which most would be found, or none if no single part is to blame. */
export function partToDrop(filter: Filter, found: (filter: Filter) => number): Part | null {
  let best: { part: Part | null; count: number } = { part: null, count: 0 };
  for (const part of partsOf(filter)) {
    const count = found(dropping(filter, part));
    if (count > best.count) best = { part, count };
  }
  return best.part;
}
