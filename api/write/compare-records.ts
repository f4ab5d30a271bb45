import { sql } from 'kysely';
import type { Changes } from '../event/event.entity.ts';
import { Row, type Sql } from '../graph/node.ts';
import { type Bulk, knownIn } from './bulk.ts';
import { changeSheet, idsOf, nextValue } from './change-sheet.ts';
import type { Column } from './column.ts';
import type { Draft } from './draft.ts';
import { oneOfThese } from './sheet.ts';
import { rowsOf } from './writing.ts';

interface Difference {
  n: number;
  changes: Changes;
}

/** Tells every row in what its record differs. Records that differ stay locked, so that they change as told. */
export async function compareRecords(bulk: Bulk): Promise<void> {
  const drafts = knownIn(bulk);
  const differences = drafts.length ? await rowsOf(bulk.writing, sql<Difference>`${statement(bulk, drafts)}`) : [];
  for (const { n, changes } of differences) drafts[n - 1]?.change(changes);
  for (const part of bulk.kind.parts ?? []) await part.compare(bulk);
}

const record = new Row('record');

function statement({ kind, writing }: Bulk, drafts: readonly Draft[]): Sql {
  const kept = kind.columns.map(({ name }) => record.column(name));
  const next = kind.columns.map((column) => nextValue(kind, column, writing.moment));
  const pairs = kind.columns.map((column, at) => pairOf(column, kept[at] as Sql, next[at] as Sql));
  return sql`
    select told.n::int as n, (select jsonb_object_agg(pair.field, jsonb_build_array(pair.before, pair.after))
      from (values ${sql.join(pairs)}) as pair (field, before, after) where pair.before is distinct from pair.after) as changes
    from ${changeSheet(kind, drafts)} join ${sql.table(kind.table)} record on record.id = told.id
    where ${oneOfThese(record.column('id'), idsOf(drafts))}
      and (${sql.join(kept)}) is distinct from (${sql.join(next)})
    for no key update of record`;
}

const pairOf = ({ field, form }: Column, kept: Sql, next: Sql): Sql =>
  sql`(${sql.lit(field)}, ${seen(form.type, kept)}, ${seen(form.type, next)})`;

/** As events tell it: moments as the API writes them. */
function seen(type: string, value: Sql): Sql {
  if (type !== 'timestamptz') return sql`to_jsonb(${value})`;
  return sql`to_jsonb(to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
}
