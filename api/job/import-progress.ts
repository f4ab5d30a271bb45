import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Target } from '../exchange/contract-inputs.ts';
import type { Refused } from '../exchange/draft.ts';
import { countedRows } from '../exchange/counted-rows.ts';
import type { MappedRows } from '../exchange/map-rows.ts';
import { refusedCsv } from '../exchange/refused-rows.ts';
import type { SourceFile } from '../exchange/source-row.ts';
import type { Tallies } from '../exchange/tally.ts';
import type { Count } from './job-state.ts';
import type { Job } from './job.entity.ts';
import { packed } from './packing.ts';
import type { Work } from './work.ts';

const unpack = promisify(gunzip);

interface Begun {
  readonly tallies: Tallies;
  readonly done: number;
  readonly total: number;
  readonly remarks: readonly string[];
  readonly chunks?: number;
}

interface Closing {
  readonly work: Work;
  readonly source: SourceFile;
  readonly refused: readonly Refused[];
}

/** How far an import is, and what became of its records. */
export class ImportProgress {
  readonly tallies: Tallies;
  readonly remarks: string[];
  /** What a dry run refused; a run keeps it part by part. */
  readonly refused: Refused[] = [];
  readonly #total: number;
  #done: number;
  #written = 0;
  #chunks: number;

  constructor({ tallies, done, total, remarks, chunks = 0 }: Begun) {
    this.tallies = tallies;
    this.remarks = [...remarks];
    this.#done = done;
    this.#total = total;
    this.#chunks = chunks;
  }

  static of({ counts, progress, total, remarks, cursor }: Job): ImportProgress {
    const tallies: Tallies = new Map(counts.map(({ records, ...tally }) => [records as Target, { ...tally }]));
    return new ImportProgress({ tallies, done: progress, total: total ?? 0, remarks, chunks: Number(cursor) });
  }

  /** How many chunks were written. */
  get chunks(): number {
    return this.#chunks;
  }

  get written(): number {
    return this.#written;
  }

  keep(em: EntityManager, jobId: string, records: number): Promise<void> {
    this.#done += records;
    this.#written += records;
    this.#chunks += 1;
    return this.#save(em, jobId, 0);
  }

  /** Writes the refused rows as a file in place of what was kept of them on the way. */
  async close(em: EntityManager, { work, source, refused }: Closing): Promise<void> {
    const { jobId } = work.leased;
    const all = [...refused, ...this.refused, ...(await refusedOf(em, jobId))];
    const csv = refusedCsv(source, all);
    await sql`delete from job_part where job_id = ${jobId}::uuid`.execute(em.getKysely());
    if (csv !== undefined) await work.part(em, 0, await packed(csv));
    await this.#save(em, jobId, csv === undefined ? 0 : 1);
  }

  async #save(em: EntityManager, jobId: string, parts: number): Promise<void> {
    const counts: Count[] = [...this.tallies].map(([records, tally]) => ({ records, ...tally }));
    await sql`update job set cursor = ${String(this.#chunks)}, parts = ${parts}::int, progress = ${this.#done}::int,
      total = ${this.#total}::int, counts = ${JSON.stringify(counts)}::jsonb, remarks = ${this.remarks}::text[]
      where id = ${jobId}::uuid`.execute(em.getKysely());
  }
}

async function refusedOf(em: EntityManager, jobId: string): Promise<Refused[]> {
  const { rows } = await sql<{ packed: Buffer }>`
    select packed from job_part where job_id = ${jobId}::uuid order by number`.execute(em.getKysely());
  const parts = await Promise.all(rows.map(({ packed }) => unpack(packed)));
  return parts.flatMap((part) => JSON.parse(part.toString()) as Refused[]);
}

/** What was corrected and noted while the rows were read, and what lay not beside the file. */
export function remarksOf({ corrections, notes }: MappedRows, { name, lacks }: SourceFile): string[] {
  return [
    ...[...corrections].map(([correction, times]) => `corrected ${correction} (${countedRows(times)})`),
    ...[...notes].map(([note, times]) => `noted ${countedRows(times)}: ${note}`),
    ...lacks.map((lack) => `noted ${lack} was not brought before ${name}: its columns are left out`),
  ];
}
