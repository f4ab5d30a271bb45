import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Idea } from './idea.entity.ts';

const IdeaSupportSchema = defineEntity({
  name: 'IdeaSupport',
  tableName: 'idea_support',
  ...isolated,
  uniques: [
    {
      name: 'idea_support_once_per_person',
      properties: ['workspaceId', 'idea', 'person'],
      where: 'person_id is not null',
    },
    {
      name: 'idea_support_once_per_account',
      properties: ['workspaceId', 'idea', 'account'],
      where: 'person_id is null',
    },
  ],
  properties: {
    ...owned,
    ...created,
    idea: () => p.manyToOne(Idea).deleteRule('cascade'),
    /** The idea it was given to, where that was said to be the same as this one since. */
    givenTo: () => p.manyToOne(Idea).deleteRule('set null').nullable(),
    person: () => p.manyToOne(Person).nullable(),
    account: () => p.manyToOne(Account).deleteRule('cascade'),
  },
});

export class IdeaSupport extends IdeaSupportSchema.class {}
IdeaSupportSchema.setClass(IdeaSupport);
