import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { type ErrorDetail, Refusal } from '../../refusal.ts';
import type { Sql } from '../../graph/node.ts';
import { ofBoards } from './boards.ts';
import type { Held } from './hold-records.ts';
import type { BoardType, Turn } from './turns.ts';

interface Since {
  readonly operation: string;
  /** The sequence after which a change stands in the way. */
  readonly sequence: string;
}

interface Change {
  readonly type: BoardType;
  readonly fields: string[];
  readonly moment: string;
  readonly record: string;
  readonly actor: string;
  readonly at: string;
}

const mostTold = 3;
const path = ['operationId'];

/** A record that changed since is not taken back behind the back of whoever changed it. */
export async function refuseChanged(
  em: EntityManager,
  turns: readonly Turn[],
  { held, since }: { held: ReadonlyMap<string, Held>; since: Since },
): Promise<void> {
  if (turns.some(({ id }) => !held.has(id)))
    throw new Refusal('CONFLICT', 'A record of it is gone for good.', { path });
  const changes = await changesSince(em, turns, since);
  const [first] = changes;
  if (!first) return;
  const told = changes.slice(0, mostTold).map((change) => sentence(change, held.get(change.record)?.name ?? ''));
  const more = changes.length > mostTold ? ` So did ${changes.length - mostTold} more.` : '';
  throw new Refusal('CONFLICT', `${told.join(' ')}${more}`, { path, detail: detailOf(first) });
}

const detailOf = ({ type, record, actor, moment, fields }: Change): ErrorDetail => ({
  recordType: type,
  recordId: record,
  changedBy: actor,
  changedAt: moment,
  changedFields: fields,
});

const sentence = ({ actor, at }: Change, name: string): string => `“${name}” was changed by ${actor} at ${at} UTC.`;

/**
 * The latest change of each record by another operation that is in force now and was not then, or the other way round.
 * A card whose key alone was renewed, to make room in its cell, counts as changed only where its place is to change.
 */
async function changesSince(em: EntityManager, turns: readonly Turn[], since: Since): Promise<Change[]> {
  const ids = turns.map(({ id }) => id);
  const placed = turns.filter(({ fields }) => fields['rank'] ?? fields['epic'] ?? fields['release']);
  const { rows } = await sql<Change>`
    with later as (
      select event.record_id, event.type, event.changes, event.actor_name, event.at, event.sequence,
        coalesce(undoing.operation_id, event.operation_id) as operation_id
      from event left join undoing on undoing.by_operation_id = event.operation_id
      where event.record_id = any(${ids}::uuid[]) and event.sequence > ${since.sequence}::bigint
        and coalesce(undoing.operation_id, event.operation_id) <> ${since.operation}::uuid
        and (event.action <> 'UPDATED' or event.record_id = any(${placed.map(({ id }) => id)}::uuid[])
          or event.changes - 'rank' <> '{}')
    ), standing as (
      select operation_id from (select distinct operation_id from later) as other
      where ${inForce(sql`true`)} is distinct from (${inForce(sql`sequence <= ${since.sequence}::bigint`)}
        and exists (select from event where ${ofBoards} and event.operation_id = other.operation_id
          and sequence <= ${since.sequence}::bigint))
    )
    select distinct on (record_id) record_id as record, type, actor_name as actor,
      array(select jsonb_object_keys(changes)) as fields,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as moment,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at
    from later join standing using (operation_id) order by record_id, sequence desc`.execute(em.getKysely());
  return rows;
}

const inForce = (when: Sql): Sql =>
  sql`coalesce((select not undone from undoing where operation_id = other.operation_id and ${when}
    order by sequence desc limit 1), true)`;
