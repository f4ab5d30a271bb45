import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { Person } from '../account/person.entity.ts';
import { TouchpointCard } from '../board/card.entity.ts';
import { instant, prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { OutcomeState, Pillar } from '../vocabulary.ts';
import { Measure } from './measure.entity.ts';

const OutcomeSchema = defineEntity({
  name: 'Outcome',
  tableName: 'outcome',
  ...isolated,
  indexes: [
    { properties: ['workspaceId', 'pillar', 'dueOn', 'id'] },
    { properties: ['workspaceId', 'account', 'dueOn'] },
  ],
  properties: {
    ...tracked,
    account: () => p.manyToOne(Account),
    pillar: p.enum(Pillar),
    statement: prose(),
    agreedWith: () => p.manyToOne(Person).nullable(),
    agreedOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    state: p.enum(OutcomeState).default(OutcomeState.AGREED),
    confirmedByCustomer: p.boolean().nullable(),
    archivedAt: instant().nullable(),
    measures: () => p.oneToMany(Measure).mappedBy('outcome').orderBy({ rank: 'asc' }),
    cards: () => p.manyToMany(TouchpointCard).mappedBy('outcomes'),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('outcome'),
  },
});

export class Outcome extends OutcomeSchema.class {}
OutcomeSchema.setClass(Outcome);
