import { defineEntity, p } from '@mikro-orm/core';
import { label, prose } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { Framework } from './framework.entity.ts';
import { Value } from './value.entity.ts';

const FrameworkValueSchema = defineEntity({
  name: 'FrameworkValue',
  tableName: 'framework_value',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'framework', 'value'] }],
  properties: {
    ...owned,
    framework: () => p.manyToOne(Framework).deleteRule('cascade'),
    value: () => p.manyToOne(Value),
    name: label(),
    means: prose(),
    looksLike: prose().nullable(),
    rank: p.integer(),
  },
});

export class FrameworkValue extends FrameworkValueSchema.class {}
FrameworkValueSchema.setClass(FrameworkValue);
