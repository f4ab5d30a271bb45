import { sql } from 'kysely';
import type { Row, Rows, Sql } from '../graph/node.ts';
import { leastEvidence } from '../timeline/evidence.ts';

const enough = sql.lit(leastEvidence);

/** The three pillars of one account, each with what it rests on: see PillarScore. */
export function pillarScores(account: Row): Rows {
  return {
    of: sql`(select place, pillar, unit, n, last_at, case when n >= ${enough} then round(figure::numeric, 2)::float8 end as value,
        case when n = 0 then 'NONE' when n < ${enough} then 'TOO_LITTLE' else 'ENOUGH' end as evidence
      from (${teamEngagement(account)} union all ${experience(account)} union all ${outcomes(account)}) as pillars)`,
    order: (self) => [{ by: self.column('place'), type: 'int' }],
  };
}

const netPromoters = sql`100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0)`;
const satisfied = sql`100.0 * count(*) filter (where score >= 4) / nullif(count(*), 0)`;

const answered = (account: Row, survey: string): Sql =>
  sql`from interaction where account_id = ${account.column('id')} and survey = ${sql.lit(survey)}`;

const teamEngagement = (account: Row): Sql =>
  sql`select 1 as place, 'TEAM_ENGAGEMENT' as pillar, 'eNPS' as unit, count(*)::int as n, max(occurred_at) as last_at,
    ${netPromoters} as figure ${answered(account, 'ENPS')}`;

/** NPS where there is enough of it, else CSAT: the question with a figure to show. */
const experience = (account: Row): Sql =>
  sql`(select 2, 'ACCOUNT_EXPERIENCE', unit, n, last_at, figure from (
    select 1 as choice, 'NPS' as unit, count(*)::int as n, max(occurred_at) as last_at, ${netPromoters} as figure
      ${answered(account, 'NPS')}
    union all select 2, '% satisfied', count(*)::int, max(occurred_at), ${satisfied} ${answered(account, 'CSAT')}) as asked
    order by n >= ${enough} desc, choice limit 1)`;

const outcomes = (account: Row): Sql =>
  sql`select 3, 'EXPECTED_OUTCOME', '% of outcomes reached', count(*)::int, max(updated_at),
    100.0 * count(*) filter (where state = 'REACHED') / nullif(count(*), 0)
    from outcome where account_id = ${account.column('id')} and archived_at is null and pillar = 'EXPECTED_OUTCOME'
      and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < ${sql`current_date`})`;
