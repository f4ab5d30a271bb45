import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { type Argument, through } from '../graph/slot.ts';

/** What a whole text may be beside words: the key of a record elsewhere, a mail address, a domain. */
export interface Whole {
  readonly keys: readonly string[];
  /** Systems and keys where both are told, as in `crm:0015`: each system beside its key. */
  readonly systems: readonly string[];
  readonly keysThere: readonly string[];
  readonly email: string | null;
  readonly domain: string | null;
}

const mostLetters = 500;
const mostParts = 4;
const mostSystems = 100;

export function whole(text: unknown): Whole {
  const typed = String(text).slice(0, mostLetters).trim();
  const pairs = [...typed.matchAll(/[:/]/g)].slice(0, mostParts).flatMap(({ index }) => {
    const [system, key] = [typed.slice(0, index).trim(), typed.slice(index + 1).trim()];
    return system && key ? [...new Set([system, system.toLowerCase()])].map((one) => ({ system: one, key })) : [];
  });
  const small = typed.toLowerCase();
  return {
    keys: typed ? [...new Set([typed, small, typed.toUpperCase()])] : [],
    systems: pairs.map(({ system }) => system),
    keysThere: pairs.map(({ key }) => key),
    email: /^(?:mailto:)?([^\s@]+@[^\s@]+)$/.exec(small)?.[1] ?? null,
    domain: /^(?:https?:\/\/)?(?:www\.)?([^\s/@:]+\.[^\s/@:]+)(?:[/:?#]\S*)?$/.exec(small)?.[1] ?? null,
  };
}

/** The ids of records that are meant by nothing else than the text; found by their keys, however many records there are. */
export function exactly(text: Argument): Sql {
  const part = (name: keyof Whole, type: string): Sql =>
    sql`${through(text, (typed) => whole(typed)[name])}::${sql.raw(type)}`;
  const [keys, systems, there] = [part('keys', 'text[]'), part('systems', 'text[]'), part('keysThere', 'text[]')];
  const named = (tables: Keyed): Sql => sql`select ref.id from (${known(tables, keys)}
      union select * from unnest(${systems}, ${there})) as said (system, key), lateral (${recordOf(tables)}) as ref`;
  const [email, domain] = [part('email', 'text'), part('domain', 'text')];
  return sql`select id from (${sql.join(elsewhere.map(named), sql` union all `)}
    union all select id from person where ${email} is not null and ${email} = any(emails)
    union all select id from person where ${email} is not null and not exists (${asTyped(email)})
      and ${email} = any(lower(emails::text)::text[])
    union all select id from account where ${domain} is not null
      and (${domain} = any(domains) or 'www.' || ${domain} = any(domains))) as meant`;
}

/** Most addresses are kept in small letters; only where none is so are all of them lowered. */
const asTyped = (email: Sql): Sql => sql`select from person as held where ${email} = any(held.emails)`;

/** Where the keys of other systems stand, with the columns of their index. */
interface Keyed {
  readonly table: Sql;
  readonly system: Sql;
  readonly live: Sql;
  readonly id: Sql;
}

const elsewhere: readonly Keyed[] = [
  {
    table: sql`external_ref`,
    system: sql`system`,
    live: sql`archived_at is null`,
    id: sql`coalesce(account_id, person_id, card_id, epic_id, release_id, outcome_id, idea_id)`,
  },
  { table: sql`interaction`, system: sql`external_system`, live: sql`external_id is not null`, id: sql`id` },
];

/** The systems are few: each is found from the one before by the index, and then the keys in each. */
const known = ({ table, system, live }: Keyed, keys: Sql): Sql => sql`
  (with recursive systems (system, n) as (
    (select ${system}, 1 from ${table} where ${live} order by ${system} limit 1)
    union all select (select ${system} from ${table} where ${live} and ${system} > before.system
      order by ${system} limit 1), n + 1 from systems as before where n < ${sql.lit(mostSystems)} and system is not null)
  select system, key from systems, unnest(${keys}) as key where system is not null)`;

const recordOf = ({ table, system, live, id }: Keyed): Sql => sql`select ${id} as id from ${table}
  where ${system} = said.system and external_id = said.key and ${live} limit 1`;
