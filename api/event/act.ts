import type { EntityManager } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { ActorKind } from '../vocabulary.ts';

export type Actor = { kind: ActorKind; id: string | null; name: string };

/** Who does something, in which workspace, why, and under which operation its events belong together. */
export type Act = { workspaceId: string; userId?: string | null; actor: Actor; cause: string; operationId: string };

const key = 'act';
const program: Actor = { kind: ActorKind.SYSTEM, id: null, name: 'Throughline' };

/** Changes nobody claims are the program's own; its operation lives as long as the entity manager it is asked for. */
export const actOfProgram = (workspaceId: string, cause: string): Act => ({
  workspaceId,
  actor: program,
  cause,
  operationId: uuidv7(),
});

const mostEntered = 200;
const entered = new WeakMap<EntityManager, Map<string, EntityManager>>();

/** An entity manager for one act. MikroORM asks every policy what a workspace sets, so that is done once for each. */
export function entering<Manager extends EntityManager>(root: Manager, act: Act): Manager {
  const known = entered.get(root) ?? new Map<string, EntityManager>();
  entered.set(root, known);
  const entrance = `${act.workspaceId} ${act.userId ?? ''}`;
  let first = known.get(entrance);
  if (!first) {
    first = root.fork();
    enter(first, act);
    if (known.size >= mostEntered) known.clear();
    known.set(entrance, first);
  }
  const own = first.fork() as Manager;
  claim(own, act);
  return own;
}

/** From now on, everything this entity manager and its forks read and write belongs to the act. */
export function enter(em: EntityManager, act: Act): void {
  if (act.userId) em.setSessionContext({ variables: { 'app.user': act.userId } });
  em.setFilterParams('workspace', { id: act.workspaceId });
  claim(em, act);
}

/** The same where the workspace was entered before, as in a running transaction. */
export const claim = (em: EntityManager, act: Act): void => em.setFilterParams(key, act);

/** Filter parameters are what MikroORM hands on to forks and transactions. */
export const claimedAct = (em: EntityManager): Act | undefined => em.getFilterParams<Act>(key);

/** The act under way. */
export function actOf(em: EntityManager): Act {
  const act = claimedAct(em);
  if (act) return act;
  const entered: { id: string } | undefined = em.getFilterParams<{ id: string }>('workspace');
  if (!entered) throw new Error('A change was made outside of any workspace.');
  return actOfProgram(entered.id, 'program');
}
