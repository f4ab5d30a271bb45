import { sql } from 'kysely';
import type { RowText } from '../identity/ledger.ts';
import type { Draft } from '../write/draft.ts';
import { type NamedRow, readName, refOf, refuseTwins } from '../write/named-row.ts';
import type { ExternalRefInput } from '../write/reference.ts';
import { sheet } from '../write/sheet.ts';
import { rowsOf, type Writing } from '../write/writing.ts';

/** An interaction as it was told, held until the transaction ends. */
export interface ToldInteraction {
  readonly id: string;
  readonly row: RowText;
  readonly people: readonly string[];
}

const unknownId = 'No interaction has this id.';
const unknownRef = 'No interaction has, or had, this reference.';

/** The interactions that rows name; one that was retracted before is known, but not among them. */
export async function findInteractions(
  writing: Writing,
  drafts: readonly Draft<NamedRow>[],
): Promise<Map<string, ToldInteraction>> {
  for (const draft of drafts) readName(draft, unknownId);
  await findByRef(writing, drafts);
  const ids = drafts.filter((draft) => draft.sound).map(({ id }) => id);
  const told = new Map((await hold(writing, ids)).map((record) => [record.id, record]));
  const retracted = await retractedAmong(writing, ids);
  for (const draft of drafts.filter(({ sound, id }) => sound && !told.has(id) && !retracted.has(id)))
    draft.refuse('NOT_FOUND', ['id'], unknownId);
  refuseTwins(drafts);
  return told;
}

async function findByRef(writing: Writing, drafts: readonly Draft<NamedRow>[]): Promise<void> {
  const named = drafts.filter((draft) => draft.sound && draft.ownRef);
  if (named.length === 0) return;
  const found = await rowsOf(writing, holders(named.flatMap(refOf)));
  for (const { n, id } of found) for (const draft of named.slice(n - 1, n)) draft.id = id;
  for (const draft of named.filter(({ id }) => !id)) draft.refuse('NOT_FOUND', ['ref'], unknownRef);
}

/** The interaction that has a key, or else the one that was retracted last with it. */
function holders(refs: readonly ExternalRefInput[]) {
  const wanted = sheet('wanted', [
    { name: 'system', type: 'text', values: refs.map(({ system }) => system) },
    { name: 'external_id', type: 'text', values: refs.map(({ externalId }) => externalId) },
  ]);
  const same = sql`held.external_system = wanted.system and held.external_id = wanted.external_id`;
  return sql<{ n: number; id: string }>`
    select distinct on (n) n::int as n, id from (
      select wanted.n, held.id, null::timestamptz as gone from ${wanted} join interaction held on ${same}
      union all select wanted.n, held.id, held.retracted_at from ${wanted} join retracted_interaction held on ${same}
    ) as held order by n, gone desc nulls first`;
}

const hold = (writing: Writing, ids: readonly string[]): Promise<ToldInteraction[]> =>
  rowsOf(
    writing,
    sql<ToldInteraction>`
    select id, to_jsonb(told) as row, array(select person_id::text from interaction_person
      where interaction_id = told.id order by 1) as people
    from interaction told where id = any(${ids}::uuid[]) order by id for update`,
  );

async function retractedAmong(writing: Writing, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rowsOf(
    writing,
    sql<{ id: string }>`select id from retracted_interaction where id = any(${ids}::uuid[])`,
  );
  return new Set(found.map(({ id }) => id));
}
