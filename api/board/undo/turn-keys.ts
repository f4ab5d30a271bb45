import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../../refusal.ts';
import { type ExternalRefInput, writtenRef } from '../../write/reference.ts';
import { kept } from './boards.ts';
import type { BoardType, Turn } from './turns.ts';

/** Records that return have the keys again that they had when they went. */
export async function restoreKeys(em: EntityManager, type: BoardType, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return;
  const { table, ids, column } = { ...kept[type], ids: turns.map(({ id }) => id), column: `${kept[type].table}_id` };
  const theirs = sql`${sql.ref(`external_ref.${column}`)} = ${sql.ref(`${table}.id`)}
    and external_ref.archived_at = ${sql.ref(`${table}.archived_at`)} and ${sql.ref(`${table}.id`)} = any(${ids}::uuid[])`;
  const { rows } = await sql<ExternalRefInput>`
    select external_ref.system, external_ref.external_id as "externalId"
    from ${sql.table(table)} join external_ref on ${theirs}
    where exists (select from external_ref as taken where taken.archived_at is null
        and taken.system = external_ref.system and taken.external_id = external_ref.external_id)
      or exists (select from interaction where interaction.external_system = external_ref.system
        and interaction.external_id = external_ref.external_id) limit 1`.execute(em.getKysely());
  if (rows[0]) throw taken(rows[0]);
  await sql`update external_ref set archived_at = null from ${sql.table(table)} where ${theirs}`.execute(
    em.getKysely(),
  );
}

/** Records that go set their keys free, and a turn may take keys away or bring them back. */
export async function turnKeys(em: EntityManager, type: BoardType, turns: readonly Turn[]): Promise<void> {
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
  const same = sql`told.id = ${column} and told.system = external_ref.system and told."externalId" = external_ref.external_id`;
  await sql`
    update external_ref set archived_at = case when exists (select from ${told} where ${same}) then null
      else coalesce(archived_at, now()) end
    where ${column} = any(${changed.map(({ id }) => id)}::uuid[])`.execute(em.getKysely());
}

const keysIn = (value: unknown): ExternalRefInput[] => (Array.isArray(value) ? (value as ExternalRefInput[]) : []);

const taken = (key: ExternalRefInput): Refusal =>
  new Refusal('CONFLICT', `${writtenRef(key)} belongs to another record now.`, { path: ['operationId'] });
