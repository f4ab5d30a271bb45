import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { type Bulk, newIn, soundIn } from './bulk.ts';
import { placeOf } from './claim-records.ts';
import type { Draft } from './draft.ts';
import { type ExternalRefInput, refHolders, typeNames, writtenRef } from './reference.ts';
import { oneOfThese, sheet, type Strip } from './sheet.ts';
import { rowsOf } from './writing.ts';

/** A key that a row brings, and that nobody of its own kind has. */
interface Brought {
  readonly draft: Draft;
  readonly ref: ExternalRefInput;
  readonly place: readonly (string | number)[];
}

interface Taken {
  readonly n: number;
  readonly type: string;
  readonly id: string;
}

const holders = { ...typeNames, idea: 'Idea' };

/**
 * Interactions keep their keys themselves, other records in a table for all, so that no index knows of both: what a row
 * newly brings is looked up in the other place. Two calls that bring the same key for records of both at the very same
 * moment are both let through; to hinder that, taking in interactions would have to wait for every other import.
 */
export async function refuseTaken(bulk: Bulk): Promise<void> {
  const { identity } = bulk.kind;
  const own = identity.by === 'key';
  if (own && identity.given !== 'ref') return;
  const brought = own ? newIn(bulk).flatMap(ownKey) : soundIn(bulk).flatMap(newKeys);
  if (brought.length === 0) return;
  const taken = await rowsOf(bulk.writing, sql<Taken>`${own ? amongRecords(brought) : amongInteractions(brought)}`);
  for (const { n, type, id } of taken) {
    const { draft, ref, place } = brought[n - 1] as Brought;
    const message = `${writtenRef(ref)} belongs to the ${type} ${id}.`;
    const recordType = type === 'interaction' ? 'Interaction' : holders[type as keyof typeof holders];
    draft.refuse('TAKEN', place, { message, detail: { recordType, recordId: id } });
  }
}

function ownKey(draft: Draft): Brought[] {
  const { externalSystem: system, externalId } = draft.values;
  if (system == null) return [];
  return [{ draft, ref: { system: String(system), externalId: String(externalId) }, place: ['ref'] }];
}

const newKeys = (draft: Draft): Brought[] => draft.newRefs.map((ref) => ({ draft, ref, place: placeOf(draft, ref) }));

const stripsOf = (brought: readonly Brought[]): [Strip, Strip] => [
  { name: 'system', type: 'text', values: brought.map(({ ref }) => ref.system) },
  { name: 'external_id', type: 'text', values: brought.map(({ ref }) => ref.externalId) },
];

function amongInteractions(brought: readonly Brought[]): Sql {
  const [systems, ids] = stripsOf(brought);
  return sql`
    select wanted.n::int as n, 'interaction' as type, held.id from ${sheet('wanted', [systems, ids])}
    join interaction held on held.external_system = wanted.system and held.external_id = wanted.external_id
    where held.external_id is not null
      and ${oneOfThese(sql`held.external_system`, systems)} and ${oneOfThese(sql`held.external_id`, ids)}`;
}

function amongRecords(brought: readonly Brought[]): Sql {
  const [systems, ids] = stripsOf(brought);
  const columns = refHolders.map((target) => sql.ref(`held.${target}_id`));
  const types = refHolders.map((target, at) => sql`when ${columns[at]} is not null then ${sql.lit(target)}`);
  return sql`
    select wanted.n::int as n, case ${sql.join(types, sql` `)} end as type, coalesce(${sql.join(columns)}) as id
    from ${sheet('wanted', [systems, ids])}
    join external_ref held on held.system = wanted.system and held.external_id = wanted.external_id
    where held.archived_at is null
      and ${oneOfThese(sql`held.system`, systems)} and ${oneOfThese(sql`held.external_id`, ids)}`;
}
