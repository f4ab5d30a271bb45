import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { kept, keptTypes } from './boards.ts';
import type { BoardType, Turn } from './turns.ts';

/** A record of a board as it is now, held until the transaction ends. */
export interface Held {
  readonly id: string;
  readonly version: number;
  readonly storyboard: string;
  readonly name: string;
  readonly archived: boolean;
  /** What its event tells when it comes or goes. */
  readonly told: Readonly<Record<string, unknown>>;
}

/** Holds the records of turns, so that nobody changes them any more; those that are gone for good are missing. */
export async function holdRecords(em: EntityManager, turns: readonly Turn[]): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const type of keptTypes) {
    const ids = turns.filter((turn) => turn.type === type).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const record of await hold(em, type, ids)) held.set(record.id, record);
  }
  return held;
}

async function hold(em: EntityManager, type: BoardType, ids: readonly string[]): Promise<Held[]> {
  const { table, name, told } = kept[type];
  const pairs = Object.entries(told).flatMap(([field, column]) => [sql.lit(field), sql.ref(column)]);
  const { rows } = await sql<Held>`
    select id, version, storyboard_id as storyboard, ${sql.ref(name)} as name, archived_at is not null as archived,
      json_build_object(${sql.join(pairs)}) as told
    from ${sql.table(table)} where id = any(${ids}::uuid[]) order by id for update`.execute(em.getKysely());
  return rows;
}
