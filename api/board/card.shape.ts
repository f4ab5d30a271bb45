import { sql } from 'kysely';
import { isLive } from '../archive/archived.rows.ts';
import { history } from '../event/history.ts';
import { connection, list, one, part, type Row, shape, type Sql, value } from '../graph/node.ts';
import { type Argument, through, uuidOrNull } from '../graph/slot.ts';
import { survivorOf } from '../graph/survivor.ts';
import { newestFirst } from '../timeline/interaction.shape.ts';
import { surveyScores } from '../timeline/survey-score.ts';
import { JourneyStage } from '../vocabulary.ts';
import { byRank } from '../workspace/role.shape.ts';
import { liveCards, liveRefs } from './card.rows.ts';
import { commentCount, comments } from './comment/comment.shape.ts';
import { livedShape } from './lived.shape.ts';

const stageOf = (card: Row): Sql => sql`(select stage from epic where id = ${card.column('epic_id')})`;

const expected = (card: Row): Sql => sql`(select * from (values
    ('DELAY', ${card.column('friction_delay')}), ('QUALITY', ${card.column('friction_quality')}),
    ('EXPERTISE', ${card.column('friction_expertise')}), ('RISK', ${card.column('friction_risk')})
  ) as expected(kind, severity) where severity is not null)`;

const tied = (name: string) => (card: Row) => {
  const [pivot, column] = [sql.table(`card_${name}`), sql.ref(`${name}_id`)];
  return (self: Row): Sql =>
    sql`${self.column('id')} in (select ${column} from ${pivot} where card_id = ${card.column('id')})`;
};

const answersTo = (card: Row, kind: unknown): Sql =>
  sql`(select score, occurred_at from interaction where card_id = ${card.column('id')} and survey = ${kind})`;

const withAccount = (self: Row, account: Argument): Sql =>
  account == null
    ? sql`true`
    : sql`${self.column('account_id')} = ${survivorOf(sql`${through(account, uuidOrNull)}::uuid`)}`;

export const cardShapes = [
  shape('TouchpointCard', {
    entity: 'TouchpointCard',
    live: (card) => sql`${card.column('archived_at')} is null`,
    columns: { stage: { by: stageOf, type: 'text', words: Object.keys(JourneyStage) } },
    fields: {
      stage: value(stageOf),
      concernedRoles: list((card) => ({
        of: sql`role`,
        where: tied('role')(card),
        order: byRank,
      })),
      frictions: list((card) => ({ of: expected(card) })),
      values: list((card) => ({
        of: sql`value`,
        where: tied('value')(card),
        order: byRank,
      })),
      outcomes: list((card) => ({
        of: sql`outcome`,
        where: (self) => sql`${tied('outcome')(card)(self)} and ${isLive(self)}`,
      })),
      expectation: part((card) => sql`${card.column('expect_within_hours')} is not null`),
      comments,
      commentCount,
      interactions: connection((card, { account }) => ({
        of: sql`interaction`,
        where: (self) => sql`${self.column('card_id')} = ${card.column('id')} and ${withAccount(self, account)}`,
        order: newestFirst,
      })),
      externalRefs: list(liveRefs('card_id')),
      history,
      lived: part(),
      score: one((card, { kind }) => ({ of: surveyScores(answersTo(card, kind), sql`${kind}`) })),
    },
  }),
  shape('Expectation', {
    columns: {
      milestone: { by: (card) => card.column('expect_milestone'), type: 'text' },
      withinHours: { by: (card) => card.column('expect_within_hours'), type: 'int' },
    },
    fields: {
      after: one((card) => liveCards((self) => sql`${self.column('id')} = ${card.column('expect_after_card_id')}`)),
    },
  }),
  livedShape,
];
