import { known, stageWords, type Stage } from '#lib/words.ts';
import type { Card } from './card.ts';

export type Filter = { roles: readonly string[]; stages: readonly Stage[]; text: string; hide: boolean };

export const everything: Filter = { roles: [], stages: [], text: '', hide: false };

/** The filter an address names; anything it does not know is left out. */
export function filterIn(search: Pick<URLSearchParams, 'get' | 'getAll'>, roleKeys: readonly string[]): Filter {
  const said = (name: string) => search.getAll(name).flatMap((value) => value.split(','));
  return {
    roles: roleKeys.filter((key) => said('role').includes(key)),
    stages: known(stageWords, said('stage')),
    text: search.get('text') ?? '',
    hide: search.get('rest') === 'hidden',
  };
}

/** The same address with this filter in place of its own. */
export function addressWith(address: URL, filter: Filter): URL {
  const next = new URL(address);
  const says = {
    role: filter.roles.join(),
    stage: filter.stages.join(),
    text: filter.text,
    rest: filter.hide && filters(filter) ? 'hidden' : '',
  };
  for (const [name, value] of Object.entries(says))
    if (value) next.searchParams.set(name, value);
    else next.searchParams.delete(name);
  return next;
}

export const filters = ({ roles, stages, text }: Filter) => roles.length > 0 || stages.length > 0 || text.trim() !== '';

/** Every word of the text in the title or the owner role, whatever their case; roles and stages: one of those named. */
export function matcher(filter: Filter): (card: Card, stage: Stage) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (card, stage) => {
    if (filter.roles.length > 0 && !filter.roles.includes(card.ownerRole.key)) return false;
    if (filter.stages.length > 0 && !filter.stages.includes(stage)) return false;
    if (words.length === 0) return true;
    const said = `${card.title} ${card.ownerRole.name}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
}

export type Part = 'roles' | 'stages' | 'text';

/** Of a filter that finds nothing: the part without which most would be found, or none if no single part is to blame. */
export function partToDrop(filter: Filter, found: (filter: Filter) => number): Part | null {
  const parts = (['text', 'roles', 'stages'] as const).filter((part) => filter[part].length > 0);
  const counted = parts.map((part) => ({ part, count: found({ ...filter, [part]: everything[part] }) }));
  const best = counted.reduce<(typeof counted)[number] | null>(
    (top, next) => (next.count > (top?.count ?? 0) ? next : top),
    null,
  );
  return best?.part ?? null;
}
