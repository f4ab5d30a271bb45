import { defineEntity, p } from '@mikro-orm/core';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { frictions, instant, line, lines, prose, rank } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Value } from '../decision/value.entity.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Refusal } from '../refusal.ts';
import { Interaction } from '../timeline/interaction.entity.ts';
import { Channel, MilestoneKind } from '../vocabulary.ts';
import { Member } from '../workspace/member.entity.ts';
import { Role } from '../workspace/role.entity.ts';
import { Comment } from './comment/comment.entity.ts';
import { CardOutcome } from './card-outcome.entity.ts';
import { CardRole } from './card-role.entity.ts';
import { CardValue } from './card-value.entity.ts';
import { Epic } from './epic.entity.ts';
import { Release } from './release.entity.ts';
import { Storyboard } from './storyboard.entity.ts';

type Place = { epic: Epic; release: Release | null; rank: string };

const afterSomething = 'num_nonnulls(expect_after_card_id, expect_milestone) <= 1';
const withinHours = 'expect_within_hours is not null or num_nonnulls(expect_after_card_id, expect_milestone) = 0';

const TouchpointCardSchema = defineEntity({
  name: 'TouchpointCard',
  tableName: 'card',
  ...isolated,
  indexes: [
    { name: 'card_place_on_board', properties: ['workspaceId', 'storyboard', 'epic', 'release', 'rank', 'id'] },
  ],
  checks: [
    { name: 'card_expects_one_thing', expression: afterSomething },
    { name: 'card_expects_after_something', expression: withinHours },
  ],
  properties: {
    ...tracked,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    epic: () => p.manyToOne(Epic),
    release: () => p.manyToOne(Release).nullable(),
    rank: rank(),
    title: line(),
    body: prose().nullable(),
    persona: line().nullable(),
    benefit: prose().nullable(),
    ownerRole: () => p.manyToOne(Role),
    assignee: () => p.manyToOne(Member).nullable(),
    concernedRoles: () => p.manyToMany(Role).pivotEntity(() => CardRole),
    channel: p.enum(Channel).nullable(),
    impact: p.smallint().nullable().check('impact between 1 and 10'),
    effort: p.integer().nullable().check('effort >= 0'),
    ...frictions,
    expectAfterCard: () => p.manyToOne(TouchpointCard).nullable(),
    expectMilestone: p.enum(MilestoneKind).nullable(),
    expectWithinHours: p.integer().nullable().check('expect_within_hours >= 0'),
    tags: lines(),
    archivedAt: instant().nullable(),
    values: () => p.manyToMany(Value).pivotEntity(() => CardValue),
    outcomes: () => p.manyToMany(Outcome).pivotEntity(() => CardOutcome),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('card'),
    comments: () => p.oneToMany(Comment).mappedBy('card'),
    interactions: () => p.oneToMany(Interaction).mappedBy('card'),
  },
});

export class TouchpointCard extends TouchpointCardSchema.class {
  place({ epic, release, rank }: Place): void {
    const boards = [epic.storyboard.id, release?.storyboard.id ?? epic.storyboard.id];
    if (boards.some((board) => board !== this.storyboard.id)) {
      throw new Refusal('CONFLICT', 'A card can only be placed on its own storyboard.', { path: ['epic'] });
    }
    Object.assign(this, { epic, release, rank });
  }
}
TouchpointCardSchema.setClass(TouchpointCard);
