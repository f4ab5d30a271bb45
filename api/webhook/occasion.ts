import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import type { Occasion } from './payload.ts';

/** Events by their ids. */
export async function occasionsOf(
  em: EntityManager,
  of: readonly { readonly eventId: string }[],
): Promise<Map<string, Occasion>> {
  const found = await occasions(em, sql`id = any(${of.map(({ eventId }) => eventId)}::uuid[])`);
  return new Map(found.map((occasion) => [occasion.event, occasion]));
}

/** The newest event of a record. */
export async function newestOccasion(em: EntityManager, recordId: string): Promise<Occasion | undefined> {
  const [newest] = await occasions(em, sql`record_id = ${recordId}::uuid order by event.sequence desc limit 1`);
  return newest;
}

async function occasions(em: EntityManager, which: RawBuilder<unknown>): Promise<Occasion[]> {
  const { rows } =
    await sql<Occasion>`select id as event, record_id as record, type, action, sequence::text as sequence,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from event where ${which}`.execute(em.getKysely());
  return rows;
}
