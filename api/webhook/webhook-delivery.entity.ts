import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { type Attempt, DeliveryState } from './delivery-state.ts';
import { Webhook } from './webhook.entity.ts';

const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'webhook', 'eventId', 'round'] }],
  indexes: [
    { name: 'webhook_delivery_due', properties: ['workspaceId', 'webhook', 'dueAt'], where: "state = 'WAITING'" },
    { name: 'webhook_delivery_log', properties: ['workspaceId', 'webhook', 'sequence', 'id'] },
    { name: 'webhook_delivery_old', properties: ['workspaceId', 'createdAt'], where: "state = 'DELIVERED'" },
  ],
  properties: {
    ...owned,
    ...created,
    webhook: () => p.manyToOne(Webhook).deleteRule('cascade'),
    eventId: p.uuid(),
    sequence: p.bigint('string').columnType('bigint'),
    type: p.string().length(100),
    round: p.integer().default(0),
    state: p.enum(DeliveryState).default('WAITING'),
    tries: p.integer().default(0),
    dueAt: instant().defaultRaw('now()'),
    leasedUntil: instant().hidden().nullable(),
    payload: p.text().nullable(),
    attempts: p.json<Attempt[]>().columnType('jsonb').defaultRaw(`'[]'`),
  },
});

export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);
