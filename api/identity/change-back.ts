import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Changes } from '../event/event.entity.ts';
import { rowsOf } from '../write/writing.ts';
import { same } from './choose-fields.ts';
import { giveBack, giveBackList, type Returned } from './give-back.ts';
import { keepLedger } from './later-merges.ts';
import type { Changed, RowText } from './ledger.ts';
import { columnOf, seen } from './table.ts';
import type { Undoing } from './take-back.ts';

/** The survivor has the values again that it had, but for what was changed since. */
export async function changeBack(undoing: Undoing, meta: EntityMetadata, entry: Changed): Promise<void> {
  const { writing, kept, told, later } = undoing;
  const table = sql.table(meta.tableName);
  const [now] = await rowsOf(
    writing,
    sql<{ row: RowText }>`select to_jsonb(t) as row from ${table} as t where id = ${entry.id}::uuid for update`,
  );
  const changes: Changes = {};
  const back: Record<string, unknown> = {};
  for (const field of meta.props.filter((each) => columnOf(each) in entry.after)) {
    const column = columnOf(field);
    const held = now?.row[column] ?? null;
    const { value, changedSince } = returned(undoing, field, { entry, held });
    if (changedSince) kept.push({ type: meta.className, id: entry.id, field: field.name, reason: reasonOf(field) });
    if (same(value, held)) continue;
    back[column] = value;
    changes[field.name] = [seen(field, held), seen(field, value)];
  }
  for (const merge of later) keepLedger(merge, meta.tableName);
  const set = Object.keys(back).map((column) => sql`${sql.ref(column)} = told.${sql.ref(column)}, `);
  await rowsOf(
    writing,
    sql`
    update ${table} as t set ${sql.join(set, sql``)} version = t.version + 1, updated_at = ${writing.moment}::timestamptz
    from jsonb_populate_record(null::${table}, ${JSON.stringify(back)}::jsonb) as told where t.id = ${entry.id}::uuid`,
  );
  told.updated(meta, entry.id, changes);
}

interface Held {
  readonly entry: Changed;
  readonly held: unknown;
}

function returned({ later }: Undoing, field: EntityProperty, { entry, held: now }: Held): Returned {
  const column = columnOf(field);
  const given = { column, before: entry.before[column], after: entry.after[column], now };
  return isList(field) ? giveBackList(given, later) : giveBack(given, later);
}

const isList = ({ columnTypes }: EntityProperty): boolean => columnTypes?.[0]?.endsWith('[]') ?? false;

const reasonOf = (field: EntityProperty): string =>
  isList(field)
    ? 'Changed after the merge: what came with it was taken out, the rest stays.'
    : 'Changed after the merge.';
