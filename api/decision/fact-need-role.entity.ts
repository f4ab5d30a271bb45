import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../database/tenancy.ts';
import { Role } from '../workspace/role.entity.ts';
import { FactNeed } from './fact-need.entity.ts';

const FactNeedRoleSchema = defineEntity({
  name: 'FactNeedRole',
  tableName: 'fact_need_role',
  ...isolated,
  properties: {
    ...linked,
    need: () => p.manyToOne(FactNeed).primary(),
    role: () => p.manyToOne(Role).primary(),
  },
});

export class FactNeedRole extends FactNeedRoleSchema.class {}
FactNeedRoleSchema.setClass(FactNeedRole);
