import { defineEntity, p } from '@mikro-orm/core';
import { prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Role } from '../workspace/role.entity.ts';
import { CriticalFact } from './critical-fact.entity.ts';
import { FactNeedRole } from './fact-need-role.entity.ts';

const FactNeedSchema = defineEntity({
  name: 'FactNeed',
  tableName: 'fact_need',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'key'] }],
  properties: {
    ...tracked,
    key: p.string().length(100),
    question: prose(),
    why: prose(),
    helpsCareBy: prose().nullable(),
    neededBy: () => p.manyToMany(Role).pivotEntity(() => FactNeedRole),
    maxAgeDays: p.integer().nullable().check('max_age_days > 0'),
    facts: () => p.oneToMany(CriticalFact).mappedBy('need'),
  },
});

export class FactNeed extends FactNeedSchema.class {}
FactNeedSchema.setClass(FactNeed);
