import type { Mapping } from '../mapping.ts';
import { airport2015, airport2017 } from './airport.ts';
import { boardCards } from './board-cards.ts';
import { complaints } from './complaints.ts';
import { crmAccounts } from './crm-accounts.ts';
import { crmOpportunities } from './crm-opportunities.ts';
import { crmTeams } from './crm-teams.ts';
import { releaseBoard } from './release-board.ts';
import { userStories } from './user-stories.ts';

/** The mappings that come with the program, by the kind that the command names. */
export const readyMappings: ReadonlyMap<string, Mapping> = new Map(
  [
    crmAccounts,
    crmTeams,
    crmOpportunities,
    complaints,
    airport2015,
    airport2017,
    userStories,
    releaseBoard,
    boardCards,
  ].map((mapping) => [mapping.kind, mapping]),
);
