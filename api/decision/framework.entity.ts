import { defineEntity, p } from '@mikro-orm/core';
import { instant, prose } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { FrameworkValue } from './framework-value.entity.ts';
import { Priority } from './priority.entity.ts';

const FrameworkSchema = defineEntity({
  name: 'Framework',
  tableName: 'framework',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'version'] }],
  properties: {
    ...owned,
    ...created,
    version: p.integer(),
    effectiveFrom: instant(),
    purpose: prose(),
    values: () => p.oneToMany(FrameworkValue).mappedBy('framework').orderBy({ rank: 'asc' }),
    priorities: () => p.oneToMany(Priority).mappedBy('framework').orderBy({ rank: 'asc' }),
  },
});

export class Framework extends FrameworkSchema.class {}
FrameworkSchema.setClass(Framework);
