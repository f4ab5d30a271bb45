import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';

/** Archived records are few, and an index of their own holds them: who asks whether one is among them joins nothing. */
const archivedIn = (table: 'account' | 'person'): Sql =>
  sql`(select id from ${sql.table(table)} where archived_at is not null)`;

/** Whether what a column names was not taken away. */
export const namesLive = (table: 'account' | 'person', column: Sql): Sql => sql`${column} not in ${archivedIn(table)}`;

/** The same for what may name nobody. */
export const namesLiveOrNone = (table: 'account' | 'person', column: Sql): Sql =>
  sql`(${column} is null or ${namesLive(table, column)})`;

/** Whether a record was not taken away itself. */
export const isLive = (row: Row): Sql => sql`${row.column('archived_at')} is null`;

/** What hangs on accounts, but for those that were archived. */
export const ofLiveAccount = (row: Row): Sql => namesLive('account', row.column('account_id'));
