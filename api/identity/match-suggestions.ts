import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { Mergeable } from '../vocabulary.ts';
import { neverMatched } from './never-match.ts';

/** How records of a kind are compared: which words name them, and what two that are the same may share. */
interface Likeness {
  readonly table: string;
  readonly live: Sql;
  readonly facts: Sql;
  /** What speaks for a pair that was found by something else, or against it. */
  readonly besides: Sql;
  /** What says nothing between relatives: a company and its subsidiary share domains and telephones, and are two. */
  readonly family: Sql;
}

/** How much a reason says; several together say more, as if they were independent. */
const weights = {
  SAME_EMAIL: 0.9,
  SAME_NAME: 0.8,
  SAME_DOMAIN: 0.65,
  SAME_PHONE: 0.55,
  SAME_REFERENCE: 0.45,
  SAME_ACCOUNT: 0.3,
} as const;

/** A name that two people share says less than one that two companies share. */
const personNamesSay = 0.5;
/** What speaks against a pair takes this much of its confidence. */
const doubt = 0.2;
const leastAlike = 0.55;
/** What more records than this share tells none of them from the others. */
const mostSharers = 20;
/** How many of its rarest marks a name is looked up by, and how many names may share one. */
const rarest = 6;
const rareIsAtMost = 40;

const mailHosts = `gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de
  gmx.net gmx.ch gmx.at web.de t-online.de bluewin.ch proton.me protonmail.com mail.ru qq.com 163.com`.split(/\s+/);

const references = (
  column: string,
): Sql => sql`select 'SAME_REFERENCE' as kind, external_id as key, ${sql.ref(column)} as id
  from external_ref where archived_at is null and ${sql.ref(column)} is not null and length(external_id) >= 4`;

const phones = sql`select 'SAME_PHONE' as kind, right(digits_of(phone), 8) as key, id
  from live, unnest(phones) as phone where length(digits_of(phone)) >= 6`;

const domains = (whose: string): Sql =>
  sql`array(select regexp_replace(domain, '^www\\.', '') from unnest(${sql.ref(whose)}) as domain)`;

const accounts: Likeness = {
  table: 'account',
  live: sql`select id, phones, name_of_account(name) as words, ${domains('domains')} as domains
    from account where archived_at is null`,
  facts: sql`select 'SAME_NAME' as kind, words as key, id from live where length(words) >= 3
    union select 'SAME_DOMAIN', domain, id from live, unnest(domains) as domain
      where domain <> all(${mailHosts}::text[])
    union ${phones} union ${references('account_id')}`,
  besides: sql`select one_id, other_id, 'DIFFERENT_DOMAINS' as kind, null::text as detail, null::float8 as weight
    from pairs join account one on one.id = one_id join account other on other.id = other_id
    where cardinality(one.domains) > 0 and cardinality(other.domains) > 0
      and not ${domains('one.domains')} && ${domains('other.domains')}`,
  family: sql`(kind in ('SAME_DOMAIN', 'SAME_PHONE')
    and (one.parent_id = other.id or other.parent_id = one.id) is true)`,
};

const address = sql`regexp_replace(lower(email), '\\+[^@]*@', '@')`;

const people: Likeness = {
  table: 'person',
  live: sql`select id, emails, phones, side, name_of_person(full_name) as words from person where archived_at is null`,
  facts: sql`select 'SAME_NAME' as kind, side || ' ' || words as key, id from live where length(words) >= 5
    union select 'SAME_EMAIL', ${address}, id from live, unnest(emails) as email
    union ${phones} union ${references('person_id')}`,
  besides: sql`select distinct one_id, other_id, 'SAME_ACCOUNT' as kind, null::text as detail,
      ${sql.lit(weights.SAME_ACCOUNT)}::float8 as weight
    from pairs join account_role one on one.person_id = one_id join account_role other on other.person_id = other_id
      and other.account_id = one.account_id
    union all select one_id, other_id, 'DIFFERENT_EMAILS', null, null
    from pairs join person one on one.id = one_id join person other on other.id = other_id
    where cardinality(one.emails) > 0 and cardinality(other.emails) > 0 and not exists (
      select ${address} from unnest(one.emails) as email intersect select ${address} from unnest(other.emails) as email)`,
  family: sql`false`,
};

