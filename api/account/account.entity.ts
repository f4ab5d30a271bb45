import { defineEntity, p } from '@mikro-orm/core';
import { figure, instant, label, line, lines, prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { CriticalFact } from '../decision/critical-fact.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import { Priority } from '../decision/priority.entity.ts';
import { Idea } from '../idea/idea.entity.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Refusal } from '../refusal.ts';
import { Interaction } from '../timeline/interaction.entity.ts';
import { JourneyStage } from '../vocabulary.ts';
import { AccountRole } from './account-role.entity.ts';
import { ExternalRef } from './external-ref.entity.ts';
import { Stewardship } from './stewardship.entity.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  ...isolated,
  indexes: [
    { properties: ['workspaceId', 'name', 'id'] },
    { properties: ['workspaceId', 'stage'] },
    { properties: ['workspaceId', 'updatedAt', 'id'] },
    { name: 'account_archived', properties: ['workspaceId', 'id'], where: 'archived_at is not null' },
  ],
  checks: [{ name: 'account_parent_is_another', expression: 'parent_id <> id' }],
  properties: {
    ...tracked,
    name: label(),
    domains: lines(),
    phones: lines(),
    industry: line().nullable(),
    tags: lines(),
    stage: p.enum(JourneyStage),
    stageSince: instant(),
    notes: prose().nullable(),
    location: line().nullable(),
    employees: p.integer().nullable().check('employees >= 0'),
    annualRevenue: figure().nullable(),
    foundedYear: p.integer().nullable(),
    archivedAt: instant().nullable(),
    parent: () => p.manyToOne(Account).nullable(),
    children: () => p.oneToMany(Account).mappedBy('parent'),
    roles: () => p.oneToMany(AccountRole).mappedBy('account'),
    stewards: () => p.oneToMany(Stewardship).mappedBy('account'),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('account'),
    timeline: () => p.oneToMany(Interaction).mappedBy('account'),
    outcomes: () => p.oneToMany(Outcome).mappedBy('account'),
    priorities: () => p.oneToMany(Priority).mappedBy('account'),
    decisions: () => p.oneToMany(Decision).mappedBy('account'),
    facts: () => p.oneToMany(CriticalFact).mappedBy('account'),
    ideas: () => p.oneToMany(Idea).mappedBy('account'),
  },
});

export class Account extends AccountSchema.class {
  /** `ancestors` are those of the new parent, nearest first: an account may not hang below itself. */
  moveUnder(parent: Account | null, ancestors: readonly { id: string }[] = []): void {
    if (parent && [parent, ...ancestors].some((above) => above.id === this.id)) {
      throw new Refusal('CYCLE', `${this.name} cannot be placed under itself.`, { path: ['parent'] });
    }
    this.parent = parent;
  }

  enter(stage: JourneyStage, since: Date): void {
    if (this.stage === stage) return;
    this.stage = stage;
    this.stageSince = since;
  }
}
AccountSchema.setClass(Account);
