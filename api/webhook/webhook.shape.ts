import { sql } from 'kysely';
import { connection, list, one, shape, value } from '../graph/node.ts';

export const webhookShapes = [
  shape('Webhook', {
    entity: 'Webhook',
    fields: {
      maker: one((webhook) => ({
        of: sql`(select ${webhook.column('maker_kind')} as actor_kind, ${webhook.column('maker_id')} as actor_id,
          ${webhook.column('maker_name')} as actor_name)`,
      })),
      toldUpTo: value((webhook) => sql`${webhook.column('sequence')}::text`),
      deliveries: connection((webhook) => ({
        of: sql`webhook_delivery`,
        where: (delivery) => sql`${delivery.column('webhook_id')} = ${webhook.column('id')}`,
        order: (delivery) => [{ by: delivery.column('sequence'), type: 'bigint', descending: true }],
      })),
    },
  }),
  shape('WebhookDelivery', {
    entity: 'WebhookDelivery',
    fields: {
      event: one((delivery) => ({
        of: sql`event`,
        where: (event) => sql`${event.column('id')} = ${delivery.column('event_id')}`,
      })),
      nextTryAt: value(
        (delivery) => sql`case when ${delivery.column('state')} = 'WAITING' then ${delivery.column('due_at')} end`,
      ),
      attempts: list((delivery) => ({
        of: sql`(select n, (attempt ->> 'at')::timestamptz as at, (attempt ->> 'status')::int as status,
          (attempt ->> 'durationMs')::int as duration_ms, attempt ->> 'error' as error,
          attempt ->> 'response' as response
          from jsonb_array_elements(${delivery.column('attempts')}) with ordinality as tried (attempt, n))`,
        order: (attempt) => [{ by: attempt.column('n'), type: 'bigint' }],
      })),
    },
  }),
  shape('WebhookAttempt', {}),
];
