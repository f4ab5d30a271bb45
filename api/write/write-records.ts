import { sql } from 'kysely';
import { appendEvents, type Happened } from '../event/append-events.ts';
import type { Changes } from '../event/event.entity.ts';
import { Row, type Sql } from '../graph/node.ts';
import { type Bulk, changedIn, newIn } from './bulk.ts';
import { changeSheet, idsOf, nextValue } from './change-sheet.ts';
import type { Draft } from './draft.ts';
import type { Kind } from './kind.ts';
import { oneOfThese } from './sheet.ts';
import { rowsOf } from './writing.ts';

const record = new Row('record');

/** Writes what was found new or changed, and the event of each. */
export async function writeRecords(bulk: Bulk): Promise<void> {
  const [created, changed] = [newIn(bulk), changedIn(bulk)];
  for (const draft of created) complete(bulk, draft);
  if (created.length + changed.length === 0) return;
  await rowsOf(bulk.writing, sql`${statement(bulk, [...created, ...changed])}`);
  for (const part of bulk.kind.parts ?? []) await part.write(bulk);
  const events = [...created, ...changed].sort((one, other) => one.index - other.index);
  await appendEvents(
    bulk.writing.em,
    events.map((draft) => happened(bulk.kind, draft)),
  );
}

/** A new record has the usual value where the row leaves one out. */
function complete({ kind, writing }: Bulk, { values }: Draft): void {
  for (const { field, standard } of kind.columns) values[field] ??= standard?.is(writing.moment) ?? null;
}

/** New records go in, known ones change where the row says so: one statement, whichever they are. */
function statement({ kind, writing }: Bulk, drafts: readonly Draft[]): Sql {
  const workspace = sql`${writing.workspaceId}::uuid`;
  const known = idsOf(drafts.filter((draft) => draft.known));
  const moment = sql`${writing.moment}::timestamptz`;
  const stamps = kind.tracked ? ['created_at', 'updated_at'] : ['created_at'];
  const names = kind.columns.map(({ name }) => name);
  const next = kind.columns.map((column) => nextValue(kind, column, writing.moment));
  const set = names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  const counted = [sql`version = ${sql.ref(`${kind.table}.version`)} + 1`, sql`updated_at = excluded.updated_at`];
  return sql`
    insert into ${sql.table(kind.table)} (workspace_id, id, ${sql.join([...stamps, ...names].map((name) => sql.ref(name)))})
    select ${workspace}, told.id, ${sql.join([...stamps.map(() => moment), ...next])}
    from ${changeSheet(kind, drafts)} left join ${sql.table(kind.table)} record
      on record.id = told.id and record.workspace_id = ${workspace} and ${oneOfThese(record.column('id'), known)}
    on conflict (workspace_id, id) do update set ${sql.join(kind.tracked ? [...set, ...counted] : set)}`;
}

function happened({ type, columns, parts = [] }: Kind<never>, draft: Draft): Happened {
  const of = { type, recordId: draft.id };
  if (draft.changes) return { ...of, action: 'UPDATED', changes: draft.changes };
  const begun: Changes = {};
  for (const { field } of columns) {
    const value = draft.written(field);
    if (value != null && !(Array.isArray(value) && value.length === 0)) begun[field] = [null, value];
  }
  return { ...of, action: 'CREATED', changes: Object.assign(begun, ...parts.map((part) => part.told(draft))) };
}
