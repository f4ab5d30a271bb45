import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../database/tenancy.ts';
import { Role } from '../workspace/role.entity.ts';
import { TouchpointCard } from './card.entity.ts';

const CardRoleSchema = defineEntity({
  name: 'CardRole',
  tableName: 'card_role',
  ...isolated,
  properties: {
    ...linked,
    card: () => p.manyToOne(TouchpointCard).primary(),
    role: () => p.manyToOne(Role).primary(),
  },
});

export class CardRole extends CardRoleSchema.class {}
CardRoleSchema.setClass(CardRole);
