import { sql } from 'kysely';
import { list, one, paged, part, type Row, shape, type Sql } from '../graph/node.ts';
import { pageSize } from '../graph/page-size.ts';
import { through } from '../graph/slot.ts';
import { surveyScores } from '../timeline/survey-score.ts';
import { frictionHeat } from './friction-heat.ts';
import { pillarSummaries, trend } from './pillar-summaries.ts';
import { inPeriod, ofAccounts } from './summary-period.ts';

const answers = (summary: Row, survey: Sql, also = sql``): Sql =>
  sql`(select account_id, card_id, score, occurred_at from interaction
    where survey = ${survey} and ${inPeriod(summary)} and ${ofAccounts(summary)} ${also})`;

const score = (survey: string, also?: Sql) =>
  one((summary) => ({ of: surveyScores(answers(summary, sql`${sql.lit(survey)}`, also), sql`${sql.lit(survey)}`) }));

const mostAnswers = (self: Row, group: string) => [
  { by: self.column('n'), type: 'int', descending: true },
  { by: self.column(group), type: 'uuid' },
];

const touchpoints = paged('touchpoints', (summary) => ({
  of: surveyScores(answers(summary, sql`'CSAT'`, sql`and card_id is not null`), sql`'CSAT'`, sql`card_id`),
  order: (self) => mostAnswers(self, 'card_id'),
}));

const accounts = list((summary, { first }) => ({
  of: sql`(select * from ${surveyScores(
    answers(summary, summary.column('asked')),
    summary.column('asked'),
    sql`account_id`,
  )} as scored order by n desc, account_id limit ${through(first, pageSize)}::int)`,
  order: (self) => mostAnswers(self, 'account_id'),
}));

const touched = (summary: Row): Sql => sql`(select count(*)::int from interaction
  where card_id in (select id from card where release_id = release.id) and ${inPeriod(summary)} and ${ofAccounts(summary)})`;

/** What was lived stays told when its board is archived; what was only planned on it does not come any more. */
const releases = paged('releases', (summary) => ({
  of: sql`(select release.id as release_id, storyboard.name as board, release.rank as rank, held.*, ${touched(summary)} as touched
    from release join storyboard on storyboard.id = release.storyboard_id,
      lateral (select count(*)::int as cards, coalesce(sum(impact), 0)::int as impact, coalesce(sum(effort), 0)::int as effort
        from card where release_id = release.id and archived_at is null) as held
    where release.archived_at is null and (storyboard.archived_at is null or release.state <> 'PLANNED'))`,
  order: (self) => [
    { by: self.column('board'), type: 'text' },
    { by: self.column('rank'), type: 'text' },
    { by: self.column('release_id'), type: 'uuid' },
  ],
}));

export const successSummaryShapes = [
  shape('SuccessSummary', {
    columns: {
      from: { by: (row) => row.column('since'), type: 'timestamptz' },
      to: { by: (row) => row.column('until'), type: 'timestamptz' },
    },
    fields: {
      pillars: list((summary) => ({
        of: pillarSummaries(summary),
        order: (self) => [{ by: self.column('place'), type: 'int' }],
      })),
      nps: score('NPS'),
      enps: score('ENPS'),
      csat: score('CSAT'),
      overallCsat: score('CSAT', sql`and card_id is null`),
      ...touchpoints,
      accounts,
      ...releases,
      frictionHeat: list((summary) => ({
        of: frictionHeat(summary),
        order: (self) => ['stage_place', 'kind_place'].map((name) => ({ by: self.column(name), type: 'int' })),
      })),
    },
  }),
  shape('PillarSummary', {
    fields: {
      consistency: part((row) => sql`${row.column('p50')} is not null`),
      trend: list((pillar) => ({ of: trend(pillar), order: (self) => [{ by: self.column('month'), type: 'date' }] })),
    },
  }),
  shape('AccountScore', {
    columns: { account: { by: (row) => row.column('account_id'), type: 'uuid' } },
    fields: { score: part() },
  }),
  shape('ReleaseLedger', { columns: { release: { by: (row) => row.column('release_id'), type: 'uuid' } } }),
];