/** Pairs of records that may be the same, each with why and how likely. */
export const suggestionsOf = (type: Mergeable): Sql => suggestions(type === Mergeable.PERSON ? people : accounts, type);

const weightOf = (kind: Sql, type: Mergeable): Sql => {
  const whens = Object.entries(weights).map(([name, weight]) => {
    const said = name === 'SAME_NAME' && type === Mergeable.PERSON ? personNamesSay : weight;
    return sql`when ${sql.lit(name)} then ${sql.lit(said)}`;
  });
  return sql`(case ${kind} ${sql.join(whens, sql` `)} end)::float8`;
};

/**
 * Pairs are made within groups that are gathered first, and no two of the lists made on the way are ever joined: nobody
 * knows how long they become, so that a join of them could take a day.
 */
const suggestions = ({ table, live, facts, besides, family }: Likeness, type: Mergeable): Sql => sql`
  with live as materialized (${live}),
  facts as (${facts}),
  shared as (select kind, key, array_agg(id order by id) as ids from facts
    group by kind, key having count(*) between 2 and ${sql.lit(mostSharers)}),
  alike as materialized (select one.id as one_id, other.id as other_id, kind, key as detail,
      ${weightOf(sql`kind`, type)} as weight
    from shared, unnest(ids) as one (id), unnest(ids) as other (id) where one.id < other.id),
  ${namesakes},
  pairs as materialized (select one_id, other_id from alike union select one_id, other_id from namesakes),
  reasons as (select * from alike union all select * from namesakes union all (${besides})),
  weighed as (select one_id, other_id,
      1 - coalesce(exp(sum(ln(1 - weight)) filter (where weight is not null and not ${family})), 1) as sure,
      bool_or(weight is null) as doubted,
      jsonb_agg(jsonb_build_object('kind', kind, 'detail', detail)
        order by weight desc nulls last, kind collate "C", detail collate "C") as reasons
    from reasons join ${sql.table(table)} one on one.id = one_id join ${sql.table(table)} other on other.id = other_id
    group by one_id, other_id)
  select one_id, other_id, reasons,
    round((sure * case when doubted then ${sql.lit(1 - doubt)} else 1 end)::numeric, 3)::float8 as confidence
  from weighed where not exists (select from ${neverMatched} as said
    where least(said.one_id, said.other_id) = weighed.one_id and greatest(said.one_id, said.other_id) = weighed.other_id)`;

/**
 * Names that are nearly the same; numbers in them must be the same. Names are compared where they share a rare word, or two
 * of the rarest trigrams each of them has; the comparison itself is kept for last, since it costs most. A slip of the finger
 * says less against two names than a whole word more.
 */
const namesakes = sql`
  marks as (select id, words, 1 as points, gram collate "C" as mark from live, unnest(show_trgm(words)) as gram where length(words) >= 5
    union all select id, words, 2, ('=' || word) collate "C" from live, regexp_split_to_table(words, ' ') as word
      where length(words) >= 5 and length(word) >= 4),
  counted as (select *, count(*) over (partition by mark) as many from marks),
  ranked as (select *, row_number() over (partition by id order by many, mark) as place
    from counted where many between 2 and ${sql.lit(rareIsAtMost)}),
  sharing as (select points, array_agg(id order by id) as ids, array_agg(words order by id) as names
    from ranked where place <= ${sql.lit(rarest)} group by mark, points having count(*) > 1),
  near as materialized (select one.id as one_id, other.id as other_id, min(one.words) as one_words,
      min(other.words) as other_words
    from sharing, unnest(ids, names) as one (id, words), unnest(ids, names) as other (id, words) where one.id < other.id
    group by 1, 2 having sum(points) >= 2),
  namesakes as materialized (select one_id, other_id, 'SIMILAR_NAME' as kind, one_words || ' ~ ' || other_words as detail,
      (case when abs(length(one_words) - length(other_words)) <= 3
        then least(0.75, 2 * (similarity(one_words, other_words) - 0.45))
        else 1.1 * (similarity(one_words, other_words) - 0.4) end)::float8 as weight
    from near where one_words <> other_words and similarity(one_words, other_words) >= ${sql.lit(leastAlike)}
      and regexp_replace(one_words, '\\D', '', 'g') = regexp_replace(other_words, '\\D', '', 'g'))`;
