import { defineEntity, p } from '@mikro-orm/core';
import { instant, line } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { TouchpointCard } from './card.entity.ts';
import { Epic } from './epic.entity.ts';
import { Release } from './release.entity.ts';

const StoryboardSchema = defineEntity({
  name: 'Storyboard',
  tableName: 'storyboard',
  ...isolated,
  properties: {
    ...tracked,
    name: line(),
    lineOfBusiness: line().nullable(),
    archivedAt: instant().nullable(),
    epics: () => p.oneToMany(Epic).mappedBy('storyboard'),
    releases: () => p.oneToMany(Release).mappedBy('storyboard'),
    cards: () => p.oneToMany(TouchpointCard).mappedBy('storyboard'),
  },
});

export class Storyboard extends StoryboardSchema.class {}
StoryboardSchema.setClass(Storyboard);
