import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOfProgram, entering } from '../event/act.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { makerOf } from '../webhook/maker.ts';
import type { Caller } from '../workspace/caller.ts';
import { Job } from './job.entity.ts';
import type { JobState } from './job-state.ts';
import { closeLease, keepLease, type Leased, leaveJob } from './lease.ts';

/** A job in the hands of whoever holds its lease. What is kept is kept together with the lease, or not at all. */
export class Work {
  readonly house: House;
  readonly leased: Leased;
  readonly #holder: string;

  constructor(house: House, leased: Leased, holder: string) {
    this.house = house;
    this.leased = leased;
    this.#holder = holder;
  }

  begin(): Promise<Job> {
    return this.inside(async (em) => {
      const job = await em.findOneOrFail(Job, { id: this.leased.jobId }, { populate: ['importFile'] });
      job.state = 'RUNNING';
      job.startedAt ??= new Date();
      return job;
    });
  }

  /** Whoever started the job, with what they may do today. */
  async maker(job: Job): Promise<Exclude<Caller, { kind: 'NOBODY' }>> {
    const maker = await this.inside((em) => makerOf(em, job));
    if (!maker) throw new Refusal('FORBIDDEN', 'Whoever started it may not enter here any more.');
    return maker;
  }

  /** False when the job is no longer ours, and then nothing was done. */
  keep(work: (em: EntityManager) => Promise<void>): Promise<boolean> {
    return this.inside(async (em) => {
      if (!(await this.holds(em))) return false;
      await work(em);
      return true;
    });
  }

  /** From here to the end of the transaction nobody else can take the job. */
  holds(em: EntityManager): Promise<boolean> {
    return keepLease(em, this.leased, this.#holder);
  }

  async end(state: JobState, error: string | null): Promise<void> {
    await this.inside(async (em) => {
      if (!(await closeLease(em, this.leased, this.#holder))) return;
      const job = await em.findOneOrFail(Job, { id: this.leased.jobId });
      job.end(state, error, new Date());
      await sql`delete from job_part where created_at < now() - interval '7 days'`.execute(em.getKysely());
    });
  }

  leave(): Promise<void> {
    return leaveJob(this.house.orm.em.fork(), this.leased, this.#holder);
  }

  async part(em: EntityManager, number: number, packed: Buffer): Promise<void> {
    await sql`insert into job_part (id, job_id, number, packed)
      values (gen_random_uuid(), ${this.leased.jobId}::uuid, ${number}::int, ${packed})`.execute(em.getKysely());
  }

  inside<Answer>(work: (em: EntityManager) => Promise<Answer>): Promise<Answer> {
    const em = entering(this.house.orm.em, actOfProgram(this.leased.workspaceId, 'job'));
    return em.transactional((inside) => work(inside as EntityManager));
  }
}
