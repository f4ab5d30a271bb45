import { frictionKinds, type FrictionKind } from '#lib/words.ts';
import type { Card } from './card.ts';
import type { CardPatch } from './laid.ts';

/** Whoever a card is assigned to that is assigned to nobody. */
export const nobody = 'nobody';

/** What a person decides for some cards at once; `null` leaves a friction or a value as each card has it. */
export type Decision =
  | { part: 'title'; title: string }
  | { part: 'ownerRole'; ownerRole: string }
  | { part: 'assignee'; assignee: string }
  | { part: 'impact' | 'effort'; figure: number | null }
  | { part: 'frictions'; severities: Readonly<Record<FrictionKind, number | null>> }
  | { part: 'values'; served: Readonly<Record<string, boolean | null>> };

/** What of this card that decision sets. */
export function patchOf(decision: Decision, card: Card): CardPatch {
  switch (decision.part) {
    case 'title':
      return { title: decision.title.trim() };
    case 'ownerRole':
      return { ownerRole: decision.ownerRole };
    case 'assignee':
      return { assignee: decision.assignee === nobody ? null : decision.assignee };
    case 'impact':
      return { impact: decision.figure };
    case 'effort':
      return { effort: decision.figure };
    case 'frictions':
      return { frictions: frictionsOf(decision.severities, card) };
    case 'values':
      return { values: valuesOf(decision.served, card) };
  }
}

const severityOf = ({ frictions }: Card, kind: FrictionKind) =>
  frictions.find((friction) => friction.kind === kind)?.severity ?? 0;

const frictionsOf = (severities: Readonly<Record<FrictionKind, number | null>>, card: Card) =>
  frictionKinds
    .map((kind) => ({ kind, severity: severities[kind] ?? severityOf(card, kind) }))
    .filter(({ severity }) => severity > 0);

function valuesOf(served: Readonly<Record<string, boolean | null>>, card: Card): string[] {
  const own = card.values.map(({ id }) => id);
  const wanted = Object.keys(served).filter((id) => served[id] ?? own.includes(id));
  return [...new Set([...own.filter((id) => !(id in served)), ...wanted])].sort();
}

const partsOf = (card: Card): CardPatch => ({
  title: card.title,
  ownerRole: card.ownerRole.key,
  assignee: card.assignee?.id ?? null,
  impact: card.impact,
  effort: card.effort,
  frictions: frictionsOf({ DELAY: null, QUALITY: null, EXPERTISE: null, RISK: null }, card),
  values: valuesOf({}, card),
});

/** The cards that decision really changes. */
export const changedBy = (decision: Decision, cards: readonly Card[]): Card[] =>
  cards.filter((card) => {
    const now = partsOf(card);
    return Object.entries(patchOf(decision, card)).some(
      ([part, value]) => JSON.stringify(value) !== JSON.stringify(now[part as keyof CardPatch]),
    );
  });

/** What all of them agree on; null where they differ. */
export function common<Value>(cards: readonly Card[], read: (card: Card) => Value): Value | null {
  const [first, ...others] = cards.map(read);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** The decision as it stands before anybody decides: what the cards agree on. */
export function decisionFrom(part: Decision['part'], cards: readonly Card[], values: readonly string[]): Decision {
  const severity = (kind: FrictionKind) => common(cards, (card) => severityOf(card, kind));
  const served = (id: string) => common(cards, (card) => card.values.some((value) => value.id === id));
  switch (part) {
    case 'title':
      return { part, title: cards[0]?.title ?? '' };
    case 'ownerRole':
      return { part, ownerRole: common(cards, (card) => card.ownerRole.key) ?? '' };
    case 'assignee':
      return { part, assignee: common(cards, (card) => card.assignee?.id ?? nobody) ?? '' };
    case 'frictions': {
      const [DELAY, QUALITY, EXPERTISE, RISK] = frictionKinds.map(severity);
      return {
        part,
        severities: {
          DELAY: DELAY ?? null,
          QUALITY: QUALITY ?? null,
          EXPERTISE: EXPERTISE ?? null,
          RISK: RISK ?? null,
        },
      };
    }
    case 'values':
      return { part, served: Object.fromEntries(values.map((id) => [id, served(id)])) };
    default:
      return { part, figure: common(cards, (card) => card[part]) };
  }
}
