import { execute, type ExecutionResult } from 'graphql';
import { sql } from 'kysely';
import { Context } from '../context.ts';
import { refusalOf } from '../fault.ts';
import { executeReads } from '../graph/execute-reads.ts';
import { takenApart } from '../graph/final.ts';
import { byResponseKey } from '../http/executing.ts';
import { readIntended } from '../limit/estimate.ts';
import { factsIn, withDefaults } from '../limit/facts.ts';
import { actualCost, requestedCost } from '../limit/meter.ts';
import { Refusal } from '../refusal.ts';
import { Charge } from './charge.ts';
import type { Job } from './job.entity.ts';
import { Listing, type Page } from './listing.ts';
import { refuseBeyond } from './open-job.ts';
import { Packing, Room } from './packing.ts';
import type { Work } from './work.ts';

const pagesOfAPart = 10;
/** For how long whoever started it is believed to be allowed what they were, in milliseconds. */
const believed = 1000;

interface Place {
  readonly cursor: string | null;
  readonly parts: number;
  readonly progress: number;
  readonly total: number | null;
}

/** A list may grow while it is read: then there is at least as much of it as was read already. */
function further(place: Place, page: { lines: number; cursor: string | null; total: number | null }): Place {
  const progress = place.progress + page.lines;
  const total = place.total ?? page.total;
  return { ...place, cursor: page.cursor, progress, total: total === null ? null : Math.max(total, progress) };
}

interface Reading {
  readonly listing: Listing;
  readonly charge: Charge;
  readonly facts: ReturnType<typeof factsIn>;
}

interface Maker {
  readonly context: Context;
  readonly askedAt: number;
}

/** Writes the file of one export, part by part: what is written stays, and whoever comes after goes on from there. */
export class Exporting {
  readonly #work: Work;
  readonly #job: Job;
  readonly #room = new Room();
  #maker: Maker | undefined;

  constructor(work: Work, job: Job) {
    this.#work = work;
    this.#job = job;
  }

  async run(signal: AbortSignal): Promise<boolean> {
    const { cursor = null, parts, progress, total = null, query, variables } = this.#job;
    const { schema } = this.#work.house;
    const listing = Listing.of(schema, readIntended(schema, { query: query ?? '', variables: variables ?? null }, []));
    const charge = new Charge(this.#work, await this.#work.maker(this.#job), signal);
    const reading = { listing, charge, facts: factsIn(schema) };
    let place: Place = { cursor, parts, progress, total };
    if (place.parts > 0 && place.cursor === null) return true;
    do {
      if (signal.aborted) return false;
      const next = await this.#part(reading, place);
      if (!next || !(await this.#keep(next.packed, next.place))) return false;
      place = next.place;
    } while (place.cursor !== null);
    return true;
  }

  async #part(reading: Reading, from: Place): Promise<{ packed: Buffer; place: Place } | undefined> {
    let place = from;
    const packing = new Packing(this.#room);
    for (let pages = 0; pages < pagesOfAPart && (pages === 0 || place.cursor !== null); pages += 1) {
      const page = await this.#page(reading, place.cursor);
      if (!page) return undefined;
      const { lines, cursor, total } = page;
      await packing.add(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      place = further(place, { lines: lines.length, cursor, total });
    }
    return { packed: await packing.done(), place: { ...place, parts: from.parts + 1 } };
  }

  /** Nothing when the job is no longer ours by the time its maker can afford the page. */
  async #page({ listing, charge, facts }: Reading, cursor: string | null): Promise<Page | undefined> {
    const { schema } = this.#work.house;
    const { document, operation } = cursor === null ? listing.first : listing.next;
    const variables = listing.variables(cursor);
    const known = facts(document, operation);
    const told = withDefaults(known, variables);
    const cost = requestedCost(known.cost, told);
    if (!(await charge.take(cost))) return undefined;
    const context = await this.#asMaker(known.needs);
    context.until = listing.until(cursor);
    const asked = { schema, document, variableValues: variables, contextValue: context, fieldResolver: byResponseKey };
    const read = await executeReads({ schema, document, operation, variables, context });
    const { data, errors }: ExecutionResult = read ?? (await execute(asked));
    await charge.giveBack(cost - actualCost(known.cost, data, told));
    if (errors?.[0]) throw refusalOf(errors[0]) ?? new Refusal('INVALID', errors[0].message, { cause: errors[0] });
    return listing.page(takenApart(data), cursor);
  }

  /** As whoever started it, with what they may do now: what is taken from them is taken from an export under way. */
  async #asMaker(needs: ReadonlySet<string>): Promise<Context> {
    const now = performance.now();
    if (this.#maker && now - this.#maker.askedAt < believed) return this.#maker.context;
    const context = new Context(this.#work.house, await this.#work.maker(this.#job), this.#job.id);
    refuseBeyond(context, needs, ['query']);
    context.overheard = true;
    this.#maker = { context, askedAt: now };
    return context;
  }

  #keep(packed: Buffer, { cursor, parts, progress, total }: Place): Promise<boolean> {
    return this.#work.keep(async (em) => {
      await this.#work.part(em, parts - 1, packed);
      await sql`update job set cursor = ${cursor}, parts = ${parts}::int, progress = ${progress}::int,
        total = ${total}::int where id = ${this.#job.id}::uuid`.execute(em.getKysely());
    });
  }
}
