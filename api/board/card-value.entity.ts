import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../database/tenancy.ts';
import { Value } from '../decision/value.entity.ts';
import { TouchpointCard } from './card.entity.ts';

const CardValueSchema = defineEntity({
  name: 'CardValue',
  tableName: 'card_value',
  ...isolated,
  properties: {
    ...linked,
    card: () => p.manyToOne(TouchpointCard).primary(),
    value: () => p.manyToOne(Value).primary(),
  },
});

export class CardValue extends CardValueSchema.class {}
CardValueSchema.setClass(CardValue);
