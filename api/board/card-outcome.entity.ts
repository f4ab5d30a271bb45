import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../database/tenancy.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { TouchpointCard } from './card.entity.ts';

const CardOutcomeSchema = defineEntity({
  name: 'CardOutcome',
  tableName: 'card_outcome',
  ...isolated,
  properties: {
    ...linked,
    card: () => p.manyToOne(TouchpointCard).primary(),
    outcome: () => p.manyToOne(Outcome).primary(),
  },
});

export class CardOutcome extends CardOutcomeSchema.class {}
CardOutcomeSchema.setClass(CardOutcome);
