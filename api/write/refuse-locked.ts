import { sql } from 'kysely';
import { type Bulk, changedIn } from './bulk.ts';
import { rowsOf } from './writing.ts';

interface Lock {
  readonly id: string;
  readonly field: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

const lockable = new Set(['account', 'person']);

/** Refuses the rows that would change what somebody locked; a row that says what is there already changes nothing. */
export async function refuseLockedRows(bulk: Bulk): Promise<void> {
  const { kind, writing } = bulk;
  const changed = lockable.has(kind.table) ? changedIn(bulk) : [];
  if (changed.length === 0) return;
  const column = sql.ref(`${kind.table}_id`);
  const locks = await rowsOf(
    writing,
    sql<Lock>`
    select ${column} as id, field, locked_by as by, reason,
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from field_lock where ${column} = any(${changed.map(({ id }) => id)}::uuid[])`,
  );
  for (const { id, field, by, at, reason } of locks) {
    const draft = changed.find((each) => each.id === id);
    if (!draft?.changes?.[field]) continue;
    const why = reason ? `: ${reason}` : '';
    const message = `${by} locked ${field}${why}. Unlock it, or leave it out.`;
    const detail = { recordType: kind.type, recordId: id, changedBy: by, changedAt: at, changedFields: [field] };
    draft.refuse('LOCKED', [field], { message, detail });
  }
}
