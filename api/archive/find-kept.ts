import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import type { Draft } from '../write/draft.ts';
import { type NamedRow, readName, refOf, refuseTwins } from '../write/named-row.ts';
import type { ExternalRefInput } from '../write/reference.ts';
import { oneOfThese, sheet } from '../write/sheet.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import { archivable, archivableTypes, type Archivable, type Kept } from './archivable.ts';

/** Finds the record of every row and holds it; a row that names none, or one that another row names, is refused. */
export async function findKept(writing: Writing, drafts: readonly Draft<NamedRow>[]): Promise<Map<string, Kept>> {
  for (const draft of drafts) readName(draft, unknownId);
  await findByRef(writing, drafts);
  const ids = drafts.filter((draft) => draft.sound).map(({ id }) => id);
  const kept = new Map((await hold(writing, ids)).map((record) => [record.id, record]));
  await refuseUnknown(writing, drafts, kept);
  refuseTwins(drafts);
  return kept;
}

const unknownId = 'No account, person, outcome or idea has this id.';
const unknownRef = 'No account, person, outcome or idea has, or had, this reference.';

/** The record that holds a key, or else the one that was archived last with it. */
async function findByRef(writing: Writing, drafts: readonly Draft<NamedRow>[]): Promise<void> {
  const named = drafts.filter((draft) => draft.sound && draft.ownRef);
  if (named.length === 0) return;
  const found = await rowsOf(writing, sql<{ n: number; id: string }>`${holders(named.flatMap(refOf))}`);
  for (const { n, id } of found) for (const draft of named.slice(n - 1, n)) draft.id = id;
  for (const draft of named.filter(({ id }) => !id)) draft.refuse('NOT_FOUND', ['ref'], unknownRef);
}

function holders(refs: readonly ExternalRefInput[]): Sql {
  const systems = { name: 'system', type: 'text', values: refs.map(({ system }) => system) };
  const externalIds = { name: 'external_id', type: 'text', values: refs.map(({ externalId }) => externalId) };
  const holder = sql.join(archivableTypes.map((type) => sql.ref(`held.${archivable[type].table}_id`)));
  const held = (archived: Sql): Sql => sql`
    select wanted.n, coalesce(${holder}) as id, held.archived_at
    from ${sheet('wanted', [systems, externalIds])}
    join external_ref held on held.system = wanted.system and held.external_id = wanted.external_id
    where held.archived_at ${archived} and coalesce(${holder}) is not null
      and ${oneOfThese(sql`held.system`, systems)} and ${oneOfThese(sql`held.external_id`, externalIds)}`;
  return sql`
    select distinct on (n) n::int as n, id from (${held(sql`is null`)} union all ${held(sql`is not null`)}) as held
    order by n, archived_at desc nulls first`;
}

/** Held until the transaction ends, table by table. */
function hold(writing: Writing, ids: readonly string[]): Promise<Kept[]> {
  const held = archivableTypes.map((type) => {
    const { table } = archivable[type];
    return sql`${sql.ref(`held_${table}`)} as (select ${type}::text as type, id, version,
        to_char(archived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "archivedAt"
      from ${sql.table(table)} where id = any(${ids}::uuid[]) order by id for update)`;
  });
  const all = archivableTypes.map((type) => sql`select * from ${sql.ref(`held_${archivable[type].table}`)}`);
  return rowsOf(writing, sql<Kept>`with ${sql.join(held)} ${sql.join(all, sql` union all `)}`);
}

interface Absorbed {
  readonly id: string;
  readonly type: Archivable;
  readonly survivor: string;
}

/** A merged record is no record of its own any more. */
async function refuseUnknown(
  writing: Writing,
  drafts: readonly Draft<NamedRow>[],
  kept: ReadonlyMap<string, Kept>,
): Promise<void> {
  const lost = drafts.filter((draft) => draft.sound && !kept.has(draft.id));
  if (lost.length === 0) return;
  const merged = await rowsOf(
    writing,
    sql<Absorbed>`
    select id, case when account_id is null then 'Person' else 'Account' end as type,
      coalesce(account_id, person_id) as survivor
    from merged_record where id = any(${lost.map(({ id }) => id)}::uuid[])`,
  );
  for (const draft of lost) {
    const absorbed = merged.find(({ id }) => id === draft.id);
    if (!absorbed) draft.refuse('NOT_FOUND', ['id'], unknownId);
    else draft.refuse('CONFLICT', ['id'], mergedInto(absorbed));
  }
}

const mergedInto = ({ type, survivor }: Absorbed) => ({
  message: `It was merged into ${survivor}; name that one, or take the merge back first.`,
  detail: { recordType: type, recordId: survivor },
});
