import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { actOf } from '../event/act.ts';
import { Refusal } from '../refusal.ts';
import type { ImportFile } from './import-file.entity.ts';
import type { JobKind } from './job-state.ts';
import { Job } from './job.entity.ts';

const mostOpen = 10;

/** What a job of each kind is told at its start. */
interface Wanted {
  readonly kind: JobKind;
  readonly query?: string;
  readonly variables?: string;
  /** Where it begins, where that is not the beginning. */
  readonly cursor?: string | null;
  readonly remarks?: string[];
  readonly importFile?: ImportFile;
  readonly mapping?: string;
  readonly dryRun?: boolean;
}

/** Notes a job to be done; whichever process is free begins it. */
export async function openJob(em: EntityManager, wanted: Wanted): Promise<{ id: string }> {
  if ((await em.count(Job, { state: { $in: ['WAITING', 'RUNNING'] } })) >= mostOpen) {
    throw new Refusal('TOO_MANY', `${mostOpen} jobs are under way here; wait until one has ended.`);
  }
  const { actor } = actOf(em);
  const job = em.create(Job, { ...wanted, makerKind: actor.kind, makerId: actor.id, makerName: actor.name });
  await em.flush();
  await sql`insert into auth.open_job (job_id, workspace_id) values (${job.id}::uuid, ${job.workspaceId}::uuid)`.execute(
    em.getKysely(),
  );
  return { id: job.id };
}

export function refuseBeyond({ caller }: Context, needs: ReadonlySet<string>, path: readonly string[]): void {
  const scopes: ReadonlySet<string> = caller.kind === 'NOBODY' ? new Set() : caller.scopes;
  const missing = [...needs].filter((scope) => !scopes.has(scope));
  if (missing.length > 0) throw new Refusal('FORBIDDEN', `This needs the scope ${missing.join(' and ')}.`, { path });
}
