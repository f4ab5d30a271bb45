import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { enter } from '../event/act.ts';
import { undone } from './undone.ts';

interface Entry {
  workspaceId: string;
  dryRun: boolean;
}

/** Runs an import inside a workspace under one operation; a dry run is one transaction that is undone at its end. */
export async function enterWorkspace<Answer>(
  orm: MikroORM,
  { workspaceId, dryRun }: Entry,
  work: (em: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  const em = orm.em.fork();
  const actor = { kind: 'SYSTEM', id: null, name: 'import' } as const;
  enter(em, { workspaceId, actor, cause: 'import', operationId: uuidv7() });
  return dryRun ? undone(em, work) : work(em);
}
