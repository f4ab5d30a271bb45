import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { uuidOrNull } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import { Job } from './job.entity.ts';

/** Calls a job off; whoever works on it finds its lease gone and stops. The lease comes first, as in all other hands. */
export async function cancelJob(em: EntityManager, { caller }: Context, id: string) {
  const known = uuidOrNull(id);
  const job = known && (await em.findOne(Job, { id: known }));
  if (!job || !belongsTo(job, caller)) throw new Refusal('NOT_FOUND', 'No job of yours has this id.', { path: ['id'] });
  await sql`delete from auth.open_job where job_id = ${job.id}::uuid`.execute(em.getKysely());
  await em.refresh(job, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!job.isOpen()) throw new Refusal('CONFLICT', 'This job has ended already.', { path: ['id'] });
  job.end('CANCELLED', null, new Date());
  await em.flush();
  await sql`delete from job_part where job_id = ${job.id}::uuid`.execute(em.getKysely());
  return { id: job.id };
}

/** What somebody exported may be more than others may see: it is theirs and the admins'. */
export function belongsTo(job: Pick<Job, 'makerId'>, caller: Caller): boolean {
  return caller.kind !== 'NOBODY' && (job.makerId === caller.id || caller.scopes.has('ADMIN'));
}
