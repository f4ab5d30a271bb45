import { sql } from 'kysely';
import { connection } from '../graph/node.ts';

/** What the log says of one record, newest first. */
export const history = connection((record) => ({
  of: sql`event`,
  where: (self) => sql`${self.column('record_id')} = ${record.column('id')}`,
  order: (self) => [{ by: self.column('sequence'), type: 'bigint', descending: true }],
}));
