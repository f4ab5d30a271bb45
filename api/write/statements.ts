import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import type { Bulk } from './bulk.ts';
import { changeSheet, idsOf, nextValue, stripsOf } from './change-sheet.ts';
import type { Draft } from './draft.ts';
import { cell, sheet } from './sheet.ts';

/** New records, all in one statement. */
export function insertion({ kind, writing }: Bulk, drafts: readonly Draft[]): Sql {
  const strips = [idsOf(drafts), ...stripsOf(kind, drafts)];
  const columns = ['workspace_id', ...kind.stamps, ...strips.map(({ name }) => name)].map((name) => sql.ref(name));
  const fixed = [sql`${writing.workspaceId}::uuid`, ...kind.stamps.map(() => sql`${writing.moment}::timestamptz`)];
  const cells = strips.map((strip) => cell('told', strip));
  return sql`
    insert into ${sql.table(kind.table)} (${sql.join(columns)})
    select ${sql.join([...fixed, ...cells])} from ${sheet('told', strips)}`;
}

/**
 * What rows change in known records. It is written as an insertion that always meets its record, since an update would let
 * the planner walk the rows once for every record.
 */
export function update({ kind, writing }: Bulk, drafts: readonly Draft[]): Sql {
  const names = kind.columns.map(({ name }) => name);
  const next = kind.columns.map((column) => nextValue(kind, column, writing.moment));
  const set = names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  const counted = [sql`version = ${sql.ref(`${kind.table}.version`)} + 1`, sql`updated_at = excluded.created_at`];
  return sql`
    insert into ${sql.table(kind.table)} (workspace_id, id, created_at, ${sql.join(names.map((name) => sql.ref(name)))})
    select record.workspace_id, record.id, ${writing.moment}::timestamptz, ${sql.join(next)}
    from ${changeSheet(kind, drafts)} cross join lateral (
      select * from ${sql.table(kind.table)} record where record.id = told.id limit 1) record
    on conflict (workspace_id, id) do update set ${sql.join(kind.tracked ? [...set, ...counted] : set)}`;
}
