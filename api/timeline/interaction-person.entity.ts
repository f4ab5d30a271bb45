import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../account/person.entity.ts';
import { isolated, linked } from '../database/tenancy.ts';
import { Interaction } from './interaction.entity.ts';

const InteractionPersonSchema = defineEntity({
  name: 'InteractionPerson',
  tableName: 'interaction_person',
  ...isolated,
  properties: {
    ...linked,
    interaction: () => p.manyToOne(Interaction).primary(),
    person: () => p.manyToOne(Person).primary(),
  },
});

export class InteractionPerson extends InteractionPersonSchema.class {}
InteractionPersonSchema.setClass(InteractionPerson);
