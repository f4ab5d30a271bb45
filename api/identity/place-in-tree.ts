import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import type { Choice } from './choose-fields.ts';
import type { Group } from './merging.ts';
import { edgesTo } from './table.ts';

/** Records that hang below each other, by the field that says so. */
const treesOf = (writing: Writing, meta: EntityMetadata) =>
  edgesTo(writing.em.getMetadata(), meta.className).filter(({ holder }) => holder === meta);

/** The survivor hangs where it was to hang, unless that is below itself now: then where the highest of them hung. */
export async function placeInTree(writing: Writing, group: Group, choices: readonly Choice[]): Promise<Choice[]> {
  const placed = [...choices];
  for (const { property, column } of treesOf(writing, group.meta)) {
    const at = placed.findIndex(({ field }) => field === property);
    const choice = placed[at];
    if (!choice) continue;
    const above = await chainAbove(writing, { table: group.meta.tableName, column }, choice.after);
    const after = outside(above, [group.survivor, ...group.absorbed]);
    const value = after === null ? null : JSON.stringify(after);
    placed[at] = { ...choice, after, value, changed: after !== choice.before };
  }
  return placed;
}

/** What stands above the last of the group in a chain; where none of it is in the chain, the start of the chain. */
export function outside(chain: readonly string[], group: readonly string[]): string | null {
  return chain[chain.findLastIndex((id) => group.includes(id)) + 1] ?? null;
}

interface Tree {
  readonly table: string;
  readonly column: string;
}

async function chainAbove(writing: Writing, { table, column }: Tree, start: unknown): Promise<string[]> {
  if (start === null) return [];
  const chain = await rowsOf(
    writing,
    sql<{ id: string }>`
    with recursive above as (
        select id, ${sql.ref(column)} as next, 1 as height from ${sql.table(table)} where id = ${start}::uuid
        union all select t.id, t.${sql.ref(column)}, height + 1 from above join ${sql.table(table)} t on t.id = above.next)
      cycle id set looped using path
    select id from above where not looped order by height`,
  );
  return chain.map(({ id }) => id);
}

/** Refuses what would leave a record below itself. */
export async function refuseRings(writing: Writing, meta: EntityMetadata, ids: readonly string[]): Promise<void> {
  for (const { column } of treesOf(writing, meta)) {
    const [ring] = await rowsOf(
      writing,
      sql<{ id: string }>`
      with recursive above as (
          select id as start, ${sql.ref(column)} as next from ${sql.table(meta.tableName)} where id = any(${ids}::uuid[])
          union select start, t.${sql.ref(column)} from above join ${sql.table(meta.tableName)} t on t.id = above.next)
      select start as id from above where next = start limit 1`,
    );
    if (ring) throw new Refusal('CYCLE', `${ring.id} hangs below itself since the merge; move it first.`);
  }
}
