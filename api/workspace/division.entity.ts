import { defineEntity, p } from '@mikro-orm/core';
import { line } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Side } from '../vocabulary.ts';
import { Role } from './role.entity.ts';

const DivisionSchema = defineEntity({
  name: 'Division',
  tableName: 'division',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'key'] }],
  properties: {
    ...tracked,
    key: p.string().length(100),
    name: line(),
    side: p.enum(Side),
    rank: p.integer(),
    roles: () => p.oneToMany(Role).mappedBy('division').orderBy({ rank: 'asc' }),
  },
});

export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division);
