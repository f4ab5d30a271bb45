import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { leastEvidence } from './evidence.ts';

/** The scores of survey answers, a row for each group. `answers` is bracketed: (select survey, score, occurred_at, ... ). */
export function surveyScores(answers: Sql, kind: Sql, groupedBy?: Sql): Sql {
  const group = groupedBy ? sql`${groupedBy}, ` : sql``;
  const grouping = groupedBy ? sql`group by ${groupedBy}` : sql``;
  return sql`(select ${group}kind, n, last_at,
      case when n = 0 then 'NONE' when n < ${sql.lit(leastEvidence)} then 'TOO_LITTLE' else 'ENOUGH' end as evidence,
      case when kind in ('NPS', 'ENPS') then promoters end as promoters,
      case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives,
      case when kind in ('NPS', 'ENPS') then detractors end as detractors,
      case when n < ${sql.lit(leastEvidence)} then null
        when kind in ('NPS', 'ENPS') then ${percent(sql`promoters - detractors`)}
        when kind = 'CSAT' then ${percent(sql`top_two`)} else mean end as value,
      case when n >= ${sql.lit(leastEvidence)} and kind = 'CSAT' then ${percent(sql`top_two`)} end as top_two_share,
      ${known(sql`mean`)} as mean, ${known(sql`p10`)} as p10, ${known(sql`p50`)} as p50, ${known(sql`p90`)} as p90
    from (select ${group}${kind}::text as kind, count(*)::int as n, max(occurred_at) as last_at,
        (count(*) filter (where score >= 9))::int as promoters, (count(*) filter (where score <= 6))::int as detractors,
        count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean,
        ${percentile(0.1)} as p10, ${percentile(0.5)} as p50, ${percentile(0.9)} as p90
      from ${answers} as answers ${grouping}) as counted)`;
}

const percent = (part: Sql): Sql => sql`round((100.0 * (${part}) / n)::numeric, 2)::float8`;
const known = (figure: Sql): Sql => sql`case when n >= ${sql.lit(leastEvidence)} then ${figure} end`;
const percentile = (share: number): Sql => sql`percentile_cont(${sql.lit(share)}) within group (order by score)`;
