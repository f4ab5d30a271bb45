import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { columnOf, fieldsOf, isPivot, listOwner, seen } from '../../../api/identity/table.ts';
import type { IdentityHouse } from './identity-house.ts';

type Told = Record<string, unknown>;

/** Records by their types and ids, with the fields that hold something. */
export type Copy = Record<string, Told>;

interface Change {
  readonly type: string;
  readonly recordId: string;
  readonly action: 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED';
  readonly fields: readonly { readonly name: string; readonly before: string | null; readonly after: string | null }[];
}

interface Feed {
  readonly changes: { readonly nodes: readonly Change[]; readonly lastSequence: string; readonly hasMore: boolean };
}

const query = `query ($after: String!) { changes(afterSequence: $after, first: 1000) {
  nodes { type recordId action fields { name before after } } lastSequence hasMore } }`;

/** What is told by its holder, or is nobody's record. */
const untold = new Set(['Event', 'Merge', 'MergedRecord', 'ExternalRef', 'IdempotencyKey', 'ValueFit']);

/** Told under a name that says more, or by the order of the log. */
const untoldFields: Readonly<Record<string, readonly string[]>> = {
  Framework: ['version'],
  Interaction: ['recordedAt'],
  Outcome: ['measures'],
};

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown): boolean =>
  isEmpty(one) ? isEmpty(other) : JSON.stringify(one) === JSON.stringify(other);

function tidy(copy: Copy): Copy {
  const tidied = Object.entries(copy).map(([key, told]) => {
    const dropped = untoldFields[key.split(' ', 1)[0] ?? ''] ?? [];
    const kept = Object.entries(told).filter(([name, value]) => !isEmpty(value) && !dropped.includes(name));
    return [key, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(tidied);
}

/** What the log alone makes of every record; `strange` names what it says was there and never told before. */
export async function copyOfLog(house: IdentityHouse): Promise<{ copy: Copy; strange: string[] }> {
  const copy: Copy = {};
  const strange: string[] = [];
  for (let after = '0', more = true; more;) {
    const { data } = await house.ask<Feed>(query, { after });
    for (const change of data.changes.nodes.filter(({ type }) => !untold.has(type))) apply(copy, change, strange);
    ({ lastSequence: after, hasMore: more } = data.changes);
  }
  return { copy: tidy(copy), strange };
}

function apply(copy: Copy, { type, recordId, action, fields }: Change, strange: string[]): void {
  const key = `${type} ${recordId}`;
  const known = copy[key];
  if ((action === 'CREATED') === !!known) strange.push(`${key} ${action}`);
  const next: Told = { ...known };
  for (const { name, before, after } of fields) {
    const was = before === null ? null : (JSON.parse(before) as unknown);
    if (!same(next[name], was)) strange.push(`${key} ${name}: ${JSON.stringify(next[name])} was told to be ${before}`);
    next[name] = after === null ? null : JSON.parse(after);
  }
  if (action === 'DELETED') delete copy[key];
  else copy[key] = next;
}

interface Row {
  readonly type: string;
  readonly row: Told;
}

/** Every record as the database has it, with its lists. */
export async function liveRecords(house: IdentityHouse): Promise<Copy> {
  const metadata = [...house.house.orm.getMetadata()].filter(({ tableName }) => tableName);
  const live: Copy = {};
  const kept = metadata.filter((each) => !isPivot(each) && !untold.has(each.className));
  const rows = kept.map(
    ({ className, tableName }) => sql`select ${className} as type, to_jsonb(t) as row from ${sql.table(tableName)} t`,
  );
  for (const { type, row } of await house.rowsOf(sql<Row>`${sql.join(rows, sql` union all `)}`)) {
    const of = kept.filter(({ className }) => className === type).flatMap(fieldsOf);
    live[`${type} ${String(row['id'])}`] = Object.fromEntries(
      of.map((field) => [field.name, seen(field, row[columnOf(field)])]),
    );
  }
  for (const pivot of metadata.filter(isPivot)) await addList(house, pivot, live);
  await addReferences(house, live);
  return tidy(live);
}

async function addList(house: IdentityHouse, pivot: EntityMetadata, live: Copy): Promise<void> {
  const owner = listOwner(house.house.orm.getMetadata(), pivot);
  const other = owner && pivot.props.find(({ kind, fieldNames }) => kind === 'm:1' && fieldNames[0] !== owner.column);
  if (!owner || !other) return;
  const rows = await house.rowsOf(
    sql<{ id: string; members: string[] }>`select ${sql.ref(owner.column)} as id,
      array_agg(${sql.ref(columnOf(other))}::text order by ${sql.ref(columnOf(other))}) as members
      from ${sql.table(pivot.tableName)} group by 1`,
  );
  for (const { id, members } of rows)
    Object.assign(live[`${owner.meta.className} ${id}`] ?? {}, { [owner.property]: members });
}

async function addReferences(house: IdentityHouse, live: Copy): Promise<void> {
  const rows = await house.rowsOf(
    sql<{ key: string; refs: object[] }>`
      select coalesce('Account ' || account_id, 'Person ' || person_id, 'Outcome ' || outcome_id) as key,
        jsonb_agg(jsonb_build_object('system', system, 'externalId', external_id) order by created_at, id) as refs
      from external_ref where archived_at is null group by 1`,
  );
  for (const { key, refs } of rows) Object.assign(live[key] ?? {}, { externalRefs: refs });
}
