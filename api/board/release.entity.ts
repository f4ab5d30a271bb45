import { defineEntity, p } from '@mikro-orm/core';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { instant, line, prose, rank } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { ReleaseState } from '../vocabulary.ts';
import { TouchpointCard } from './card.entity.ts';
import { Storyboard } from './storyboard.entity.ts';

const ReleaseSchema = defineEntity({
  name: 'Release',
  tableName: 'release',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'storyboard', 'rank', 'id'] }],
  checks: [{ name: 'release_ends_after_it_starts', expression: 'starts_on <= ends_on' }],
  properties: {
    ...tracked,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    name: line(),
    outcomeStatement: prose().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    capacity: p.integer().nullable().check('capacity >= 0'),
    state: p.enum(ReleaseState).default(ReleaseState.PLANNED),
    rank: rank(),
    archivedAt: instant().nullable(),
    cards: () => p.oneToMany(TouchpointCard).mappedBy('release'),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('release'),
  },
});

export class Release extends ReleaseSchema.class {}
ReleaseSchema.setClass(Release);
