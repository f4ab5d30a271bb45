import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';
import { leastEvidence } from '../timeline/evidence.ts';
import { ofAccounts } from './summary-period.ts';

const enough = sql.lit(leastEvidence);

/**
 * Observations of a pillar as points: 100 for a promoter, -100 for a detractor, 0 between; 100 for a satisfied answer
 * or an outcome that was reached. Their mean is the pillar's figure, whichever question stands behind it.
 */
const observations = (summary: Row, pillar: Sql, survey: Sql): Sql => sql`(
  select occurred_at as at, score::float8 as answer, case when survey = 'CSAT' then case when score >= 4 then 100 else 0 end
      when score >= 9 then 100 when score <= 6 then -100 else 0 end as points
    from interaction where survey = ${survey} and ${ofAccounts(summary)}
  union all select due_on::timestamptz, null, case when state = 'REACHED' then 100 else 0 end
    from outcome where ${pillar} = 'EXPECTED_OUTCOME' and pillar = 'EXPECTED_OUTCOME' and archived_at is null
      and ${ofAccounts(summary)}
      and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date) and due_on is not null)`;

const figure = (when: Sql): Sql => sql`case when count(*) filter (where ${when}) >= ${enough}
  then round(avg(points) filter (where ${when}), 2)::float8 end`;

const spread = (share: number, when: Sql): Sql => sql`case when count(answer) filter (where ${when}) >= ${enough}
  then percentile_cont(${sql.lit(share)}) within group (order by answer) filter (where ${when}) end`;

/** A row for each pillar, carrying the summary's period and accounts on to its trend. */
export function pillarSummaries(summary: Row): Sql {
  const [since, until] = [summary.column('since'), summary.column('until')];
  const now = sql`at >= coalesce(${since}, '-infinity') and at < ${until}`;
  const before = sql`at >= ${since} - (${until} - ${since}) and at < ${since}`;
  return sql`(select place, pillar, survey, unit, ${since} as since, ${until} as until, ${summary.column('accounts')} as accounts,
      measured.*, case when n = 0 then 'NONE' when n < ${enough} then 'TOO_LITTLE' else 'ENOUGH' end as evidence
    from (values (1, 'TEAM_ENGAGEMENT', 'ENPS', 'eNPS'),
        (2, 'ACCOUNT_EXPERIENCE', ${summary.column('asked')}, case ${summary.column('asked')} when 'NPS' then 'NPS' else '% satisfied' end),
        (3, 'EXPECTED_OUTCOME', null, '% of outcomes reached')) as pillars(place, pillar, survey, unit),
      lateral (select (count(*) filter (where ${now}))::int as n, ${figure(now)} as value, ${figure(before)} as previous,
          ${spread(0.1, now)} as p10, ${spread(0.5, now)} as p50, ${spread(0.9, now)} as p90
        from ${observations(summary, sql`pillars.pillar`, sql`pillars.survey`)} as observed) as measured)`;
}

/** The same observations month by month. */
export function trend(pillar: Row): Sql {
  const observed = observations(pillar, pillar.column('pillar'), pillar.column('survey'));
  return sql`(select date_trunc('month', at at time zone 'UTC')::date as month, count(*)::int as n,
      ${figure(sql`true`)} as value from ${observed} as observed
    where at >= coalesce(${pillar.column('since')}, '-infinity') and at < ${pillar.column('until')} group by 1)`;
}
