import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { EntityManager } from '@mikro-orm/postgresql';
import { execute, type ExecutionResult } from 'graphql';
import { sql } from 'kysely';
import { Context } from '../context.ts';
import { actOfProgram, entering } from '../event/act.ts';
import { refusalOf } from '../fault.ts';
import { executeReads } from '../graph/execute-reads.ts';
import type { House } from '../house.ts';
import { byResponseKey } from '../http/executing.ts';
import { readIntended } from '../limit/estimate.ts';
import { Refusal } from '../refusal.ts';
import { makerOf } from '../webhook/maker.ts';
import { Job } from './job.entity.ts';
import type { JobState } from './job-state.ts';
import { closeLease, keepLease, type Leased, leaveJob } from './lease.ts';
import { Listing, type Page } from './listing.ts';

const pack = promisify(gzip);
const pagesOfAPart = 10;
const mostTries = 5;

interface Place {
  readonly cursor: string | null;
  readonly parts: number;
  readonly progress: number;
  readonly total: number | null;
}

/** Writes the file of one export, part by part: what is written stays, and whoever comes after goes on from there. */
export class Exporting {
  readonly #house: House;
  readonly #leased: Leased;
  readonly #holder: string;

  constructor(house: House, leased: Leased, holder: string) {
    this.#house = house;
    this.#leased = leased;
    this.#holder = holder;
  }

  async run(signal: AbortSignal): Promise<void> {
    try {
      if (this.#leased.tries > mostTries) throw new Refusal('UNAVAILABLE', 'Whoever worked on it ended five times.');
      if (await this.#write(signal)) await this.#end('DONE', null);
      else if (signal.aborted) await leaveJob(this.#house.orm.em.fork(), this.#leased, this.#holder);
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (!refusal) this.#house.log.error({ err: thrown, job: this.#leased.jobId }, 'a job failed');
      await this.#end('FAILED', refusal?.message ?? 'Something went wrong here; it was logged.');
    }
  }

  /** Whether all of it was written; not when the job is no longer ours or the program leaves. */
  async #write(signal: AbortSignal): Promise<boolean> {
    const job = await this.#begin();
    const { schema } = this.#house;
    const listing = Listing.of(schema, readIntended(schema, job, []));
    const context = await this.#contextOf(job);
    let place: Place = {
      cursor: job.cursor ?? null,
      parts: job.parts,
      progress: job.progress,
      total: job.total ?? null,
    };
    if (place.parts > 0 && place.cursor === null) return true;
    do {
      if (signal.aborted) return false;
      const next = await this.#part(listing, context, place);
      if (!(await this.#keep(next.text, next.place))) return false;
      place = next.place;
    } while (place.cursor !== null);
    return true;
  }

  async #part(listing: Listing, context: Context, from: Place): Promise<{ text: string; place: Place }> {
    let place = from;
    let text = '';
    for (let pages = 0; pages < pagesOfAPart && (pages === 0 || place.cursor !== null); pages += 1) {
      const { lines, cursor, total } = await this.#page(listing, context, place.cursor);
      for (const line of lines) text += `${JSON.stringify(line)}\n`;
      place = { ...place, cursor, progress: place.progress + lines.length, total: place.total ?? total };
    }
    return { text, place: { ...place, parts: from.parts + 1 } };
  }

  async #page(listing: Listing, context: Context, cursor: string | null): Promise<Page> {
    const { schema } = this.#house;
    const { document, operation } = cursor === null ? listing.first : listing.next;
    const variables = listing.variables(cursor);
    const asked = { schema, document, variableValues: variables, contextValue: context, fieldResolver: byResponseKey };
    const read = await executeReads({ schema, document, operation, variables, context });
    const { data, errors }: ExecutionResult = read ?? (await execute(asked));
    if (errors?.[0]) throw refusalOf(errors[0]) ?? new Refusal('INVALID', errors[0].message, { cause: errors[0] });
    return listing.page(data);
  }

  async #contextOf(job: Job): Promise<Context> {
    const maker = await this.#inside((em) => makerOf(em, job));
    if (!maker) throw new Refusal('FORBIDDEN', 'Whoever started it may not enter here any more.');
    return new Context(this.#house, maker, job.id);
  }

  #begin(): Promise<Job> {
    return this.#inside(async (em) => {
      const job = await em.findOneOrFail(Job, { id: this.#leased.jobId });
      job.state = 'RUNNING';
      job.startedAt ??= new Date();
      return job;
    });
  }

  async #keep(text: string, { cursor, parts, progress, total }: Place): Promise<boolean> {
    const packed = await pack(text);
    const { jobId } = this.#leased;
    return this.#inside(async (em) => {
      if (!(await keepLease(em, this.#leased, this.#holder))) return false;
      await sql`insert into job_part (id, job_id, number, packed)
        values (gen_random_uuid(), ${jobId}::uuid, ${parts - 1}::int, ${packed})`.execute(em.getKysely());
      await sql`update job set cursor = ${cursor}, parts = ${parts}::int, progress = ${progress}::int,
        total = ${total}::int where id = ${jobId}::uuid`.execute(em.getKysely());
      return true;
    });
  }

  async #end(state: JobState, error: string | null): Promise<void> {
    await this.#inside(async (em) => {
      if (!(await closeLease(em, this.#leased, this.#holder))) return;
      const job = await em.findOneOrFail(Job, { id: this.#leased.jobId });
      job.end(state, error, new Date());
      await sql`delete from job_part where created_at < now() - interval '7 days'`.execute(em.getKysely());
    });
  }

  #inside<Answer>(work: (em: EntityManager) => Promise<Answer>): Promise<Answer> {
    const em = entering(this.#house.orm.em, actOfProgram(this.#leased.workspaceId, 'job'));
    return em.transactional((inside) => work(inside as EntityManager));
  }
}
