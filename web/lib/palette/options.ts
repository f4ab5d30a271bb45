import { places } from '../places.ts';
import type { PageAct } from './acts.ts';
import { addressOf, belongsTo, typeWords, type Find } from './finds.ts';
import type { Visited } from './recent.ts';

/** One line of the palette. */
export type Option = {
  readonly group: 'Recent' | 'On this page' | 'Go to' | 'Found' | 'Throughline';
  readonly words: string;
  /** The words in pieces, where what was typed is marked. */
  readonly parts?: Find['titleParts'];
  readonly aside?: string;
  readonly keys?: string;
  /** The page it leads to, or what it does. */
  readonly href?: string;
  readonly run?: () => unknown;
};

/** Every word typed, in any order, somewhere in the words of the option. */
export function fits(words: string, typed: string): boolean {
  const said = words.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

export const ofActs = (acts: readonly PageAct[], group: Option['group']): Option[] =>
  acts.map(({ words, keys, run }) => ({ group, words, run, ...(keys && { keys }) }));

export const ofVisits = (visits: readonly Visited[]): Option[] =>
  visits.map(({ href, title }) => ({ group: 'Recent', words: title, href }));

export const ofPlaces = (): Option[] => places.map(({ href, name }) => ({ group: 'Go to', words: name, href }));

export const ofFinds = (finds: readonly Find[]): Option[] =>
  finds.flatMap((find) => {
    const href = addressOf(find);
    if (!href) return [];
    const home = belongsTo(find);
    const aside = home ? `${typeWords[find.type]}, ${home.name}` : typeWords[find.type];
    return [{ group: 'Found', words: find.title, parts: find.titleParts, aside, href }];
  });

export const everywhere = (typed: string): Option => ({
  group: 'Found',
  words: `Search everything for “${typed}”`,
  href: `/search?q=${encodeURIComponent(typed)}`,
});
