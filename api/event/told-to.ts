import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';
import { callerId, callerMay } from '../graph/slot.ts';

/** Types that only an admin may read; the log tells of them to admins alone. */
export const forAdmins: readonly string[] = ['ApiKey', 'Webhook', 'WebhookDelivery'];

const isShared = (event: Row): Sql => sql`(
  exists (select from saved_view where saved_view.id = ${event.column('record_id')} and shared)
  or ${event.column('action')} = 'DELETED' and (${event.column('changes')} -> 'shared' ->> 0)::boolean)`;

/** Whether the caller may be told an entry of the log: nobody learns from it what they could not read themselves. */
export const toldToCaller = (event: Row): Sql => sql`case ${event.column('type')}
  when 'SavedView' then ${event.column('actor_id')} is not distinct from ${callerId}::uuid or ${isShared(event)}
  else ${event.column('type')} <> all(${forAdmins}::text[]) or ${callerMay('ADMIN')}::boolean end`;
