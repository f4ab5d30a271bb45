import { defineEntity, p } from '@mikro-orm/core';
import { line } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { FactNeed } from '../decision/fact-need.entity.ts';
import { Side } from '../vocabulary.ts';
import { Division } from './division.entity.ts';

const RoleSchema = defineEntity({
  name: 'Role',
  tableName: 'role',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'key'] }, { properties: ['workspaceId', 'code'] }],
  properties: {
    ...tracked,
    key: p.string().length(100),
    name: line(),
    code: p.string().length(2),
    side: p.enum(Side),
    rank: p.integer(),
    division: () => p.manyToOne(Division),
    needs: () => p.manyToMany(FactNeed).mappedBy('neededBy'),
  },
});

export class Role extends RoleSchema.class {}
RoleSchema.setClass(Role);
