import type { Card } from './card.ts';
import type { CardChange } from './draft.ts';
import { place, without, type Move, type Order } from './order.ts';
import type { Frame } from './projection.ts';

/** Cards and their order as one person sees them. */
export type Laid = { cards: ReadonlyMap<string, Card>; order: Order };

/** How an operation under way looks, laid over what the server confirmed. */
export type Lay = (laid: Laid) => Laid;

/** What can be set on one card or on many; places are changed by moves. */
export type CardPatch = Omit<CardChange, 'id' | 'ifVersion' | 'epic' | 'release'>;

type Words = Pick<Frame, 'roles' | 'values' | 'members'>;

function each(laid: Laid, ids: readonly string[], alter: (card: Card) => Card) {
  const cards = new Map(laid.cards);
  for (const id of ids) {
    const card = cards.get(id);
    if (card) cards.set(id, alter(card));
  }
  return cards;
}

export const laidMove =
  (move: Move): Lay =>
  (laid) => {
    const { epic, release } = move;
    const known = move.cards.filter((id) => laid.cards.has(id));
    const cards = each(laid, known, (card) => ({ ...card, epic, release }));
    return { cards, order: place(laid.order, { ...move, cards: known }) };
  };

export const laidChange =
  (patches: ReadonlyMap<string, CardPatch>, words: Words): Lay =>
  (laid) => ({
    ...laid,
    cards: each(laid, [...patches.keys()], (card) => patched(card, patches.get(card.id) ?? {}, words)),
  });

export const laidRemoval =
  (ids: readonly string[]): Lay =>
  (laid) => {
    const going = new Set(ids);
    const cards = new Map([...laid.cards].filter(([id]) => !going.has(id)));
    return { cards, order: without(laid.order, going) };
  };

export const untouched: Lay = (laid) => laid;

const set = <Value>(given: Value | undefined, own: Value): Value => (given === undefined ? own : given);

/** The card as it will be; what a card on the board does not show is left out. */
function patched(card: Card, patch: CardPatch, { roles, values, members }: Words): Card {
  const role = (key: string) => roles.find((own) => own.key === key) ?? [];
  return {
    ...card,
    title: patch.title ?? card.title,
    channel: set(patch.channel, card.channel),
    impact: set(patch.impact, card.impact),
    effort: set(patch.effort, card.effort),
    frictions: set(patch.frictions, card.frictions) ?? [],
    ownerRole: roles.find(({ key }) => key === patch.ownerRole) ?? card.ownerRole,
    assignee: set(patch.assignee === null ? null : members.find(({ id }) => id === patch.assignee), card.assignee),
    concernedRoles: set(patch.concernedRoles?.flatMap(role), card.concernedRoles),
    values: set(
      patch.values?.flatMap((id) => values.find((own) => own.id === id) ?? []),
      card.values,
    ),
  };
}
