import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refKey, writtenRef } from '../write/reference.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import { archivable, archivableTypes } from './archivable.ts';
import type { TurnAnswer, TurnInput } from '../write/turned-rows.ts';
import { type KeptKey, keysOf, toldKeys } from './kept-keys.ts';
import { type Due, type Turn, turnRecords } from './turn-records.ts';

/** Puts archived records back as they were, with the keys they had. */
export const restoreRecords = (em: EntityManager, input: TurnInput): Promise<TurnAnswer<'RESTORED'>> =>
  turnRecords(em, restoring, input);

const restoring: Turn<'RESTORED'> = {
  done: 'RESTORED',
  isDue: ({ archivedAt }) => archivedAt !== null,
  compare: tell,
  write: restore,
  action: 'RESTORED',
};

const goneTogether = sql`held.archived_at = record.archived_at`;

async function tell(writing: Writing, due: readonly Due[]): Promise<void> {
  const keys = await keysOf(writing, due, goneTogether);
  const claimed = new Map<string, Due>();
  for (const each of due) {
    const { draft, record } = each;
    const own = keys.get(record.id) ?? [];
    for (const key of own) refuseTaken(each, key, claimed);
    if (!draft.sound) continue;
    for (const key of own) claimed.set(refKey(key), each);
    draft.change({ archivedAt: [record.archivedAt, null] });
    if (own.length > 0) draft.change({ externalRefs: [[], own.map(toldKeys)] });
  }
}

/** A key that somebody holds now, or that another row of the call takes back, is not to be had. */
function refuseTaken({ draft }: Due, key: KeptKey, claimed: ReadonlyMap<string, Due>): void {
  const twin = claimed.get(refKey(key))?.record;
  const [recordType, recordId] = twin ? [twin.type, twin.id] : [key.holderType, key.holder];
  if (recordType === null || recordId === null) return;
  const message = `${writtenRef(key)} belongs to the ${recordType} ${recordId} since; archive that one first.`;
  draft.refuse('TAKEN', [draft.ownRef ? 'ref' : 'id'], { message, detail: { recordType, recordId } });
}

async function restore(writing: Writing, due: readonly Due[]): Promise<void> {
  for (const type of archivableTypes) {
    const ids = due.filter(({ record }) => record.type === type).map(({ record }) => record.id);
    if (ids.length === 0) continue;
    const { table } = archivable[type];
    const owner = sql.ref(`held.${table}_id`);
    await rowsOf(
      writing,
      sql`
      update external_ref held set archived_at = null from ${sql.table(table)} record
      where ${owner} = any(${ids}::uuid[]) and record.id = ${owner} and ${goneTogether}`,
    );
    await rowsOf(
      writing,
      sql`
      update ${sql.table(table)} set archived_at = null, updated_at = ${writing.moment}::timestamptz,
        version = version + 1 where id = any(${ids}::uuid[])`,
    );
  }
}
