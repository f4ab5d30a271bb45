import { sql } from 'kysely';
import { history } from '../event/history.ts';
import { offeredCards, liveRefs } from '../board/card.rows.ts';
import { connection, list, paged, type Row, shape, type Sql, value } from '../graph/node.ts';

const newest = (row: Row): Sql => sql`(select value from reading where measure_id = ${row.column('id')}
  order by at desc, id desc limit 1)`;

/** A target below the baseline is reached by falling to it. */
const reached = (row: Row): Sql => sql`(select case when ${row.column('target')} < ${row.column('baseline')}
  then newest <= ${row.column('target')} else newest >= ${row.column('target')} end from (select ${newest(row)} as newest) as r)`;

export const outcomeShapes = [
  shape('Outcome', {
    entity: 'Outcome',
    fields: {
      history,
      measures: list((row) => ({
        of: sql`measure`,
        where: (self) => sql`${self.column('outcome_id')} = ${row.column('id')}`,
        order: (self) => [{ by: self.column('rank'), type: 'int' }],
      })),
      ...paged('cards', (row) =>
        offeredCards(
          (card) =>
            sql`${card.column('id')} in (select card_id from card_outcome where outcome_id = ${row.column('id')})`,
        ),
      ),
      externalRefs: list(liveRefs('outcome_id')),
    },
  }),
  shape('Measure', {
    entity: 'Measure',
    fields: {
      history,
      current: value(newest),
      reached: value(reached),
      readings: connection((row) => ({
        of: sql`reading`,
        where: (self) => sql`${self.column('measure_id')} = ${row.column('id')}`,
        order: (self) => [{ by: self.column('at'), type: 'timestamptz', descending: true }],
      })),
    },
  }),
];
