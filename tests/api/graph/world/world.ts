import { seedBoards, seedFormerBoard } from './board.ts';
import { seedDecisions, seedFacts, seedFrameworks, seedIdeas, seedValues } from './decisions.ts';
import { seedEvents, seedExternalRefs } from './log.ts';
import { seedAccountRoles, seedAccounts, seedPeople, seedWorkspace } from './people.ts';
import { seedRetrospectives } from './retrospectives.ts';
import { Seeds } from './seeds.ts';
import { seedComments, seedViews } from './talk.ts';
import { seedOutcomes, seedRetracted, seedTimeline } from './timeline.ts';

/** A workspace with rows in every table that can be read; the same number makes the same world. */
export function worldOf(number: number, name: string): Seeds {
  const seeds = new Seeds(number);
  seedWorkspace(seeds, name);
  seedPeople(seeds, 30);
  seedAccounts(seeds, 40);
  seedAccountRoles(seeds, 150);
  seedValues(seeds);
  seedBoards(seeds, 60);
  seedTimeline(seeds, 260);
  seedOutcomes(seeds, 36);
  seedFrameworks(seeds);
  seedFacts(seeds);
  seedDecisions(seeds, 16);
  seedIdeas(seeds, 14);
  seedExternalRefs(seeds);
  seedEvents(seeds, 90);
  seedComments(seeds, 40);
  seedViews(seeds);
  seedRetracted(seeds, 40);
  seedFormerBoard(seeds, 15);
  seedRetrospectives(seeds);
  return seeds;
}
