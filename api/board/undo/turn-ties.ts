import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../../event/act.ts';
import { fieldsOf } from './boards.ts';
import type { BoardType, Turn } from './turns.ts';

/** Lists of other records, such as the roles a card concerns: each turn that names one names all of it. */
export async function turnTies(em: EntityManager, type: BoardType, turns: readonly Turn[]): Promise<void> {
  for (const list of fieldsOf(em, type).filter(({ kind }) => kind === ReferenceKind.MANY_TO_MANY)) {
    const changed = turns.filter(({ fields }) => fields[list.name]);
    if (changed.length > 0) await retie(em, list, changed);
  }
}

async function retie(em: EntityManager, list: EntityProperty, turns: readonly Turn[]): Promise<void> {
  const [owner, target] = [list.joinColumns.at(-1), list.inverseJoinColumns.at(-1)] as [string, string];
  const table = sql.table(list.pivotTable);
  const ids = turns.map(({ id }) => id);
  await sql`delete from ${table} where ${sql.ref(owner)} = any(${ids}::uuid[])`.execute(em.getKysely());
  const ties = turns.flatMap(({ id, fields }) => idsIn(fields[list.name]?.[1]).map((other) => ({ id, other })));
  await sql`
    insert into ${table} (workspace_id, ${sql.ref(owner)}, ${sql.ref(target)})
    select ${actOf(em).workspaceId}::uuid, id, other
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as tie (id uuid, other uuid)`.execute(em.getKysely());
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
