import { type RawBuilder, sql } from 'kysely';
import { connection, type Row } from '../graph/node.ts';

/** What the log says of one record, newest first. */
export const history = entriesOf((record) => sql`${record.column('id')}`);

/** The same with all that the log says of the records that were merged into this one. */
export const historyWithMerged = (survivor: 'account_id' | 'person_id') =>
  entriesOf(
    (record) => sql`any(array(select ${record.column('id')}
      union all select id from merged_record where merged_record.${sql.ref(survivor)} = ${record.column('id')}))`,
  );

/** The same with all that the log says of the options of a decision, which tell what was chosen. */
export const historyWithOptions = entriesOf(
  (decision) => sql`any(array(select ${decision.column('id')}
    union all select id from decision_option where decision_id = ${decision.column('id')}))`,
);

function entriesOf(ids: (record: Row) => RawBuilder<unknown>) {
  return connection((record) => ({
    of: sql`event`,
    where: (self) => sql`${self.column('record_id')} = ${ids(record)}`,
    order: (self) => [{ by: self.column('sequence'), type: 'bigint', descending: true }],
  }));
}
