import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../database/tenancy.ts';
import { CriticalFact } from './critical-fact.entity.ts';
import { Decision } from './decision.entity.ts';

const DecisionFactSchema = defineEntity({
  name: 'DecisionFact',
  tableName: 'decision_fact',
  ...isolated,
  properties: {
    ...linked,
    decision: () => p.manyToOne(Decision).primary(),
    fact: () => p.manyToOne(CriticalFact).primary(),
  },
});

export class DecisionFact extends DecisionFactSchema.class {}
DecisionFactSchema.setClass(DecisionFact);
