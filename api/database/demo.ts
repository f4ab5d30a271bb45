import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { actOfProgram, enter } from '../event/act.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import { Directory } from '../workspace/directory.ts';
import { clockAt } from './demo/clock.ts';
import { loadAccounts } from './demo/load/load-accounts.ts';
import { loadBoard } from './demo/load/load-board.ts';
import { loadDecisions } from './demo/load/load-decisions.ts';
import { loadFacts } from './demo/load/load-facts.ts';
import { loadFramework } from './demo/load/load-framework.ts';
import { loadIdeas } from './demo/load/load-ideas.ts';
import { loadMembers } from './demo/load/load-members.ts';
import { loadOutcomes, loadReadings } from './demo/load/load-outcomes.ts';
import { loadRetrospective } from './demo/load/load-retrospective.ts';
import { loadStewards } from './demo/load/load-stewards.ts';
import { loadTimeline } from './demo/load/load-timeline.ts';
import type { Loading } from './demo/load/loading.ts';

type Admin = { userId: string; name: string; email: string };

const northfield = { name: 'Northfield Services', slug: 'northfield', demo: true };

/** Each part names what those before it made. */
const parts: readonly ((loading: Loading) => Promise<void>)[] = [
  loadAccounts,
  loadFramework,
  loadOutcomes,
  loadBoard,
  loadTimeline,
  loadReadings,
  loadStewards,
  loadFacts,
  loadDecisions,
  loadMembers,
  loadIdeas,
  loadRetrospective,
];

/** Makes the demo of the admin once, and answers its workspace; none, when the admin has only others. */
export async function createDemo(orm: MikroORM, admin: Admin): Promise<string | undefined> {
  const memberships = await new Directory(orm).memberships(admin.userId);
  const [known] = memberships.flatMap(({ workspaces }) => workspaces.filter(({ demo }) => demo));
  if (!known && memberships.length > 0) return undefined;
  const { id } = known ?? (await createWorkspace(orm.em.fork(), { ...northfield, member: admin })).workspace;
  const em = orm.em.fork();
  enter(em, actOfProgram(id, 'demo'));
  await em.transactional(fillOnce);
  return id;
}

/** All of the story in one transaction: whoever is interrupted leaves an empty workspace that the next start fills. */
async function fillOnce(em: EntityManager): Promise<void> {
  if ((await em.count(ExternalRef, { system: 'demo' })) > 0) return;
  const loading: Loading = { em, clock: clockAt(new Date()), ids: new Map() };
  for (const part of parts) {
    await part(loading);
    em.clear();
  }
}
