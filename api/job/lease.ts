import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** A job somebody works on. */
export interface Leased {
  readonly jobId: string;
  readonly workspaceId: string;
  readonly tries: number;
}

const length = sql`interval '15 seconds'`;

/** Takes a job nobody works on, or whose worker was not heard of for a while. */
export async function leaseJob(em: EntityManager, holder: string): Promise<Leased | undefined> {
  const { rows } = await sql<Leased>`
    update auth.open_job set leased_until = now() + ${length}, holder = ${holder}::uuid, tries = tries + 1
    where job_id = (select job_id from auth.open_job where leased_until < now()
      order by opened_at limit 1 for update skip locked)
    returning job_id as "jobId", workspace_id as "workspaceId", tries`.execute(em.getKysely());
  return rows[0];
}

/** Goes on working; false when the job is another's by now, or nobody's. */
export async function keepLease(em: EntityManager, { jobId }: Leased, holder: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update auth.open_job set leased_until = now() + ${length}
    where job_id = ${jobId}::uuid and holder = ${holder}::uuid`.execute(em.getKysely());
  return numAffectedRows === 1n;
}

/** Leaves a job to whoever comes next. */
export async function leaveJob(em: EntityManager, { jobId }: Leased, holder: string): Promise<void> {
  await sql`update auth.open_job set leased_until = '-infinity', tries = tries - 1
    where job_id = ${jobId}::uuid and holder = ${holder}::uuid`.execute(em.getKysely());
}

export async function closeLease(em: EntityManager, { jobId }: Leased, holder: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from auth.open_job
    where job_id = ${jobId}::uuid and holder = ${holder}::uuid`.execute(em.getKysely());
  return numAffectedRows === 1n;
}
