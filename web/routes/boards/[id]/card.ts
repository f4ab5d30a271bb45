import { counted } from '#lib/numbers.ts';
import { channelWords, frictionWords, type Channel, type FrictionKind, type Stage } from '#lib/words.ts';

export type Friction = { kind: FrictionKind; severity: number };
export type Side = 'OURS' | 'CUSTOMER';
export type Role = { key: string; name: string; code: string; side: Side };
export type Value = { id: string; name: string };
/** Who does it; `me` is whoever looks at the board. */
export type Assignee = { id: string; name: string; me: boolean };

export type Card = {
  id: string;
  version: number;
  title: string;
  epic: string;
  release: string | null;
  rank: string;
  ownerRole: Role;
  assignee: Assignee | null;
  concernedRoles: readonly Role[];
  channel: Channel | null;
  impact: number | null;
  effort: number | null;
  frictions: readonly Friction[];
  values: readonly Value[];
  kept: number;
  /** How often it should have happened by now; null when nothing is expected of it. */
  expected: number | null;
  /** How many of these happened in time. */
  inTime: number | null;
};

/** Where a card stands, as one says it. */
export type Standing = { stage: string; epic: string; release: string; index: number; of: number };

export type EpicColumn = { id: string; version: number; name: string; stage: Stage; rank: string };

/** "9/12 lived" where something was expected by now, "9 lived" where nothing was. */
export const lived = (card: Card) =>
  card.expected ? `${card.inTime ?? 0}/${card.expected} lived` : `${card.kept} lived`;

/** In time, of those that were expected; null where nothing was. */
export const shareInTime = ({ inTime, expected }: Pick<Card, 'inTime' | 'expected'>) =>
  expected ? (inTime ?? 0) / expected : null;

export const standing = ({ stage, epic, release, index, of }: Standing) =>
  `${stage}, ${epic}, ${release}, ${index + 1} of ${of}`;

/** The one accessible name of a card: what it is, whose, where, and what weighs. */
export function nameOf(card: Card, at: Standing): string {
  return [
    card.title,
    `Owner: ${card.ownerRole.name.toLowerCase()}`,
    standing(at),
    card.assignee && `Assigned to ${card.assignee.me ? 'you' : card.assignee.name}`,
    weight(card),
    card.frictions.length > 0 &&
      `Friction: ${card.frictions.map((felt) => frictionWords[felt.kind].toLowerCase()).join(', ')}`,
    card.channel && `Channel: ${channelWords[card.channel].toLowerCase()}`,
    livedInWords(card),
  ]
    .filter(Boolean)
    .join('. ');
}

function livedInWords(card: Card): string {
  if (!card.expected) return card.kept > 0 ? lived(card) : 'Not yet lived';
  return `Lived ${card.inTime ?? 0} of ${card.expected} in time`;
}

function weight(card: Card): string {
  const impact = card.impact === null ? 'Impact not yet scored' : `Impact ${card.impact}`;
  return card.effort === null ? impact : `${impact}, effort ${counted(card.effort, 'point')}`;
}
