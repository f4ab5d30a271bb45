import { sql } from 'kysely';
import type { Arguments, Sql } from '../graph/node.ts';
import { through } from '../graph/slot.ts';
import { SearchType } from '../vocabulary.ts';
import { exactly } from './exactly.ts';
import { type Kind, kinds } from './kinds.ts';
import { sought, type Sought } from './sought.ts';

/** With fewer plain finds than this, titles that are nearly what was typed are looked at too. */
const few = 4;
const alike = 0.5;
const shortest = 4;

/** The types in which PostgreSQL takes what is sought. */
const parts = {
  words: 'text[]',
  patterns: 'text[]',
  starts: 'text[]',
  anyWord: 'text',
  beginnings: 'tsquery',
  phrase: 'text',
  slips: 'text[]',
  halves: 'text',
  pieces: 'text',
} as const satisfies Record<keyof Sought, string>;

/**
 * The records that the text means and nothing else, those in which all words occur, and those whose titles are nearly
 * so, each with how well it fits.
 */
export function foundRows({ text, types, names }: Arguments): Sql {
  const part = ([name, type]: [string, string]): Sql => {
    const value = through(text, (typed) => sought(typed)[name as keyof Sought]);
    return sql`${type === 'tsquery' ? sql`to_tsquery('simple', ${value}::text)` : sql`${value}::${sql.raw(type)}`} as ${sql.ref(name)}`;
  };
  const chosen = through(types ?? null, (asked) => asked ?? Object.values(SearchType));
  const asked = sql`select ${sql.join(Object.entries(parts).map(part))}, ${chosen}::text[] as types,
    ${names ?? false}::boolean as names, array(${exactly(text)}) as meant`;
  const each = Object.entries<Kind>(kinds);
  const all = (way: (named: [string, Kind]) => Sql): Sql => sql.join(each.map(way), sql` union all `);
  return sql`(with asked as materialized (${asked}),
    meant as materialized (${all(meant)}),
    plain as materialized (${all(plainly)}),
    near as materialized (${all(nearly)})
    select found.*, asked."anyWord" as any_word,
      round((fit + weight) * 1e6 - length(title) * 100.0::float8) / 1e6 as score
    from (select * from meant union all select * from plain union all select * from near) as found, asked)`;
}

type Asked = keyof Sought | 'types' | 'names' | 'meant';
const of = (column: Asked): Sql => sql`(select ${sql.ref(column)} from asked)`;

/** All that is looked through: the title alone when only names are asked for. */
const read = ({ title, body }: Kind): Sql =>
  sql`case when ${of('names')} then ${title} else concat_ws(' ', ${title}, ${body}) end`;

const inWords = (text: Sql): Sql => sql`${text} ~ all(${of('words')}::text[])`;

/** Most names have none but letters of English, and then `like` is quicker than an expression with all accents. */
const inName = (title: Sql): Sql => sql`case when octet_length(${title}) = length(${title})
  then lower(${title} collate "C") like all(${of('patterns')}::text[]) else ${inWords(title)} end`;

const holdsWords = (kind: Kind): Sql => sql`cardinality(${of('words')}) > 0
  and case when ${of('names')} then ${inName(kind.title)} else ${inWords(read(kind))} end`;

const isMeant = sql`record.id = any(${of('meant')}::uuid[])`;

/** Rows of a kind; of too many the newest, unless they are found by their ids. */
const rows = ([name, kind]: [string, Kind], { from, fit }: { from: Sql; fit: Sql }): Sql => sql`
  select ${sql.lit(name)}::text as type, record.id, (${kind.title})::text as title,
    case when not ${of('names')} then ${kind.body} end as body,
    (${kind.account ?? null})::uuid as account_id, (${kind.storyboard ?? null})::uuid as storyboard_id,
    (${kind.at ?? null})::timestamptz as at, ${sql.lit(kind.weight)}::float8 as weight, ${fit} as fit
  from ${from} as record where ${kind.live} and ${sql.lit(name)} = any(${of('types')}::text[])`;

const meant = (named: [string, Kind]): Sql =>
  sql`${rows(named, { from: named[1].table, fit: sql`7::float8` })} and ${isMeant}`;

const plainly = (named: [string, Kind]): Sql => {
  const [, kind] = named;
  return sql`${rows(named, { from: kind.newest ?? kind.table, fit: fitOf(kind) })} and ${holdsWords(kind)} and not ${isMeant}`;
};

/** A slip of the finger is forgiven in every title, and in a name whatever leaves it alike. */
const nearly = (named: [string, Kind]): Sql => {
  const [, kind] = named;
  const folded = sql`folded(${kind.title})`;
  const likeness = sql`word_similarity(${of('phrase')}, ${folded})`;
  const slipped = sql`(${kind.title} ~ ${of('halves')} and ${folded} ~ all(${of('slips')}::text[]))`;
  const like = sql`(${kind.title} ~ ${of('pieces')} and ${likeness} >= ${sql.lit(alike)})`;
  const fit = sql`${likeness} - case when ${slipped} then 0 else 1 end`;
  return sql`${rows(named, { from: kind.newest ?? kind.table, fit })}
    and (select count(*) from plain) < ${sql.lit(few)} and not exists (select from meant)
    and length(${of('phrase')}) >= ${sql.lit(shortest)}
    and ${kind.named ? sql`(${slipped} or ${like})` : slipped} and not (${holdsWords(kind)})`;
};

/** A name itself, its beginning, the beginning of one of its words, all words in it, or only in what else is said. */
function fitOf(kind: Kind): Sql {
  const title = sql`folded(${kind.title})`;
  const rest = kind.at
    ? sql`1 + extract(epoch from record.occurred_at) / 1e10`
    : sql`1 + ts_rank(to_tsvector('simple', folded(${read(kind)})), ${of('beginnings')})`;
  const starts = sql`any(${of('starts')}::text[])`;
  return sql`(case when ${title} ^@ ${starts} then case when ${title} = ${starts} then 5 else 4 end
    when position(' ' || ${of('phrase')} in ' ' || ${title}) > 0 then 3.5
    when ${inName(kind.title)} then 3 else ${rest} end)::float8`;
}
