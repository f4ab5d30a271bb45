import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { instant, line, prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Interaction } from '../timeline/interaction.entity.ts';
import { FactNeed } from './fact-need.entity.ts';

const CriticalFactSchema = defineEntity({
  name: 'CriticalFact',
  tableName: 'critical_fact',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'account', 'need'] }],
  properties: {
    ...tracked,
    need: () => p.manyToOne(FactNeed),
    account: () => p.manyToOne(Account),
    value: prose(),
    source: line(),
    observedAt: instant(),
    evidence: () => p.manyToOne(Interaction).nullable(),
  },
});

export class CriticalFact extends CriticalFactSchema.class {}
CriticalFactSchema.setClass(CriticalFact);
