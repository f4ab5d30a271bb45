import { counted } from '#lib/numbers.ts';
import { channelWords, frictionWords, type Channel, type FrictionKind, type Stage } from '#lib/words.ts';

export type Friction = { kind: FrictionKind; severity: number };
export type Side = 'OURS' | 'CUSTOMER';
export type Role = { key: string; name: string; code: string; side: Side };
export type Value = { id: string; name: string };

export type Card = {
  id: string;
  version: number;
  title: string;
  epic: string;
  release: string | null;
  rank: string;
  ownerRole: Role;
  concernedRoles: readonly Role[];
  channel: Channel | null;
  impact: number | null;
  effort: number | null;
  frictions: readonly Friction[];
  values: readonly Value[];
  kept: number;
  expected: number | null;
};

/** Where a card stands, as one says it. */
export type Standing = { stage: string; epic: string; release: string; index: number; of: number };

export type EpicColumn = { id: string; version: number; name: string; stage: Stage; rank: string };

/** "9/12 lived" where we know for how many it was expected, "9 lived" where we do not. */
export const lived = (card: Card) =>
  card.expected === null ? `${card.kept} lived` : `${card.kept}/${card.expected} lived`;

export const standing = ({ stage, epic, release, index, of }: Standing) =>
  `${stage}, ${epic}, ${release}, ${index + 1} of ${of}`;

/** The one accessible name of a card: what it is, whose, where, and what weighs. */
export function nameOf(card: Card, at: Standing): string {
  return [
    card.title,
    `Owner: ${card.ownerRole.name.toLowerCase()}`,
    standing(at),
    weight(card),
    card.frictions.length > 0 &&
      `Friction: ${card.frictions.map((felt) => frictionWords[felt.kind].toLowerCase()).join(', ')}`,
    card.channel && `Channel: ${channelWords[card.channel].toLowerCase()}`,
    card.kept > 0 ? lived(card) : 'Not yet lived',
  ]
    .filter(Boolean)
    .join('. ');
}

function weight(card: Card): string {
  const impact = card.impact === null ? 'Impact not yet scored' : `Impact ${card.impact}`;
  return card.effort === null ? impact : `${impact}, effort ${counted(card.effort, 'point')}`;
}
