import { counted, number, percent } from '#lib/numbers.ts';
import { type FrictionKind, frictionKinds, frictionWords } from '#lib/words.ts';
import type { Action, Release, Retrospective } from './retrospective.query.ts';

type Card = Pick<Release['storyboard']['cards'][number], 'frictions' | 'lived'>;

/** How often a friction was expected in a release, and how bad on the worst card. */
export interface Felt {
  readonly kind: FrictionKind;
  readonly cards: number;
  readonly worst: number;
}

/** The frictions that the cards of a release expect, the most frequent first. */
export function frictionsOf(cards: readonly Card[]): Felt[] {
  const felt = frictionKinds.map((kind) => {
    const severities = cards.flatMap(({ frictions }) =>
      frictions.filter((one) => one.kind === kind).map(({ severity }) => severity),
    );
    return { kind, cards: severities.length, worst: Math.max(0, ...severities) };
  });
  return felt.filter(({ cards: count }) => count > 0).sort((one, other) => other.cards - one.cards);
}

/** How often the cards happened, and how many of the moments that were expected of them came in time. */
export function livedOf(cards: readonly Card[]) {
  const sum = (of: (card: Card) => number): number => cards.reduce((all, card) => all + of(card), 0);
  const expected = sum(({ lived }) => lived.expected ?? 0);
  return { times: sum(({ lived }) => lived.kept), expected, inTime: sum(({ lived }) => lived.inTime ?? 0) };
}

/** What the figures come to, in a sentence. */
export function factsFinding(release: Pick<Release, 'cardCount' | 'unfinished'>, cards: readonly Card[]): string {
  const { cardCount, unfinished } = release;
  if (cardCount === 0) return 'It has no card, so there is nothing it could have lived.';
  const lived = cardCount - unfinished.length;
  const { expected, inTime } = livedOf(cards);
  const all = livedWords(lived, cardCount);
  if (expected === 0) return `${all}.`;
  return `${all}; of ${counted(expected, 'moment')} they owed, ${percent(Math.round((inTime / expected) * 100))} came in time.`;
}

function livedWords(lived: number, all: number): string {
  if (all === 1) return lived === 1 ? 'Its one card was lived' : 'Its one card was not lived';
  if (lived === 0) return `None of its ${counted(all, 'card')} was lived`;
  if (lived === all) return `All ${counted(all, 'card')} were lived`;
  return `${number(lived)} of ${counted(all, 'card')} ${lived === 1 ? 'was' : 'were'} lived`;
}

export const frictionLine = ({ kind, cards, worst }: Felt): string =>
  `${frictionWords[kind]} on ${counted(cards, 'card')}, at worst ${worst} of 3`;

/** Which promises were kept, in a sentence. */
export function promisesFinding(actions: readonly Pick<Action, 'review'>[]): string {
  const kept = actions.filter(({ review }) => review?.kept).length;
  const broken = actions.filter(({ review }) => review?.kept === false).length;
  const open = actions.length - kept - broken;
  const parts = [
    kept > 0 ? `${number(kept)} of ${counted(actions.length, 'promise')} kept` : '',
    broken > 0 ? `${number(broken)} not kept` : '',
    open > 0 ? `${number(open)} still open` : '',
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

type Told = Pick<Retrospective, 'state' | 'noteCount'> & {
  readonly actions: { readonly nodes: readonly Pick<Action, 'review'>[] };
};

/** What the page says first: how far the retrospective is, and what is to be done next. */
export function finding(held: Told | null, mine: number): string {
  if (!held) return 'Nobody has looked back at this release yet.';
  const { state, noteCount, actions } = held;
  if (state === 'WRITING') {
    if (noteCount === 0) return 'Everybody writes alone now. Nobody sees a note before all are revealed.';
    return `${counted(noteCount, 'note')} so far, ${number(mine)} of them yours. Nobody sees another’s before all are revealed.`;
  }
  const agreed = actions.nodes.length;
  if (state === 'CLOSED') return promisesFinding(actions.nodes);
  if (agreed === 0) return `${counted(noteCount, 'note')} to discuss. It is closed with at least one action.`;
  return `${counted(noteCount, 'note')}, ${counted(agreed, 'action')} agreed.`;
}
