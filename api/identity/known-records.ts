import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Mergeable } from '../vocabulary.ts';
import { archivedRecord } from '../write/archived-record.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { rowsOf, writingIn } from '../write/writing.ts';

const entities = { ACCOUNT: 'Account', PERSON: 'Person' } as const;

/** The entity behind a kind of record that can be merged. */
export function metaOf(em: EntityManager, type: Mergeable): EntityMetadata {
  const meta = [...em.getMetadata()].find(({ className }) => className === entities[type]);
  if (!meta) throw new Error(`No entity is called ${entities[type]}`);
  return meta;
}

export interface Known {
  readonly type: Mergeable;
  readonly id: string;
}

interface Found extends Known {
  readonly archived: boolean;
}

interface Place {
  readonly path: readonly string[];
}

/** The account or person with this id, or the one that a record of this id was merged into. */
export async function knownRecord(em: EntityManager, text: string, { path }: Place): Promise<Known> {
  const place = { path, noun: 'account or person' };
  const id = idOf(text, place);
  const [found] = await rowsOf(
    writingIn(em),
    sql<Found>`
    with wanted as (select coalesce((select coalesce(account_id, person_id) from merged_record
      where id = ${id}::uuid), ${id}::uuid) as id)
    select 'ACCOUNT' as type, id, archived_at is not null as archived from account where id = (select id from wanted)
    union all select 'PERSON', id, archived_at is not null from person where id = (select id from wanted)`,
  );
  if (!found) throw unknown(place);
  if (found.archived) throw gone(found, path);
  return { type: found.type, id: found.id };
}

function gone({ type, id }: Known, path: readonly string[]): Refusal {
  const { message, detail } = archivedRecord({ type: entities[type], noun: type.toLowerCase(), id });
  return new Refusal('CONFLICT', message, { path, detail });
}

/** Several of them, of one kind, none twice. */
export async function knownRecords(em: EntityManager, texts: readonly string[], path: string): Promise<Known[]> {
  const known: Known[] = [];
  for (const [at, text] of texts.entries()) {
    const place = { path: [path, String(at)] };
    const found = await knownRecord(em, text, place);
    if (known.some(({ id }) => id === found.id)) throw new Refusal('CONFLICT', 'This record is named twice.', place);
    known.push(found);
  }
  return known;
}
