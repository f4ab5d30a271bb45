import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';

const intoRelease = (release: Row): Sql => sql`(select distinct record_id from event
  where type = 'TouchpointCard' and changes -> 'release' is not null and changes -> 'release' ->> 1 = ${release.column('id')}::text)`;

const day = sql`(at at time zone 'UTC')::date`;

/** What a release held on the day it was recorded, it held from its first day: before that day the log knows nothing. */
const since = (release: Row): Sql => sql`case when ${release.column('starts_on')} < ${day}
    and ${day} <= (${release.column('created_at')} at time zone 'UTC')::date
  then ${release.column('starts_on')}::timestamp at time zone 'UTC' else at end`;

/** Every change of place or impact of cards that were ever in the release, and when each was lived first. */
const happenings = (release: Row): Sql => sql`
  select record_id, ${since(release)} as at, sequence,
    case when changes -> 'release' is not null then coalesce(changes -> 'release' ->> 1, '') end as release,
    case when changes -> 'impact' is not null then coalesce((changes -> 'impact' ->> 1)::int, 0) end as impact, null::int as lived
  from event where record_id in ${intoRelease(release)} and (changes -> 'release' is not null or changes -> 'impact' is not null)
  union all
  select card_id, min(occurred_at), 0, null, null, 1 from interaction
  where card_id in ${intoRelease(release)} and survey is null group by card_id`;

/** After each happening where the card stands, what it weighs and whether it was lived. */
const standings = (release: Row): Sql => sql`
  select record_id, at, sequence, lived, max(impact) over (partition by record_id, impacts) as impact,
    (max(release) over (partition by record_id, places) = ${release.column('id')}::text) is true as inside
  from (select record_id, at, sequence, release, impact, count(lived) over own > 0 as lived,
      count(release) over own as places, count(impact) over own as impacts
    from (${happenings(release)}) as happened window own as (partition by record_id order by at, sequence)) as counted`;

const steps = (release: Row): Sql => {
  const step = (now: Sql): Sql => sql`${now} - lag(${now}, 1, 0) over own`;
  const held = sql`(case when inside then coalesce(impact, 0) else 0 end)`;
  return sql`
    select ${day} as day, ${step(sql`inside::int`)} as cards, ${step(held)} as impact,
      ${step(sql`(inside and lived)::int`)} as done, ${step(sql`(${held} * lived::int)`)} as done_impact
    from (${standings(release)}) as stood window own as (partition by record_id order by at, sequence)`;
};

/** Day by day what a release held and what of it was lived, from the event log; only days on which that changed. */
export function burnUp(release: Row): Sql {
  const columns = ['cards', 'impact', 'done', 'done_impact'].map((name) => sql.ref(name));
  const sums = columns.map((column) => sql`sum(${column})::int`);
  const summed = columns.map((column) => sql`sum(${column})::int as ${column}`);
  const risen = columns.map((column) => sql`(sum(${column}) over (order by day))::int as ${column}`);
  return sql`(select day as "on", ${sql.join(risen)} from (
    select day, ${sql.join(summed)} from (${steps(release)}) as stepped group by day
    having (${sql.join(sums)}) is distinct from (0, 0, 0, 0)) as daily)`;
}
