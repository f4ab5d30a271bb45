import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { instant, prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Refusal } from '../refusal.ts';
import { DecisionResult } from '../vocabulary.ts';
import { CriticalFact } from './critical-fact.entity.ts';
import { DecisionFact } from './decision-fact.entity.ts';
import { DecisionOption } from './decision-option.entity.ts';
import { DecisionOutcome } from './decision-outcome.entity.ts';
import { Framework } from './framework.entity.ts';

const DecisionSchema = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'createdAt', 'id'] }, { properties: ['workspaceId', 'reviewOn'] }],
  properties: {
    ...tracked,
    account: () => p.manyToOne(Account).nullable().deleteRule('cascade'),
    question: prose(),
    options: () => p.oneToMany(DecisionOption).mappedBy('decision').orderBy({ rank: 'asc' }),
    decidedBy: () => p.manyToOne(Person).nullable(),
    decidedAt: instant().nullable(),
    basedOn: () => p.manyToMany(CriticalFact).pivotEntity(() => DecisionFact),
    expects: () => p.manyToMany(Outcome).pivotEntity(() => DecisionOutcome),
    reviewOn: p.date().nullable(),
    result: p.enum(DecisionResult).default(DecisionResult.PENDING),
    framework: () => p.manyToOne(Framework),
  },
});

export class Decision extends DecisionSchema.class {
  /** Needs the options loaded, since choosing one lets go of the others. */
  choose(option: DecisionOption): void {
    if (!this.options.contains(option)) {
      throw new Refusal('INVALID', 'Only an option of this decision can be chosen.', { path: ['chosen'] });
    }
    for (const each of this.options) each.chosen = each === option;
  }
}
DecisionSchema.setClass(Decision);
