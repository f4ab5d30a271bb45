import { defineEntity, p } from '@mikro-orm/core';
import { TouchpointCard } from '../board/card.entity.ts';
import { Epic } from '../board/epic.entity.ts';
import { Release } from '../board/release.entity.ts';
import { instant, label } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Idea } from '../idea/idea.entity.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Account } from './account.entity.ts';
import { Person } from './person.entity.ts';

const target = 'account_id, person_id, card_id, epic_id, release_id, outcome_id, idea_id';

const ExternalRefSchema = defineEntity({
  name: 'ExternalRef',
  tableName: 'external_ref',
  ...isolated,
  uniques: [
    {
      name: 'external_ref_one_live_record',
      properties: ['workspaceId', 'system', 'externalId'],
      where: 'archived_at is null',
    },
  ],
  indexes: [
    {
      name: 'external_ref_archived',
      properties: ['workspaceId', 'system', 'externalId'],
      where: 'archived_at is not null',
    },
  ],
  checks: [{ name: 'external_ref_names_one_record', expression: `num_nonnulls(${target}) = 1` }],
  properties: {
    ...owned,
    ...created,
    system: p.string().length(100),
    externalId: label(),
    archivedAt: instant().nullable(),
    account: () => p.manyToOne(Account).nullable().deleteRule('cascade'),
    person: () => p.manyToOne(Person).nullable().deleteRule('cascade'),
    card: () => p.manyToOne(TouchpointCard).nullable().deleteRule('cascade'),
    epic: () => p.manyToOne(Epic).nullable().deleteRule('cascade'),
    release: () => p.manyToOne(Release).nullable().deleteRule('cascade'),
    outcome: () => p.manyToOne(Outcome).nullable().deleteRule('cascade'),
    idea: () => p.manyToOne(Idea).nullable().deleteRule('cascade'),
  },
});

export class ExternalRef extends ExternalRefSchema.class {}
ExternalRefSchema.setClass(ExternalRef);
