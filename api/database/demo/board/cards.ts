import { delivery } from './delivery.ts';
import { discovery } from './discovery.ts';
import { findUs } from './find-us.ts';
import { firstTalk } from './first-talk.ts';
import { onboarding } from './onboarding.ts';
import type { PlannedCard } from './planned-card.ts';
import { proposal } from './proposal.ts';
import { renewal } from './renewal.ts';
import { reporting } from './reporting.ts';

/** The cards of the board by the epic they stand in. */
export const cardsByEpic: Readonly<Record<string, readonly PlannedCard[]>> = {
  'find-us': findUs,
  'first-talk': firstTalk,
  discovery,
  proposal,
  onboarding,
  delivery,
  reporting,
  renewal,
};
