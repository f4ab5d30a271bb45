import type { Pillar } from '../../../vocabulary.ts';
import type { AgreedOutcome } from './agreed-outcome.ts';
import { corviaOutcomes } from './corvia.ts';
import { experienceOutcomes } from './experience.ts';
import { claimsOutcomes } from './halden-claims.ts';
import { haldenOutcomes } from './halden.ts';
import { meridianOutcomes } from './meridian.ts';
import { newerOutcomes } from './newer.ts';
import { pellworthOutcomes } from './pellworth.ts';
import { tamarindOutcomes } from './tamarind.ts';
import { teamOutcomes } from './team.ts';

export const outcomesByPillar: Readonly<Record<Pillar, readonly AgreedOutcome[]>> = {
  EXPECTED_OUTCOME: [
    ...haldenOutcomes,
    ...claimsOutcomes,
    ...pellworthOutcomes,
    ...meridianOutcomes,
    ...corviaOutcomes,
    ...tamarindOutcomes,
    ...newerOutcomes,
  ],
  ACCOUNT_EXPERIENCE: experienceOutcomes,
  TEAM_ENGAGEMENT: teamOutcomes,
};

export const agreedOutcomes: readonly AgreedOutcome[] = Object.values(outcomesByPillar).flat();

/** The account an outcome was agreed with, which its key begins with. */
export const accountOfOutcome = (outcome: AgreedOutcome): string => {
  const prefix = outcome.key.slice(0, outcome.key.indexOf('/'));
  return prefix === 'claims' ? 'halden-claims' : prefix;
};
