import { sql } from 'kysely';
import { history, historyWithOptions } from '../event/history.ts';
import { offeredCards } from '../board/card.rows.ts';
import { list, one, paged, type Row, shape, type Sql, value } from '../graph/node.ts';
import { byRank } from '../workspace/role.shape.ts';

const owned =
  (column: string) =>
  (row: Row) =>
  (self: Row): Sql =>
    sql`${self.column(column)} = ${row.column('id')}`;

const current = (framework: Row): Sql => sql`(${framework.column('id')} = (select id from framework
  where effective_from <= now() order by effective_from desc, version desc limit 1))`;

const stale = (fact: Row): Sql => sql`(coalesce(${fact.column('observed_at')} < now() - make_interval(days =>
  (select max_age_days from fact_need where id = ${fact.column('need_id')})), false))`;

const ofDecision = owned('decision_id');

export const decisionShapes = [
  shape('Value', {
    entity: 'Value',
    fields: {
      ...paged('cards', (row) =>
        offeredCards(
          (card) => sql`${card.column('id')} in (select card_id from card_value where value_id = ${row.column('id')})`,
        ),
      ),
    },
  }),
  shape('Framework', {
    entity: 'Framework',
    fields: {
      current: value(current),
      values: list((row) => ({ of: sql`framework_value`, where: owned('framework_id')(row), order: byRank })),
      priorities: list((row) => ({
        of: sql`priority`,
        where: owned('framework_id')(row),
        order: (self) => [{ by: sql`(${self.column('account_id')} is not null)`, type: 'boolean' }, ...byRank(self)],
      })),
    },
  }),
  shape('Decision', {
    entity: 'Decision',
    fields: {
      history: historyWithOptions,
      options: list((row) => ({ of: sql`decision_option`, where: ofDecision(row), order: byRank })),
      chosen: one((row) => ({
        of: sql`decision_option`,
        where: (option) => sql`${ofDecision(row)(option)} and ${option.column('chosen')}`,
      })),
    },
  }),
  shape('DecisionOption', {
    entity: 'DecisionOption',
    fields: {
      fits: list((row) => ({
        of: sql`(select value_fit.*, value.rank from value_fit join value on value.id = value_id
          where option_id = ${row.column('id')})`,
        order: byRank,
      })),
    },
  }),
  shape('FactNeed', {
    entity: 'FactNeed',
    fields: {
      history,
      neededBy: list((row) => ({
        of: sql`role`,
        where: (role) =>
          sql`${role.column('id')} in (select role_id from fact_need_role where need_id = ${row.column('id')})`,
        order: byRank,
      })),
    },
  }),
  shape('CriticalFact', { entity: 'CriticalFact', fields: { history, stale: value(stale) } }),
];
