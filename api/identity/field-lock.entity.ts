import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';

const FieldLockSchema = defineEntity({
  name: 'FieldLock',
  tableName: 'field_lock',
  ...isolated,
  uniques: [
    { name: 'field_lock_once_on_account', properties: ['workspaceId', 'account', 'field'] },
    { name: 'field_lock_once_on_person', properties: ['workspaceId', 'person', 'field'] },
  ],
  checks: [{ name: 'field_lock_is_on_one_record', expression: 'num_nonnulls(account_id, person_id) = 1' }],
  properties: {
    ...owned,
    ...created,
    account: () => p.manyToOne(Account).nullable().deleteRule('cascade'),
    person: () => p.manyToOne(Person).nullable().deleteRule('cascade'),
    field: p.string().length(100),
    reason: line().nullable(),
    lockedBy: line(),
  },
});

export class FieldLock extends FieldLockSchema.class {}
FieldLockSchema.setClass(FieldLock);
