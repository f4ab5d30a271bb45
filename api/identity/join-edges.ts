import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { rowsOf } from '../write/writing.ts';
import type { RowKey, RowText } from './ledger.ts';
import { type Group, type Merging, tellPivot } from './merging.ts';
import { type Edge, edgesTo, isPivot, keyColumns } from './table.ts';
import { type UniqueKey, uniqueKeys } from './unique-keys.ts';

/** Whatever points at an absorbed record points at the survivor from now on, in every table there is. */
export async function joinEdges(merging: Merging, group: Group): Promise<void> {
  const edges = edgesTo(merging.writing.em.getMetadata(), group.meta.className);
  const holders = [...new Set(edges.map(({ holder }) => holder))];
  for (const holder of holders.toSorted((one, other) => (one.tableName < other.tableName ? -1 : 1))) {
    const own = edges.filter((edge) => edge.holder === holder);
    await setTwinsAside(merging, group, own);
    for (const edge of own) for (const from of group.absorbed) await moveEdge(merging, group, { edge, from });
  }
}

interface Twin {
  readonly leaves: RowText;
  readonly stays: RowText;
}

/** Where a unique key lets only one of several rows stand, that of the survivor does, and takes over what hangs on the others. */
async function setTwinsAside(merging: Merging, group: Group, edges: readonly Edge[]): Promise<void> {
  const [first] = edges;
  if (!first) return;
  const { holder } = first;
  const keys = await uniqueKeys(
    merging.writing,
    holder.tableName,
    edges.map(({ column }) => column),
  );
  for (const key of keys) {
    const twins = await rowsOf(merging.writing, sql<Twin>`${twinsUnder(key, group, edges)}`);
    for (const { stays, leaves } of twins) {
      if (!isPivot(holder)) await joinEdges(merging, pairOf(holder, stays, leaves));
      merging.setAside.push({ type: holder.className, id: idOf(holder, leaves), reason: reasonOf(key, holder) });
      await merging.putAside(holder, [leaves]);
    }
  }
}

const pairOf = (meta: EntityMetadata, stays: RowText, leaves: RowText): Group => ({
  meta,
  survivor: String(stays['id']),
  absorbed: [String(leaves['id'])],
});

const idOf = (meta: EntityMetadata, row: RowText): string | null => (isPivot(meta) ? null : String(row['id']));

function reasonOf({ columns }: UniqueKey, meta: EntityMetadata): string {
  const words = columns.filter((column) => column !== 'workspace_id').map((column) => column.replace(/_id$/, ''));
  return `There is one ${meta.className} for the same ${words.join(', ').replaceAll('_', ' ')}; the survivor has it.`;
}

/** Rows that would meet under a key, but for the first of each meeting: the survivor's, else that of the first absorbed. */
function twinsUnder({ columns, predicate, nullsAlike }: UniqueKey, group: Group, edges: readonly Edge[]): Sql {
  const [{ holder }] = edges as [Edge];
  const all = [group.survivor, ...group.absorbed];
  const pointing = edges.filter(({ column }) => columns.includes(column)).map(({ column }) => sql.ref(`t.${column}`));
  const isEdge = (column: string): boolean => edges.some((edge) => edge.column === column);
  const alike = columns.map((column) => {
    const kept = sql.ref(`t.${column}`);
    if (!isEdge(column)) return kept;
    return sql`case when ${kept} = any(${group.absorbed}::uuid[]) then ${group.survivor}::uuid else ${kept} end`;
  });
  const order = [...pointing.map((column) => sql`array_position(${all}::uuid[], ${column})`), ...keyOrder(holder)];
  const known = nullsAlike ? [] : columns.map((column) => sql`${sql.ref(`t.${column}`)} is not null`);
  const met = [
    sql`(${sql.join(
      pointing.map((column) => sql`${column} = any(${all}::uuid[])`),
      sql` or `,
    )})`,
    ...known,
  ];
  const where = predicate === null ? met : [...met, sql`(${sql.raw(predicate)})`];
  return sql`select leaves, stays from (
      select to_jsonb(t) as leaves, first_value(to_jsonb(t)) over meeting as stays, row_number() over meeting as place
      from ${sql.table(holder.tableName)} as t where ${sql.join(where, sql` and `)}
      window meeting as (partition by ${sql.join(alike)} order by ${sql.join(order)})) as met
    where place > 1 order by place, leaves::text`;
}

const keyOrder = (meta: EntityMetadata): Sql[] => keyColumns(meta).map((column) => sql.ref(`t.${column}`));

interface Step {
  readonly edge: Edge;
  readonly from: string;
}

async function moveEdge(merging: Merging, group: Group, { edge, from }: Step): Promise<void> {
  const { holder, column, property } = edge;
  const { survivor: to } = group;
  const own = holder === group.meta ? sql`and id <> all(${[to, ...group.absorbed]}::uuid[])` : sql``;
  const keys = await repoint(merging, edge, { from, to, which: own });
  if (keys.length === 0) return;
  merging.ledger.push({ did: 'MOVED', table: holder.tableName, column, from, to, keys });
  for (const key of keys) tellMoved(merging, edge, { key, from, to, property });
}

interface Repointing {
  readonly from: string;
  readonly to: string;
  readonly which: Sql;
}

/** Points rows at another record and answers their keys, as they are afterwards. */
export async function repoint(
  { writing }: Pick<Merging, 'writing'>,
  { holder, column }: Pick<Edge, 'holder' | 'column'>,
  { from, to, which }: Repointing,
): Promise<RowKey[]> {
  const counted = holder.versionProperty
    ? sql`, version = version + 1, updated_at = ${writing.moment}::timestamptz`
    : sql``;
  const key = keyColumns(holder).map((name) => sql`${sql.ref(name)}::text`);
  const moved = await rowsOf(
    writing,
    sql<{ key: RowKey }>`
    update ${sql.table(holder.tableName)} set ${sql.ref(column)} = ${to}::uuid ${counted}
    where ${sql.ref(column)} = ${from}::uuid ${which} returning array[${sql.join(key)}] as key`,
  );
  return moved.map((row) => row.key);
}

interface MovedRow {
  readonly key: RowKey;
  readonly from: string;
  readonly to: string;
  readonly property: string;
}

/** Tells what moved: a record of its field, a row of a pivot table of the list that it belongs to. */
export function tellMoved(
  merging: Pick<Merging, 'writing' | 'told'>,
  { holder, column }: Pick<Edge, 'holder' | 'column'>,
  { key, from, to, property }: MovedRow,
): void {
  if (!isPivot(holder)) return merging.told.updated(holder, key[0] ?? '', { [property]: [from, to] });
  const row = Object.fromEntries(keyColumns(holder).map((name, place) => [name, key[place]]));
  tellPivot(merging, holder, { row: { ...row, [column]: to }, did: 'gained' });
  tellPivot(merging, holder, { row: { ...row, [column]: from }, did: 'lost' });
}
