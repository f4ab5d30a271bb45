import { stages } from '#lib/words.ts';
import type { CardAnswer } from '../../../web/routes/boards/[id]/board.query.ts';
import type { Card, EpicColumn } from '../../../web/routes/boards/[id]/card.ts';
import { columnsOf, type Column } from '../../../web/routes/boards/[id]/geometry.ts';
import { cellOf, type Order } from '../../../web/routes/boards/[id]/order.ts';

export const epics: EpicColumn[] = [
  { id: 'find', version: 1, name: 'Find us', stage: 'KNOW', rank: 'a0' },
  { id: 'talk', version: 1, name: 'First talk', stage: 'KNOW', rank: 'a1' },
  { id: 'onboarding', version: 1, name: 'Onboarding', stage: 'TRUST', rank: 'a0' },
  { id: 'delivery', version: 1, name: 'Delivery', stage: 'ACT', rank: 'a0' },
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

export const seller = { key: 'SELLER', name: 'Seller', code: 'SE', side: 'OURS' } as const;
export const dana = { id: 'dana', name: 'Dana Reyes', me: false };
export const myself = { id: 'self', name: 'Me Myself', me: true };
export const champion = { key: 'CHAMPION', name: 'Champion', code: 'CH', side: 'CUSTOMER' } as const;

export const cardNamed = (title: string, more: Partial<Card> = {}): Card => ({
  id: title,
  version: 1,
  title,
  epic: 'find',
  release: null,
  rank: 'a0',
  ownerRole: seller,
  assignee: null,
  concernedRoles: [],
  channel: null,
  impact: null,
  effort: null,
  frictions: [],
  values: [],
  kept: 0,
  expected: null,
  inTime: null,
  ...more,
});

/** A card as the API tells it. */
export const answered = (id: string): CardAnswer => ({
  id,
  version: 1,
  title: id,
  rank: 'a0',
  epic: { id: 'find' },
  release: null,
  ownerRole: { key: seller.key },
  assignee: null,
  concernedRoles: [],
  channel: null,
  impact: null,
  effort: null,
  frictions: [],
  values: [],
  lived: { kept: 0, expected: null, inTime: null },
});

/** What a board says of itself. */
export const head = { id: 'board', version: 1, name: 'Staffing', lineOfBusiness: null, archivedAt: null };

/** All a board needs besides itself, where only one person is. */
export const nobodyElse = { roles: [seller], framework: null, members: [], viewer: { member: null } };
