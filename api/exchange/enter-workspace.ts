import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { enter } from '../event/act.ts';

interface Entry {
  workspaceId: string;
  dryRun: boolean;
}

class Undone extends Error {}

/** Runs an import inside a workspace under one operation; a dry run is one transaction that is undone at its end. */
export async function enterWorkspace<Answer>(
  orm: MikroORM,
  { workspaceId, dryRun }: Entry,
  work: (em: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  const em = orm.em.fork();
  const actor = { kind: 'SYSTEM', id: null, name: 'import' } as const;
  enter(em, { workspaceId, actor, cause: 'import', operationId: uuidv7() });
  return dryRun ? undo(em, work) : work(em);
}

async function undo<Answer>(em: EntityManager, work: (em: EntityManager) => Promise<Answer>): Promise<Answer> {
  let answer: { of: Answer } | undefined;
  const attempt = em.transactional(async (inside) => {
    answer = { of: await work(inside) };
    throw new Undone();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  if (!answer) throw new Error('A dry run ended without an answer.');
  return answer.of;
}
