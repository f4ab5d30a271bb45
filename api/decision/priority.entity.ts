import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { prose } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { Framework } from './framework.entity.ts';
import { Value } from './value.entity.ts';

const PrioritySchema = defineEntity({
  name: 'Priority',
  tableName: 'priority',
  ...isolated,
  properties: {
    ...owned,
    framework: () => p.manyToOne(Framework).deleteRule('cascade'),
    account: () => p.manyToOne(Account).nullable().deleteRule('cascade'),
    statement: prose(),
    rank: p.integer(),
    value: () => p.manyToOne(Value).nullable(),
  },
});

export class Priority extends PrioritySchema.class {}
PrioritySchema.setClass(Priority);
