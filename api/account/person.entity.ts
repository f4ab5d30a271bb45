import { defineEntity, p } from '@mikro-orm/core';
import { instant, label, line, lines } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Side } from '../vocabulary.ts';
import { AccountRole } from './account-role.entity.ts';
import { ExternalRef } from './external-ref.entity.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  ...isolated,
  indexes: [
    { properties: ['workspaceId', 'fullName', 'id'] },
    { name: 'person_archived', properties: ['workspaceId', 'id'], where: 'archived_at is not null' },
  ],
  checks: [{ name: 'person_manager_is_another', expression: 'manager_id <> id' }],
  properties: {
    ...tracked,
    fullName: label(),
    emails: lines(),
    phones: lines(),
    side: p.enum(Side),
    title: line().nullable(),
    region: line().nullable(),
    archivedAt: instant().nullable(),
    manager: () => p.manyToOne(Person).nullable(),
    roles: () => p.oneToMany(AccountRole).mappedBy('person'),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('person'),
  },
});

export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);
