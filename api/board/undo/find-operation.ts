import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../../refusal.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import type { Maybe } from '../../write/reference.ts';
import { ofBoards } from './boards.ts';
import { operationsOf } from './operation.rows.ts';
import { type Told, type Turn, turnsOf } from './turns.ts';

/** Whose operations on which board. */
export interface Desk {
  readonly storyboard: string;
  readonly actor: string;
}

/** An operation of somebody's, and whether it is undone. */
export interface Operation {
  readonly id: string;
  readonly undone: boolean;
  /** The last event that put it in force, or took it back. */
  readonly sequence: string;
  readonly turns: readonly Turn[];
}

const named = { path: ['operationId'], noun: 'operation' };

/** The operation that is named, or else the latest that can be undone or, when it is to be undone no more, done again. */
export async function findOperation(
  em: EntityManager,
  desk: Desk,
  { operationId, undone }: { operationId: Maybe<string>; undone: boolean },
): Promise<Operation> {
  const id = operationId == null ? await latest(em, desk, undone) : idOf(operationId, named);
  if (operationId != null && undone) await refuseOutdated(em, desk, id);
  const [events, state] = [await eventsOf(em, id, desk), await stateOf(em, id)];
  const last = events.at(-1);
  if (!last) throw unknown(named);
  return { id, undone: state?.undone ?? false, sequence: state?.sequence ?? last.sequence, turns: turnsOf(events) };
}

async function latest(em: EntityManager, { storyboard, actor }: Desk, undone: boolean): Promise<string> {
  const operations = operationsOf({ storyboard: sql`${storyboard}::uuid`, actor: sql`${actor}::uuid`, undone });
  const { rows } = await sql<{
    id: string;
  }>`select id from ${operations} as operation order by place desc limit 1`.execute(em.getKysely());
  if (rows[0]) return rows[0].id;
  throw new Refusal('NOT_FOUND', `There is nothing to ${undone ? 'redo' : 'undo'}.`, named);
}

/** What was done since an operation was undone stands on the board without it. */
async function refuseOutdated(em: EntityManager, { storyboard, actor }: Desk, id: string): Promise<void> {
  const { rows } = await sql`
    select from undoing join event on event.sequence > undoing.sequence and ${ofBoards} and event.actor_id = ${actor}::uuid
    where undoing.operation_id = ${id}::uuid and undoing.storyboard_id = ${storyboard}::uuid and undoing.sequence = (
        select max(sequence) from undoing where operation_id = ${id}::uuid)
      and not exists (select from undoing as other where other.by_operation_id = event.operation_id)
    limit 1`.execute(em.getKysely());
  if (rows.length === 0) return;
  throw new Refusal('CONFLICT', 'You have done something new since; it cannot be done again.', named);
}

type Event = Told & { readonly sequence: string };

async function eventsOf(em: EntityManager, id: string, { actor }: Desk): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select type, record_id as "recordId", action, changes, sequence::text as sequence from event
    where operation_id = ${id}::uuid and ${ofBoards} and actor_id = ${actor}::uuid
      and not exists (select from undoing where by_operation_id = ${id}::uuid)
    order by event.sequence`.execute(em.getKysely());
  return rows;
}

async function stateOf(em: EntityManager, id: string): Promise<{ undone: boolean; sequence: string } | undefined> {
  const { rows } = await sql<{ undone: boolean; sequence: string }>`
    select undone, sequence::text as sequence from undoing where operation_id = ${id}::uuid
    order by undoing.sequence desc limit 1`.execute(em.getKysely());
  return rows[0];
}
