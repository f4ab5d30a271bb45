import { defineEntity, p } from '@mikro-orm/core';
import { line } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Role } from '../workspace/role.entity.ts';
import { Account } from './account.entity.ts';
import { Person } from './person.entity.ts';

const AccountRoleSchema = defineEntity({
  name: 'AccountRole',
  tableName: 'account_role',
  ...isolated,
  uniques: [
    {
      name: 'account_role_once_from_a_date',
      expression: `create unique index account_role_once_from_a_date on account_role
        (workspace_id, account_id, person_id, role_id, from_date) nulls not distinct`,
    },
  ],
  checks: [{ name: 'account_role_ends_after_it_starts', expression: 'from_date <= to_date' }],
  properties: {
    ...tracked,
    account: () => p.manyToOne(Account),
    person: () => p.manyToOne(Person),
    role: () => p.manyToOne(Role),
    title: line().nullable(),
    influence: p.integer().nullable(),
    from: p.date().name('from_date').nullable(),
    to: p.date().name('to_date').nullable(),
    primary: p.boolean().name('is_primary').default(false),
  },
});

export class AccountRole extends AccountRoleSchema.class {}
AccountRoleSchema.setClass(AccountRole);
