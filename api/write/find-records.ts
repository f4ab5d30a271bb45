import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { type ExternalRefInput, isUuid, refKey, type Target, type Wanted } from './reference.ts';
import { oneOfThese, sheet } from './sheet.ts';
import { rowsOf, type Writing } from './writing.ts';

/** What a call needs to know of the records that are already there. */
export interface Sought {
  readonly refs: readonly ExternalRefInput[];
  readonly ids: ReadonlyMap<Target, ReadonlySet<string>>;
}

/** A record that is there. */
export interface Holder {
  readonly target: Target;
  readonly id: string;
}

interface Row extends Holder {
  n: number | null;
  name: string;
  /** Whether it was taken away, so that nothing may name it. */
  archived: boolean;
}

export class Found {
  readonly #holders = new Map<string, Holder>();
  readonly #named = new Map<string, string>();
  readonly #archived = new Set<string>();

  constructor(rows: readonly Row[], refs: readonly ExternalRefInput[]) {
    for (const { n, target, id, name, archived } of rows) {
      if (archived) {
        this.#archived.add(`${target} ${name}`);
        continue;
      }
      const ref = n === null ? undefined : refs[n - 1];
      if (ref) this.#holders.set(refKey(ref), { target, id });
      else this.#named.set(`${target} ${name}`, id);
    }
  }

  holderOf(ref: ExternalRefInput): Holder | undefined {
    return this.#holders.get(refKey(ref));
  }

  /** Whether there was a record with this id until it was archived. */
  isArchived({ target, id }: Pick<Wanted, 'target' | 'id'>): boolean {
    return this.#archived.has(`${target} ${id}`);
  }

  /** The id of a record that is wanted by its reference, its id or, if it is a role, its key. */
  idOf({ target, ref, id }: Pick<Wanted, 'target' | 'ref' | 'id'>): string | null {
    if (!ref) return this.#named.get(`${target} ${id}`) ?? null;
    const holder = this.holderOf(ref);
    return holder?.target === target ? holder.id : null;
  }
}

const holders = ['account', 'person', 'card', 'epic', 'release', 'outcome', 'idea'] as const;
const archivable: ReadonlySet<Target> = new Set<Target>(['account', 'person', 'outcome']);
const onBoard: ReadonlySet<Target> = new Set<Target>(['card', 'epic', 'release']);
const merged: ReadonlySet<Target> = new Set<Target>(['account', 'person']);

/** Every record that the rows of a call name, found in one statement. */
export async function findRecords(writing: Writing, sought: Sought): Promise<Found> {
  const branches = [...sought.ids].map(([target, ids]) => byId(target, [...ids]));
  const statement = sql<Row>`${sql.join([byRef(sought.refs), ...branches], sql` union all `)}`;
  return new Found(await rowsOf(writing, statement), sought.refs);
}

function byRef(refs: readonly ExternalRefInput[]): Sql {
  const systems = { name: 'system', type: 'text', values: refs.map(({ system }) => system) };
  const externalIds = { name: 'external_id', type: 'text', values: refs.map(({ externalId }) => externalId) };
  const ids = holders.map((target) => sql.ref(`held.${target}_id`));
  const whens = holders.map((target) => sql`when ${sql.ref(`held.${target}_id`)} is not null then ${sql.lit(target)}`);
  return sql`
    select wanted.n::int as n, case ${sql.join(whens, sql` `)} end as target, coalesce(${sql.join(ids)}) as id, null as name,
      false as archived
    from ${sheet('wanted', [systems, externalIds])}
    join external_ref held on held.system = wanted.system and held.external_id = wanted.external_id
    where held.archived_at is null
      and ${oneOfThese(sql`held.system`, systems)} and ${oneOfThese(sql`held.external_id`, externalIds)}`;
}

function byId(target: Target, ids: readonly string[]): Sql {
  if (target === 'role') return byRoleKey();
  const gone = archivable.has(target) ? sql`archived_at is not null` : sql`false`;
  const rows = sql`select null::int, ${sql.lit(target)}, id, id::text, ${gone} from ${sql.table(target)}`;
  const live = onBoard.has(target) ? sql` and archived_at is null` : sql``;
  const wanted = sql`any(${ids.filter(isUuid)}::uuid[])`;
  const found = sql`${rows} where id = ${wanted}${live}${target === 'member' ? here : sql``}`;
  return merged.has(target) ? sql`${found} union all ${bySurvivor(target)} and merged_record.id = ${wanted}` : found;
}

/** People read their memberships elsewhere too. */
const here = sql` and workspace_id = nullif(current_setting('app.workspace', true), '')::uuid`;

/** Who names a record that was merged means its survivor. */
function bySurvivor(target: Target): Sql {
  const survivor = sql.ref(`${target}_id`);
  return sql`select null::int, ${sql.lit(target)}, ${survivor}, merged_record.id::text, record.archived_at is not null
    from merged_record join ${sql.table(target)} record on record.id = ${survivor} where true`;
}

/** A workspace has a handful of roles, so that all of them may come. */
const byRoleKey = (): Sql => sql`select null::int, 'role', id, lower(replace(key, '_', '-')), false from role`;
