import { defineEntity, p } from '@mikro-orm/core';
import { label } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'key'] }],
  indexes: [{ properties: ['workspaceId', 'createdAt'] }],
  properties: {
    ...owned,
    ...created,
    key: label(),
    bodyHash: p.text().hidden(),
    answer: p.json<object>().columnType('jsonb').nullable(),
  },
});

export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
