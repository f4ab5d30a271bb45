import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { checkedOrEmpty } from '../write/checked.ts';
import { text } from '../write/form.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import { archivable, archivableTypes } from './archivable.ts';
import type { TurnAnswer, TurnInput } from '../write/turned-rows.ts';
import { keysOf, toldKeys } from './kept-keys.ts';
import { type Due, type Turn, turnRecords } from './turn-records.ts';

/** Takes records away: they are kept whole with their edges, and their keys are free for others. */
export function archiveRecords(em: EntityManager, input: TurnInput): Promise<TurnAnswer<'ARCHIVED'>> {
  const reason = checkedOrEmpty(text(1000), input.reason, ['reason']) ?? null;
  return turnRecords(em, { ...archiving, compare: (writing, due) => tell(writing, due, reason) }, input);
}

const archiving: Omit<Turn<'ARCHIVED'>, 'compare'> = {
  done: 'ARCHIVED',
  isDue: ({ archivedAt }) => archivedAt === null,
  write: archive,
  action: 'DELETED',
};

async function tell(writing: Writing, due: readonly Due[], reason: string | null): Promise<void> {
  const keys = await keysOf(writing, due, sql`held.archived_at is null`);
  for (const { draft, record } of due) {
    draft.change({ archivedAt: [null, writing.moment], ...(reason !== null && { reason: [null, reason] }) });
    const held = keys.get(record.id) ?? [];
    if (held.length > 0) draft.change({ externalRefs: [held.map(toldKeys), []] });
  }
}

async function archive(writing: Writing, due: readonly Due[]): Promise<void> {
  const moment = sql`${writing.moment}::timestamptz`;
  for (const type of archivableTypes) {
    const ids = due.filter(({ record }) => record.type === type).map(({ record }) => record.id);
    if (ids.length === 0) continue;
    const { table } = archivable[type];
    await rowsOf(
      writing,
      sql`
      update ${sql.table(table)} set archived_at = ${moment}, updated_at = ${moment}, version = version + 1
      where id = any(${ids}::uuid[])`,
    );
    await rowsOf(
      writing,
      sql`
      update external_ref set archived_at = ${moment}
      where ${sql.ref(`${table}_id`)} = any(${ids}::uuid[]) and archived_at is null`,
    );
  }
}
