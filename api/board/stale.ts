import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Maybe } from '../write/reference.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Refuses a write that was made for another version. */
export async function refuseStale(em: EntityManager, kept: Versioned, ifVersion: Maybe<number>): Promise<void> {
  if (ifVersion == null || ifVersion === kept.version) return;
  throw new Refusal('STALE', await staleness(em, kept, ifVersion), { path: ['ifVersion'] });
}

/** What the record is at, and who changed what since. */
export async function staleness(em: EntityManager, { id, version }: Versioned, ifVersion: number): Promise<string> {
  const { rows } = await sql<LastChange>`
    select actor_name as actor, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at,
      array(select jsonb_object_keys(changes)) as fields
    from event where record_id = ${id}::uuid order by sequence desc limit 1`.execute(em.getKysely());
  const current = `It is at version ${version} now, not ${ifVersion}.`;
  return rows[0] ? `${current} ${told(rows[0])}` : current;
}

interface LastChange {
  readonly actor: string;
  readonly at: string;
  readonly fields: string[];
}

const listed = new Intl.ListFormat('en');

const told = ({ actor, at, fields }: LastChange): string =>
  `${actor} last changed its ${listed.format(fields.map(readable))} at ${at} UTC.`;

const readable = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
