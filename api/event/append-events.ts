import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { EventAction } from '../vocabulary.ts';
import { actOf } from './act.ts';
import type { Changes } from './event.entity.ts';

export type Happened = { type: string; recordId: string; action: EventAction; changes: Changes };

/** For writes that pass by the unit of work: all their events in one statement, within the running transaction. */
export async function appendEvents(em: EntityManager, happened: readonly Happened[]): Promise<void> {
  if (happened.length === 0) return;
  await appended(em, happened).execute(em.getKysely());
}

/** The statement that appends events, for those who send it together with the change itself. */
export function appended(em: EntityManager, happened: readonly Happened[]) {
  if (!em.isInTransaction()) throw new Error('Events are appended in the transaction of their change.');
  const { workspaceId, actor, cause, operationId } = actOf(em);
  const rows = JSON.stringify(happened.map((each) => ({ id: uuidv7(), ...each })));
  return sql`
    insert into event (id, workspace_id, actor_kind, actor_id, actor_name, cause, operation_id,
      type, record_id, action, changes)
    select id, ${workspaceId}::uuid, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${cause}, ${operationId}::uuid,
      type, "recordId", action, changes
    from jsonb_to_recordset(${rows}::jsonb)
      as happened (id uuid, type text, "recordId" uuid, action text, changes jsonb)`;
}
