import { sql } from 'kysely';
import type { Arguments, Sql } from '../graph/node.ts';
import { through } from '../graph/slot.ts';
import { SearchType } from '../vocabulary.ts';
import { type Kind, kinds } from './kinds.ts';
import { sought, type Sought } from './sought.ts';

/** With fewer plain finds than this, titles that are nearly what was typed are looked at too. */
const few = 4;
const alike = 0.5;
const shortest = 4;

/** The records in which all words occur, and those whose names are nearly so, each with how well it fits. */
export function foundRows({ text, types, names }: Arguments): Sql {
  const part = <Name extends keyof Sought>(name: Name): Sql => sql`${through(text, (typed) => sought(typed)[name])}`;
  const chosen = through(types ?? null, (asked) => asked ?? Object.values(SearchType));
  const asked = sql`select ${part('patterns')}::text[] as patterns, ${part('pieces')}::text[] as pieces,
    ${part('phrase')}::text as phrase, ${part('anyWord')}::text as any_word, ${part('wide')}::boolean as wide,
    to_tsquery('simple', ${part('beginnings')}::text) as beginnings, ${chosen}::text[] as types,
    ${names ?? false}::boolean as names`;
  const each = Object.entries<Kind>(kinds);
  const named = each.filter(([, kind]) => kind.named);
  return sql`(with asked as materialized (${asked}),
    plain as materialized (${sql.join(each.map(plainly), sql` union all `)}),
    near as materialized (${sql.join(named.map(nearly), sql` union all `)})
    select found.*, asked.any_word, round((fit + weight - length(title) / 10000.0)::numeric, 6)::float8 as score
    from (select * from plain union all select * from near) as found, asked)`;
}

const of = (column: string): Sql => sql`(select ${sql.ref(column)} from asked)`;
const wanted = (name: string): Sql => sql`${sql.lit(name)} = any((select types from asked)::text[])`;

/** Small letters are made several times faster where only those of English can matter. */
const lowered = (text: Sql): Sql =>
  sql`case when ${of('wide')} then lower(${text}) else lower((${text}) collate "C") end`;

/** All that is looked through: the title alone when only names are asked for. */
const whole = ({ title, body }: Kind): Sql =>
  sql`case when ${of('names')} then ${title} else concat_ws(' ', ${title}, ${body}) end`;

const fits = (kind: Kind): Sql =>
  sql`cardinality(${of('patterns')}) > 0 and ${lowered(whole(kind))} like all(${of('patterns')}::text[])`;

const columns = (name: string, kind: Kind, fit: Sql): Sql => sql`select ${sql.lit(name)}::text as type, record.id,
  (${kind.title})::text as title, case when not ${of('names')} then ${kind.body} end as body,
  (${kind.account ?? null})::uuid as account_id, (${kind.storyboard ?? null})::uuid as storyboard_id,
  (${kind.at ?? null})::timestamptz as at, ${sql.lit(kind.weight)}::float8 as weight, ${fit} as fit
  from ${kind.from} and ${wanted(name)}`;

const plainly = ([name, kind]: [string, Kind]): Sql => sql`${columns(name, kind, fitOf(kind))} and ${fits(kind)}`;

const nearly = ([name, kind]: [string, Kind]): Sql => {
  const likeness = sql`word_similarity(${of('phrase')}, ${kind.title})`;
  return sql`${columns(name, kind, sql`${likeness} - 1`)} and (select count(*) from plain) < ${sql.lit(few)}
    and length(${of('phrase')}) >= ${sql.lit(shortest)} and ${lowered(kind.title)} like any(${of('pieces')}::text[])
    and ${likeness} >= ${sql.lit(alike)} and not (${fits(kind)})`;
};

/** A name itself, its beginning, the beginning of one of its words, all words in it, or only in what else is said. */
function fitOf(kind: Kind): Sql {
  const [title, phrase] = [lowered(kind.title), of('phrase')];
  const rest = kind.at
    ? sql`1 + extract(epoch from record.occurred_at) / 1e10`
    : sql`1 + ts_rank(to_tsvector('simple', ${whole(kind)}), ${of('beginnings')})`;
  return sql`(case when ${title} = ${phrase} then 5 when starts_with(${title}, ${phrase}) then 4
    when position(' ' || ${phrase} in ' ' || ${title}) > 0 then 3.5
    when ${title} like all(${of('patterns')}::text[]) then 3 else ${rest} end)::float8`;
}
