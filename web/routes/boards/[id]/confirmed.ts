import type { Card } from './card.ts';
import { arranged, type Order } from './order.ts';

/** Cards and their order, as the server told them; of those that have gone, the last version that was known. */
export type Confirmed = {
  cards: ReadonlyMap<string, Card>;
  order: Order;
  gone: ReadonlyMap<string, number>;
};

/** What the server tells of cards: those that are there, as they are, and which have left the board. */
export type News = { cards: readonly Card[]; gone: readonly string[] };

export const nothing: Confirmed = { cards: new Map(), order: new Map(), gone: new Map() };

/** Leaving the board is a version of its own, and so is coming back. */
const versionsAway = 2;

const leastVersion = ({ cards, gone }: Confirmed, id: string) =>
  cards.get(id)?.version ?? (gone.get(id) ?? -versionsAway) + versionsAway;

/** The newest version of a card is the one that counts, in whatever sequence they arrive. */
export function told(confirmed: Confirmed, news: News): Confirmed {
  const coming = news.cards.filter(({ id, version }) => version >= leastVersion(confirmed, id));
  if (coming.length === 0 && news.gone.length === 0) return confirmed;
  const cards = new Map(confirmed.cards);
  const gone = new Map(confirmed.gone);
  for (const card of coming) {
    cards.set(card.id, card);
    gone.delete(card.id);
  }
  for (const id of news.gone) {
    gone.set(id, cards.get(id)?.version ?? gone.get(id) ?? 0);
    cards.delete(id);
  }
  const changed = new Set([...coming.map(({ id }) => id), ...news.gone]);
  return { cards, gone, order: arranged(confirmed.order, { was: confirmed.cards, now: cards }, changed) };
}
