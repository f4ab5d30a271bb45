import { defineEntity, p } from '@mikro-orm/core';
import { TouchpointCard } from '../board/card.entity.ts';
import { isolated, linked } from '../database/tenancy.ts';
import { Idea } from './idea.entity.ts';

const IdeaCardSchema = defineEntity({
  name: 'IdeaCard',
  tableName: 'idea_card',
  ...isolated,
  properties: {
    ...linked,
    idea: () => p.manyToOne(Idea).primary(),
    card: () => p.manyToOne(TouchpointCard).primary(),
  },
});

export class IdeaCard extends IdeaCardSchema.class {}
IdeaCardSchema.setClass(IdeaCard);
