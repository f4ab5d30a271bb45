import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { entering } from '../event/act.ts';
import { type Chunk, chunksOf } from '../exchange/chunks.ts';
import type { Refused } from '../exchange/draft.ts';
import { MappedRows } from '../exchange/map-rows.ts';
import { parseMapping } from '../exchange/mapping.ts';
import type { SourceFile } from '../exchange/source-row.ts';
import { type Tallies, tally } from '../exchange/tally.ts';
import { undone } from '../exchange/undone.ts';
import { useCasesInside } from '../exchange/use-cases-inside.ts';
import { writeChunk } from '../exchange/write-chunk.ts';
import { Refusal } from '../refusal.ts';
import { ImportProgress, remarksOf } from './import-progress.ts';
import type { Job } from './job.entity.ts';
import { packed } from './packing.ts';
import { readImport } from './read-import.ts';
import type { Work } from './work.ts';

const chunkRows = 1_000;
/** A dry run is one transaction, for which writers of the same kinds of records wait. */
const mostTried = 20_000;

interface Run {
  readonly source: SourceFile;
  readonly mapped: MappedRows;
  readonly chunks: readonly Chunk[];
  readonly refused: readonly Refused[];
}

/** Takes a file in, chunk by chunk: what is written stays, with what became of it, and whoever comes after goes on. */
export class Importing {
  readonly #work: Work;
  readonly #job: Job;

  constructor(work: Work, job: Job) {
    this.#work = work;
    this.#job = job;
  }

  async run(signal: AbortSignal): Promise<boolean> {
    const em = await this.#entered();
    const run = await this.#read();
    const progress = this.#job.dryRun ? this.#begun(run) : (this.#goingOn() ?? this.#begun(run));
    if (this.#job.parts > 0) return true;
    const whole = this.#job.dryRun
      ? await undone(em, (inside) => this.#write(inside, { run, progress, signal }))
      : await this.#write(em, { run, progress, signal });
    return whole && (await this.#close(run, progress));
  }

  /** Whoever started the job, who must still be allowed to with every chunk. */
  async #maker(): ReturnType<Work['maker']> {
    const maker = await this.#work.maker(this.#job);
    if (!maker.scopes.has('RECORD')) throw new Refusal('FORBIDDEN', 'Whoever started it may not record any more.');
    return maker;
  }

  async #entered(): Promise<EntityManager> {
    const { id, workspaceId } = this.#job;
    const maker = await this.#maker();
    const actor = { kind: maker.kind, id: maker.id, name: maker.name };
    const userId = maker.kind === 'MEMBER' ? maker.userId : null;
    return entering(this.#work.house.orm.em, { workspaceId, userId, actor, cause: 'import', operationId: id });
  }

  async #read(): Promise<Run> {
    const mapping = parseMapping(this.#job.mapping ?? '', 'mapping');
    const source = await readImport(this.#work, this.#job, mapping);
    const mapped = new MappedRows(mapping);
    for (const _ of mapped.adding(source)) await breathe();
    const { chunks, refused } = chunksOf(mapped.settle(), chunkRows);
    return { source, mapped, chunks, refused };
  }

  #begun({ source, mapped, chunks, refused }: Run): ImportProgress {
    const tallies: Tallies = new Map();
    for (const { target } of refused) tally(tallies, target, 'refused');
    const records = chunks.reduce((sum, { drafts }) => sum + drafts.length, 0);
    return new ImportProgress({
      tallies,
      done: refused.length,
      total: records + refused.length,
      remarks: remarksOf(mapped, source),
    });
  }

  #goingOn(): ImportProgress | undefined {
    return this.#job.cursor == null ? undefined : ImportProgress.of(this.#job);
  }

  /** Whether all was written; each chunk of a run together with the progress, a dry run's progress beside it. */
  async #write(em: EntityManager, { run, progress, signal }: Writing): Promise<boolean> {
    const { storyboard } = run.mapped.mapping;
    const board = storyboard ? await useCasesInside(em).openStoryboard(storyboard) : '';
    for (const chunk of run.chunks.slice(progress.chunks)) {
      if (signal.aborted) return false;
      await this.#maker();
      if (this.#job.dryRun && progress.written >= mostTried) return this.#cut(progress);
      const kept = await (this.#job.dryRun
        ? this.#try(em, { chunk, board, progress })
        : this.#take(em, { chunk, board, progress }));
      if (!kept) return false;
    }
    return true;
  }

  async #take(em: EntityManager, { chunk, board, progress }: Taken): Promise<boolean> {
    return em.transactional(async (inside) => {
      if (!(await this.#work.holds(inside))) return false;
      const { tallies } = progress;
      const refused = await writeChunk(chunk, { useCases: useCasesInside(inside), board, tallies });
      await progress.keep(inside, this.#job.id, chunk.drafts.length);
      if (refused.length > 0) await this.#work.part(inside, progress.chunks, await packed(JSON.stringify(refused)));
      return true;
    });
  }

  /** Each chunk forgets what the one before it read, as in a run; else every write looks through all of it. */
  async #try(em: EntityManager, { chunk, board, progress }: Taken): Promise<boolean> {
    const { tallies, refused } = progress;
    const own = em.fork({ keepTransactionContext: true });
    refused.push(...(await writeChunk(chunk, { useCases: useCasesInside(own), board, tallies })));
    return this.#work.keep((inside) => progress.keep(inside, this.#job.id, chunk.drafts.length));
  }

  #cut(progress: ImportProgress): boolean {
    progress.remarks.push(`only the first ${progress.written.toLocaleString('en')} records were tried`);
    return true;
  }

  #close({ source, refused }: Run, progress: ImportProgress): Promise<boolean> {
    return this.#work.keep((em) => progress.close(em, { work: this.#work, source, refused }));
  }
}

interface Writing {
  readonly run: Run;
  readonly progress: ImportProgress;
  readonly signal: AbortSignal;
}

interface Taken {
  readonly chunk: Chunk;
  readonly board: string;
  readonly progress: ImportProgress;
}
