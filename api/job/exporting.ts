import { execute, type ExecutionResult } from 'graphql';
import { sql } from 'kysely';
import { Context } from '../context.ts';
import { refusalOf } from '../fault.ts';
import { executeReads } from '../graph/execute-reads.ts';
import { byResponseKey } from '../http/executing.ts';
import { readIntended } from '../limit/estimate.ts';
import { Refusal } from '../refusal.ts';
import type { Job } from './job.entity.ts';
import { Listing, type Page } from './listing.ts';
import type { Work } from './work.ts';

const pagesOfAPart = 10;

interface Place {
  readonly cursor: string | null;
  readonly parts: number;
  readonly progress: number;
  readonly total: number | null;
}

/** Writes the file of one export, part by part: what is written stays, and whoever comes after goes on from there. */
export class Exporting {
  readonly #work: Work;
  readonly #job: Job;

  constructor(work: Work, job: Job) {
    this.#work = work;
    this.#job = job;
  }

  async run(signal: AbortSignal): Promise<boolean> {
    const { cursor = null, parts, progress, total = null, query, variables } = this.#job;
    const { schema } = this.#work.house;
    const listing = Listing.of(schema, readIntended(schema, { query: query ?? '', variables: variables ?? null }, []));
    const context = await this.#context();
    let place: Place = { cursor, parts, progress, total };
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
    const { schema } = this.#work.house;
    const { document, operation } = cursor === null ? listing.first : listing.next;
    const variables = listing.variables(cursor);
    const asked = { schema, document, variableValues: variables, contextValue: context, fieldResolver: byResponseKey };
    const read = await executeReads({ schema, document, operation, variables, context });
    const { data, errors }: ExecutionResult = read ?? (await execute(asked));
    if (errors?.[0]) throw refusalOf(errors[0]) ?? new Refusal('INVALID', errors[0].message, { cause: errors[0] });
    return listing.page(data);
  }

  async #context(): Promise<Context> {
    return new Context(this.#work.house, await this.#work.maker(this.#job), this.#job.id);
  }

  #keep(text: string, { cursor, parts, progress, total }: Place): Promise<boolean> {
    return this.#work.keep(async (em) => {
      await this.#work.part(em, parts - 1, text);
      await sql`update job set cursor = ${cursor}, parts = ${parts}::int, progress = ${progress}::int,
        total = ${total}::int where id = ${this.#job.id}::uuid`.execute(em.getKysely());
    });
  }
}
