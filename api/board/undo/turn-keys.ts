import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Sql } from '../../graph/node.ts';
import { type ErrorDetail, Refusal } from '../../refusal.ts';
import { holderIn } from '../../write/id-by-ref.ts';
import { type ExternalRefInput, writtenRef } from '../../write/reference.ts';
import { kept } from './boards.ts';
import type { BoardType, Turn } from './turns.ts';

/** Where in the input a refusal speaks of a record. */
export type PlaceOf = (id: string) => readonly string[];

interface Returning {
  readonly turns: readonly Turn[];
  readonly at: PlaceOf;
}

interface Lost {
  readonly id: string;
  readonly key: ExternalRefInput;
  readonly holder: ErrorDetail;
}

/** Records that return have the keys again that they had when they went. */
export async function restoreKeys(em: EntityManager, type: BoardType, { turns, at }: Returning): Promise<void> {
  if (turns.length === 0) return;
  const { table, ids, column } = { ...kept[type], ids: turns.map(({ id }) => id), column: `${kept[type].table}_id` };
  const theirs = sql`${sql.ref(`external_ref.${column}`)} = ${sql.ref(`${table}.id`)}
    and external_ref.archived_at = ${sql.ref(`${table}.archived_at`)} and ${sql.ref(`${table}.id`)} = any(${ids}::uuid[])`;
  const { rows } = await sql<Lost>`
    select id, json_build_object('system', system, 'externalId', external_id) as key, holder from (
      select ${sql.ref(`${table}.id`)} as id, external_ref.system, external_ref.external_id,
        coalesce((select ${holderIn(sql`taken`)} from external_ref as taken where taken.archived_at is null
            and taken.system = external_ref.system and taken.external_id = external_ref.external_id),
          ${interactionWith(sql`external_ref.system`, sql`external_ref.external_id`)}) as holder
      from ${sql.table(table)} join external_ref on ${theirs}) as wanted
    where holder is not null order by array_position(${ids}::uuid[], id) limit 1`.execute(em.getKysely());
  if (rows[0]) throw taken(rows[0], at);
  await sql`update external_ref set archived_at = null from ${sql.table(table)} where ${theirs}`.execute(
    em.getKysely(),
  );
}

/** Records that go set their keys free, and a turn may take keys away or bring them back; what was added often, once. */
export async function turnKeys(em: EntityManager, type: BoardType, { turns, at }: Returning): Promise<void> {
  const column = sql.ref(`${kept[type].table}_id`);
  const going = turns.filter(({ there: [before, after] }) => before && !after).map(({ id }) => id);
  const changed = turns.filter(({ fields }) => fields['externalRefs']);
  if (going.length > 0) {
    await sql`update external_ref set archived_at = now()
      where ${column} = any(${going}::uuid[]) and archived_at is null`.execute(em.getKysely());
  }
  if (changed.length === 0) return;
  const wanted = changed.flatMap(({ id, fields }) =>
    keysIn(fields['externalRefs']?.[1]).map((key) => ({ id, ...key })),
  );
  const told = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as told (id uuid, system text, "externalId" text)`;
  await refuseHeld(em, { told, column, at });
  const same = sql`told.id = ${column} and told.system = external_ref.system and told."externalId" = external_ref.external_id`;
  const newest = sql`select distinct on (told.id, told.system, external_id) external_ref.id
    from external_ref join ${told} on ${same}
    order by told.id, told.system, external_id, archived_at desc nulls first, external_ref.id`;
  await sql`
    update external_ref set archived_at = case when id in (${newest}) then null else coalesce(archived_at, now()) end
    where ${column} = any(${changed.map(({ id }) => id)}::uuid[])`.execute(em.getKysely());
}

interface Wanted {
  readonly told: Sql;
  readonly column: Sql;
  readonly at: PlaceOf;
}

/** A key that was taken away may have found another record since. */
async function refuseHeld(em: EntityManager, { told, column, at }: Wanted): Promise<void> {
  const { rows } = await sql<Lost>`
    select id, json_build_object('system', system, 'externalId', "externalId") as key, holder from (
      select told.*, coalesce((select ${holderIn(sql`taken`)} from external_ref as taken
          where taken.archived_at is null and taken.system = told.system and taken.external_id = told."externalId"
            and taken.${column} is distinct from told.id),
        ${interactionWith(sql`told.system`, sql`told."externalId"`)}) as holder
      from ${told}) as wanted
    where holder is not null limit 1`.execute(em.getKysely());
  if (rows[0]) throw taken(rows[0], at);
}

const interactionWith = (system: Sql, externalId: Sql): Sql =>
  sql`(select json_build_object('recordType', 'Interaction', 'recordId', interaction.id) from interaction
    where interaction.external_system = ${system} and interaction.external_id = ${externalId})`;

const keysIn = (value: unknown): ExternalRefInput[] => (Array.isArray(value) ? (value as ExternalRefInput[]) : []);

const taken = ({ id, key, holder }: Lost, at: PlaceOf): Refusal =>
  new Refusal('TAKEN', `${writtenRef(key)} belongs to another record now.`, { path: at(id), detail: holder });
