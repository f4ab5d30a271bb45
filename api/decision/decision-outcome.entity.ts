import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../database/tenancy.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Decision } from './decision.entity.ts';

const DecisionOutcomeSchema = defineEntity({
  name: 'DecisionOutcome',
  tableName: 'decision_outcome',
  ...isolated,
  properties: {
    ...linked,
    decision: () => p.manyToOne(Decision).primary(),
    outcome: () => p.manyToOne(Outcome).primary(),
  },
});

export class DecisionOutcome extends DecisionOutcomeSchema.class {}
DecisionOutcomeSchema.setClass(DecisionOutcome);
