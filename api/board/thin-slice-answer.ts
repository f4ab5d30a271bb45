import type { Search } from './slicer.ts';
import { chosenSlice, freeChoice } from './thin-slice.ts';
import type { BoardFacts } from './thin-slice-facts.ts';
import { type AskedSlice, cardsOf, type WeighedCard, wishOf } from './thin-slice-wish.ts';
import { type Told, whyIn, whyOut, whySlice } from './thin-slice-words.ts';

/** A slice from the facts of one moment, with its sentences, as rows that the graph reads: their names are columns. */
export async function sliceAnswer(asked: AskedSlice, facts: BoardFacts, search: Search) {
  const wish = wishOf(asked, facts);
  const cards = cardsOf(asked, facts, wish);
  const slice = chosenSlice(cards, wish, await search(freeChoice(cards, wish)));
  const known = new Map(cards.map((card) => [card.id, card]));
  const told: Told = { facts, wish, cards, slice };
  const taken = slice.taken.map(({ card: { id }, reason }, place) => {
    const card = known.get(id) as WeighedCard;
    return { place, ...rowOf(card), reason, why: whyIn(card, reason) };
  });
  const left_out = slice.leftOut.map(({ card: { id }, reason, capacity, roleCapacity }, place) => {
    const card = known.get(id) as WeighedCard;
    const why = whyOut(card, { reason, capacity, roleCapacity }, told);
    return { place, ...rowOf(card), reason, why, capacity, role_capacity: roleCapacity };
  });
  const { used, worth, coverage } = slice;
  const effort = cards.reduce((sum, card) => sum + (card.effort ?? 0), 0);
  const { capacity } = wish;
  const board_version = facts.boardVersion;
  return {
    board_version,
    capacity,
    used,
    worth,
    effort,
    coverage,
    why: whySlice(told),
    roles: rolesOf(told),
    taken,
    left_out,
  };
}

const rowOf = ({ id, effort, worth, parts }: WeighedCard) => ({ id, effort, worth, ...parts });

function rolesOf({ facts, wish, slice }: Told) {
  return facts.roles.flatMap(({ id }, place) => {
    const own = slice.taken.filter(({ card }) => card.role === id);
    const capacity = wish.roles.get(id) ?? null;
    if (own.length === 0 && capacity === null) return [];
    const used = own.reduce((sum, { card }) => sum + (card.effort ?? 0), 0);
    return [{ place, id, capacity, used, cards: own.length }];
  });
}
