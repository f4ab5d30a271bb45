import { defineEntity, p } from '@mikro-orm/core';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { instant, line, rank } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { JourneyStage } from '../vocabulary.ts';
import { TouchpointCard } from './card.entity.ts';
import { Storyboard } from './storyboard.entity.ts';

const EpicSchema = defineEntity({
  name: 'Epic',
  tableName: 'epic',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'storyboard', 'rank', 'id'] }],
  properties: {
    ...tracked,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    stage: p.enum(JourneyStage),
    name: line(),
    rank: rank(),
    archivedAt: instant().nullable(),
    cards: () => p.oneToMany(TouchpointCard).mappedBy('epic'),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('epic'),
  },
});

export class Epic extends EpicSchema.class {}
EpicSchema.setClass(Epic);
