import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import type { EventAction } from '../vocabulary.ts';
import { actOf } from './act.ts';
import type { Changes } from './event.entity.ts';

export type Happened = { type: string; recordId: string; action: EventAction; changes: Changes };

/** JSON never holds this character as it is, so that it can stand between the changes of two records. */
const between = '\u001e';

/** For writes that pass by the unit of work: all their events in one statement, within the running transaction. */
export async function appendEvents(em: EntityManager, happened: readonly Happened[]): Promise<void> {
  if (happened.length > 0) await appended(em, happened).execute(em.getKysely());
}

/** The statement that appends events, for those who send it together with the change itself. */
export function appended(em: EntityManager, happened: readonly Happened[]) {
  if (!em.isInTransaction()) throw new Error('Events are appended in the transaction of their change.');
  const { workspaceId, actor, cause, operationId } = actOf(em);
  return sql`
    insert into event (workspace_id, actor_kind, actor_id, actor_name, cause, operation_id,
      id, type, record_id, action, changes)
    select ${workspaceId}::uuid, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${cause}, ${operationId}::uuid,
      ${rowsOf(happened)}`;
}

function rowsOf(happened: readonly Happened[]) {
  const [only] = happened;
  if (only && happened.length === 1) {
    const { type, recordId, action, changes } = only;
    return sql`${newId()}::uuid, ${type}::text, ${recordId}::uuid, ${action}::text, ${JSON.stringify(changes)}::jsonb`;
  }
  return sql`id, type, record_id, action, changes::jsonb
    from unnest(${happened.map(newId)}::uuid[], ${happened.map(({ type }) => type)}::text[],
      ${happened.map(({ recordId }) => recordId)}::uuid[], ${happened.map(({ action }) => action)}::text[],
      string_to_array(${happened.map(({ changes }) => JSON.stringify(changes)).join(between)}, ${between}))
      as happened (id, type, record_id, action, changes)`;
}
