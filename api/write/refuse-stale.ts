import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import { type Bulk, changedIn, newIn } from './bulk.ts';
import type { Draft, Reason } from './draft.ts';
import type { Maybe } from './reference.ts';
import { rowsOf } from './writing.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Refuses a write that was made for another version. */
export async function refuseStale(em: EntityManager, kept: Versioned, ifVersion: Maybe<number>): Promise<void> {
  if (ifVersion == null || ifVersion === kept.version) return;
  const { message, detail } = await staleness(em, kept, ifVersion);
  throw new Refusal('STALE', message, { path: ['ifVersion'], detail });
}

/** The same where the record may be a new one, of which nobody saw a version. */
export async function refuseStaleOrNew(
  em: EntityManager,
  kept: Versioned | null | undefined,
  { noun, ifVersion }: { readonly noun: string; readonly ifVersion: Maybe<number> },
): Promise<void> {
  if (kept) await refuseStale(em, kept, ifVersion);
  else refuseUnmade(ifVersion, noun);
}

/** Who names a version of what is not there yet is told so, before it is made for them a second time. */
export function refuseUnmade(ifVersion: Maybe<number>, noun: string): void {
  if (ifVersion == null) return;
  throw new Refusal('NOT_FOUND', unmade(noun), { path: ['ifVersion'] });
}

const unmade = (noun: string): string => `There is no such ${noun} yet; leave ifVersion out to make it.`;

/** What the record is at, and who changed what since. */
export async function staleness(em: EntityManager, { id, version }: Versioned, ifVersion: number): Promise<Reason> {
  const { rows } = await sql<LastChange>`
    select type, actor_name as actor, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as moment,
      array(select jsonb_object_keys(changes)) as fields
    from event where record_id = ${id}::uuid order by sequence desc limit 1`.execute(em.getKysely());
  const current = `It is at version ${version} now, not ${ifVersion}.`;
  const [last] = rows;
  if (!last) return { message: current, detail: { recordId: id, version } };
  const { type: recordType, actor: changedBy, moment: changedAt, fields: changedFields } = last;
  const detail = { recordType, recordId: id, version, changedBy, changedAt, changedFields };
  return { message: `${current} ${told(last)}`, detail };
}

interface LastChange {
  readonly type: string;
  readonly actor: string;
  readonly at: string;
  readonly moment: string;
  readonly fields: string[];
}

const listed = new Intl.ListFormat('en');

const told = ({ actor, at, fields }: LastChange): string =>
  `${actor} last changed its ${listed.format(fields.map(readable))} at ${at} UTC.`;

const readable = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const seenVersion = ({ row }: Draft): Maybe<number> => (row as { ifVersion?: Maybe<number> }).ifVersion;

/** Refuses the rows that would change a record which is not as their caller saw it. */
export async function refuseStaleRows(bulk: Bulk): Promise<void> {
  if (!bulk.kind.tracked) return;
  for (const draft of newIn(bulk).filter((each) => seenVersion(each) != null))
    draft.refuse('NOT_FOUND', ['ifVersion'], unmade(bulk.kind.noun));
  const bound = changedIn(bulk).filter((draft) => seenVersion(draft) != null);
  if (bound.length === 0) return;
  const kept = await rowsOf(
    bulk.writing,
    sql<Versioned>`
    select id, version from ${sql.table(bulk.kind.table)} where id = any(${bound.map(({ id }) => id)}::uuid[])`,
  );
  const versions = new Map(kept.map((record) => [record.id, record]));
  for (const draft of bound) {
    const [record, ifVersion] = [versions.get(draft.id), seenVersion(draft)];
    if (!record || ifVersion == null || record.version === ifVersion) continue;
    draft.refuse('STALE', ['ifVersion'], await staleness(bulk.writing.em, record, ifVersion));
  }
}
