import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import type { ExternalRefInput } from '../write/reference.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import { archivable } from './archivable.ts';
import type { Due } from './turn-records.ts';

/** A key of a record, and who holds it now if somebody else does. */
export interface KeptKey extends ExternalRefInput {
  readonly record: string;
  readonly holderType: string | null;
  readonly holder: string | null;
}

const holderTypes = {
  account: 'Account',
  person: 'Person',
  card: 'TouchpointCard',
  epic: 'Epic',
  release: 'Release',
  outcome: 'Outcome',
  idea: 'Idea',
} as const;

/** The keys of records as `held` says which, in the order in which they came. */
export async function keysOf(writing: Writing, due: readonly Due[], which: Sql): Promise<Map<string, KeptKey[]>> {
  const ids = due.map(({ record }) => record.id);
  const keys: KeptKey[] = [];
  for (const type of new Set(due.map(({ record }) => record.type)))
    keys.push(...(await rowsOf(writing, keysOfType(archivable[type].table, ids, which))));
  return Map.groupBy(keys, ({ record }) => record);
}

function keysOfType(table: string, ids: readonly string[], which: Sql) {
  const owner = sql.ref(`held.${table}_id`);
  const holders = Object.entries(holderTypes);
  const columns = holders.map(([name]) => sql.ref(`taken.${name}_id`));
  const whens = holders.map(([name, type]) => sql`when ${sql.ref(`taken.${name}_id`)} is not null then ${type}::text`);
  return sql<KeptKey>`
    select ${owner} as record, held.system, held.external_id as "externalId",
      case ${sql.join(whens, sql` `)} end as "holderType", coalesce(${sql.join(columns)}) as holder
    from external_ref held join ${sql.table(table)} record on record.id = ${owner}
      left join external_ref taken on taken.archived_at is null and taken.id <> held.id
        and taken.system = held.system and taken.external_id = held.external_id
    where ${owner} = any(${ids}::uuid[]) and ${which} order by held.created_at, held.id`;
}

/** As events tell them. */
export const toldKeys = ({ system, externalId }: KeptKey): ExternalRefInput => ({ system, externalId });
