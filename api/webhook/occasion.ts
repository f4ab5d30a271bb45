import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import type { Occasion } from './payload.ts';

/** The event with this id. */
export const occasion = (em: EntityManager, eventId: string): Promise<Occasion | undefined> =>
  found(em, sql`id = ${eventId}::uuid`);

/** The newest event of a record. */
export const newestOccasion = (em: EntityManager, recordId: string): Promise<Occasion | undefined> =>
  found(em, sql`record_id = ${recordId}::uuid`);

async function found(em: EntityManager, which: RawBuilder<unknown>): Promise<Occasion | undefined> {
  const { rows } =
    await sql<Occasion>`select id as event, record_id as record, type, action, sequence::text as sequence,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from event where ${which} order by sequence desc limit 1`.execute(em.getKysely());
  return rows[0];
}
