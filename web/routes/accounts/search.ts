import { changed, said, type Address } from '#lib/address.ts';
import { known, stageWords, type Stage } from '#lib/words.ts';

/** What the list of accounts can be sorted by: the word in the address, the field of the graph. */
export const orders = {
  name: { field: 'NAME', label: 'Name' },
  stage: { field: 'STAGE', label: 'Stage' },
  since: { field: 'STAGE_SINCE', label: 'Time in stage' },
  last: { field: 'LAST_INTERACTION_AT', label: 'Last interaction' },
  created: { field: 'CREATED_AT', label: 'Created' },
} as const;
export type Order = keyof typeof orders;

export interface AccountSearch {
  name: string;
  stage: Stage | '';
  industry: string;
  tag: string;
  order: Order;
  descending: boolean;
  after: string;
}

const isOrder = (text: string): text is Order => Object.hasOwn(orders, text);

export function accountSearch(address: Address): AccountSearch {
  const sort = said(address, 'sort');
  const order = sort.replace(/^-/, '');
  return {
    name: said(address, 'q'),
    stage: known(stageWords, [said(address, 'stage')])[0] ?? '',
    industry: said(address, 'industry'),
    tag: said(address, 'tag'),
    order: isOrder(order) ? order : 'name',
    descending: sort.startsWith('-'),
    after: said(address, 'after'),
  };
}

/** What to keep; who was never in touch has no place in an order by the last interaction. */
export function accountWhere(search: AccountSearch) {
  return {
    ...(search.name && { name: { contains: search.name } }),
    ...(search.stage && { stage: { eq: search.stage } }),
    ...(search.industry && { industry: { contains: search.industry } }),
    ...(search.tag && { tags: { has: search.tag } }),
    ...(search.order === 'last' && { lastInteractionAt: { isNull: false } }),
  };
}

export function accountOrder(search: AccountSearch) {
  return [{ field: orders[search.order].field, direction: search.descending ? 'DESC' : 'ASC' } as const];
}

/** The query that sorts by `order`, turning it around when it is sorted so already; a new order starts anew. */
export function sortedBy(address: Address, order: Order): string {
  const { order: current, descending } = accountSearch(address);
  const turned = current === order && !descending;
  return changed(address, { sort: `${turned ? '-' : ''}${order}`, after: null });
}

/** The filters in force, each with its words and the query without it. */
export function filtersInForce(address: Address): { words: string; without: string }[] {
  const { name, stage, industry, tag, order } = accountSearch(address);
  const without = (part: string): string => changed(address, { [part]: null, after: null });
  return [
    ...(name ? [{ words: `name contains “${name}”`, without: without('q') }] : []),
    ...(stage ? [{ words: `stage is ${stageWords[stage]}`, without: without('stage') }] : []),
    ...(industry ? [{ words: `industry contains “${industry}”`, without: without('industry') }] : []),
    ...(tag ? [{ words: `tagged ${tag}`, without: without('tag') }] : []),
    ...(order === 'last' ? [{ words: 'was in touch at least once', without: without('sort') }] : []),
  ];
}
