import { sql } from 'kysely';
import { namesLive } from '../archive/archived.rows.ts';
import type { Row, Sql } from '../graph/node.ts';

/** Interactions of the period of a summary; `occurred_at` is that of the statement at hand. */
export const inPeriod = (summary: Row): Sql =>
  sql`occurred_at >= coalesce(${summary.column('since')}, '-infinity') and occurred_at < ${summary.column('until')}`;

/** Rows of the accounts of a summary, all live ones when nobody filtered. */
export const ofAccounts = (summary: Row): Sql =>
  sql`(${summary.column('accounts')} is null or account_id in (select unnest(${summary.column('accounts')})))
    and ${namesLive('account', sql`account_id`)}`;
