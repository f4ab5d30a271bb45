import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal, type UserErrorRow } from '../../refusal.ts';
import type { RetroActionKind } from '../../vocabulary.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import type { Maybe } from '../../write/reference.ts';
import type { CardFields } from '../card-fields.ts';
import { TouchpointCard } from '../card.entity.ts';
import { createCards } from '../create-cards.ts';
import { updateCards } from '../update-cards.ts';
import type { Retrospective } from './retrospective.entity.ts';

/** What an action becomes: each kind takes its own of these. */
export interface Becoming {
  readonly kind: RetroActionKind;
  /** The card that is there already, or the one to score anew. */
  readonly card?: Maybe<string>;
  readonly newCard?: Maybe<CardFields>;
  readonly impact?: Maybe<number>;
  readonly effort?: Maybe<number>;
  /** The version that was seen of the card to score anew. */
  readonly ifVersion?: Maybe<number>;
  /** The version of the framework that it led to. */
  readonly framework?: Maybe<string>;
}

interface OfCard {
  readonly card?: TouchpointCard;
  readonly impactBefore?: number | null;
  readonly impactAfter?: number | null;
  readonly effortBefore?: number | null;
  readonly effortAfter?: number | null;
}

const takes = {
  CARD: ['card', 'newCard'],
  RESCORE: ['card', 'impact', 'effort', 'ifVersion'],
  PROCESS_CHANGE: [],
  FRAMEWORK_EDIT: ['framework'],
} as const satisfies Record<RetroActionKind, readonly (keyof Becoming)[]>;

const all = ['card', 'newCard', 'impact', 'effort', 'ifVersion', 'framework'] as const;

/** What does not belong to the kind would be forgotten, so it is refused. */
export function refuseUnfitting(input: Becoming): void {
  const taken: readonly string[] = takes[input.kind];
  const strange = all.find((field) => input[field] != null && !taken.includes(field));
  if (strange) throw new Refusal('INVALID', `An action of the kind ${input.kind} takes none.`, { path: [strange] });
}

/** The card that an action makes, names or scores anew; nothing for the other kinds. */
export async function cardOf(em: EntityManager, of: Retrospective, input: Becoming): Promise<OfCard> {
  if (input.kind === 'RESCORE') return scored(em, of, input);
  if (input.kind !== 'CARD') return {};
  if (input.card != null && input.newCard != null) {
    throw new Refusal('INVALID', 'Name a card, or say which one to make: not both.', { path: ['newCard'] });
  }
  if (input.newCard != null) return { card: await made(em, of, input.newCard) };
  if (input.card != null) return { card: await known(em, of, input.card) };
  throw new Refusal('REQUIRED', 'Name a card of the board, or say which one to make.', { path: ['newCard'] });
}

async function made(em: EntityManager, { storyboard }: Retrospective, card: CardFields): Promise<TouchpointCard> {
  const { rows, userErrors } = await createCards(em, {
    storyboard: storyboard.id,
    cards: [card],
    onError: 'REJECT_ALL',
  });
  const [error] = [...rows.flatMap((row) => row.errors), ...userErrors];
  if (error) throw refusalAt(error, ({ path: [, , ...field] }) => ['newCard', ...field]);
  return em.getReference(TouchpointCard, rows[0]?.id as string);
}

async function scored(em: EntityManager, of: Retrospective, input: Becoming): Promise<OfCard> {
  const { impact, effort, ifVersion } = input;
  if (input.card == null) throw new Refusal('REQUIRED', 'Say which card is scored anew.', { path: ['card'] });
  if (impact === undefined && effort === undefined) {
    throw new Refusal('REQUIRED', 'Say its new impact, or its new effort.', { path: ['impact'] });
  }
  const card = await known(em, of, input.card);
  const { impact: impactBefore = null, effort: effortBefore = null } = card;
  const change = { id: card.id, impact, effort, ifVersion };
  const { userErrors, summary } = await updateCards(em, { cards: [change] });
  const [error] = userErrors;
  if (error) throw refusalAt(error, ({ path: [, , field = 'card'] }) => [field === 'id' ? 'card' : field]);
  if (summary.updated === 0) throw new Refusal('CONFLICT', 'It is scored so already.', { path: ['card'] });
  const after = { impactAfter: valueNow(impact, impactBefore), effortAfter: valueNow(effort, effortBefore) };
  return { card, impactBefore, effortBefore, ...after };
}

/** What is left out stays as it was; null empties it. */
const valueNow = (given: Maybe<number>, before: number | null): number | null => (given === undefined ? before : given);

async function known(em: EntityManager, of: Retrospective, text: string): Promise<TouchpointCard> {
  const place = { path: ['card'], noun: 'card' };
  const card = await em.findOne(TouchpointCard, { id: idOf(text, place), archivedAt: null });
  if (!card) throw unknown(place);
  if (card.storyboard.id === of.storyboard.id) return card;
  throw new Refusal('CONFLICT', 'It is on another storyboard.', { path: ['card'] });
}

const refusalAt = (error: UserErrorRow, place: (error: UserErrorRow) => string[]): Refusal =>
  new Refusal(error.code, error.message, { path: place(error), detail: error.detail });
