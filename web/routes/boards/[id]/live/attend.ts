import { flushSync } from 'svelte';
import { standing } from '../card.ts';
import type { Hand } from '../hand.svelte.ts';
import type { Change } from './live.query.ts';

/** Does something around taking in what others did. */
export type Attend = (change: Change, take: () => void) => void;

/** Whoever stands on a card that somebody else moves goes along with it, and is told. */
export const attending =
  (hand: Hand): Attend =>
  (change, take) => {
    const id = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    const before = id === undefined ? '' : placeOf(hand, id);
    take();
    if (id === undefined || !touches(change, id)) return;
    flushSync();
    const after = placeOf(hand, id);
    const follow = after ? id : hand.view.current;
    if (follow) hand.regain(follow);
    if (after !== before && change.actor.id !== hand.view.board.member?.id) tell(hand, { change, id, after });
  };

const touches = ({ cards, gone }: Change, id: string) => gone.includes(id) || cards.some((card) => card.id === id);

function placeOf({ view }: Hand, id: string): string {
  const spot = view.spotOf(id);
  return spot ? standing(view.standingAt(spot)) : '';
}

function tell({ view }: Hand, { change, id, after }: { change: Change; id: string; after: string }) {
  const title = view.board.cards.get(id)?.title;
  view.board.say(
    title ? `${change.actor.name} moved ${title} to ${after}.` : `${change.actor.name} took the card off the board.`,
  );
}
