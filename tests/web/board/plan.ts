import { stages } from '#lib/words.ts';
import type { Card, EpicColumn } from '../../../web/routes/boards/[id]/card.ts';
import { columnsOf, type Column } from '../../../web/routes/boards/[id]/geometry.ts';
import { cellOf, type Order } from '../../../web/routes/boards/[id]/order.ts';

export const epics: EpicColumn[] = [
  { id: 'find', name: 'Find us', stage: 'KNOW' },
  { id: 'talk', name: 'First talk', stage: 'KNOW' },
  { id: 'onboarding', name: 'Onboarding', stage: 'TRUST' },
  { id: 'delivery', name: 'Delivery', stage: 'ACT' },
];

/** Like and Grow have no epic yet: their columns are empty. */
export const columns: Column[] = columnsOf(stages, epics);

export const releases = ['one', 'two', null];

/** "find/one": 3 gives the cards find/one/0, find/one/1, find/one/2. */
export function orderOf(counts: Readonly<Record<string, number>>): Order {
  const cells = epics.flatMap(({ id }) => releases.map((release) => cellOf(id, release)));
  return new Map(cells.map((cell) => [cell, Array.from({ length: counts[cell] ?? 0 }, (_, at) => `${cell}/${at}`)]));
}

export const gridOf = (order: Order) => ({ columns, releases, list: (cell: string) => order.get(cell) ?? [] });

export const seller = { key: 'SELLER', name: 'Seller', code: 'SE' };
export const champion = { key: 'CHAMPION', name: 'Champion', code: 'CH' };

export const cardNamed = (title: string, more: Partial<Card> = {}): Card => ({
  id: title,
  version: 1,
  title,
  ownerRole: seller,
  concernedRoles: [],
  channel: null,
  impact: null,
  effort: null,
  frictions: [],
  values: [],
  kept: 0,
  expected: null,
  ...more,
});
