import { defineEntity, p } from '@mikro-orm/core';
import { label, prose } from '../../database/columns.ts';
import { isolated, tracked } from '../../database/tenancy.ts';
import { Member } from '../../workspace/member.entity.ts';
import { Storyboard } from '../storyboard.entity.ts';

const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'storyboard', 'name'] }],
  properties: {
    ...tracked,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    name: label(),
    query: prose(),
    shared: p.boolean().default(false),
    owner: () => p.manyToOne(Member).deleteRule('cascade'),
  },
});

export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);
