import { defineEntity, p } from '@mikro-orm/core';
import { instant, prose } from '../../database/columns.ts';
import { isolated, tracked } from '../../database/tenancy.ts';
import { Framework } from '../../decision/framework.entity.ts';
import { RetroActionKind } from '../../vocabulary.ts';
import { Member } from '../../workspace/member.entity.ts';
import { TouchpointCard } from '../card.entity.ts';
import { RetroNote } from './retro-note.entity.ts';
import { Retrospective } from './retrospective.entity.ts';

/** Impact and effort are those the card had and got, where it was scored anew. */
const RetroActionSchema = defineEntity({
  name: 'RetroAction',
  tableName: 'retro_action',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'retrospective', 'createdAt', 'id'] }],
  checks: [
    { name: 'retro_action_has_its_card', expression: "card_id is null or kind in ('CARD', 'RESCORE')" },
    { name: 'retro_action_edits_the_framework', expression: "framework_id is null or kind = 'FRAMEWORK_EDIT'" },
    { name: 'retro_action_is_reviewed', expression: '(kept is null) = (reviewed_at is null)' },
  ],
  properties: {
    ...tracked,
    retrospective: () => p.manyToOne(Retrospective).deleteRule('cascade'),
    kind: p.enum(RetroActionKind),
    text: p.string().length(2000),
    note: () => p.manyToOne(RetroNote).nullable(),
    owner: () => p.manyToOne(Member).nullable(),
    dueOn: p.date().nullable(),
    card: () => p.manyToOne(TouchpointCard).nullable(),
    impactBefore: p.smallint().nullable(),
    impactAfter: p.smallint().nullable(),
    effortBefore: p.integer().nullable(),
    effortAfter: p.integer().nullable(),
    framework: () => p.manyToOne(Framework).nullable(),
    kept: p.boolean().nullable(),
    reviewText: prose().nullable(),
    reviewedBy: () => p.manyToOne(Member).nullable(),
    reviewedAt: instant().nullable(),
  },
});

export class RetroAction extends RetroActionSchema.class {}
RetroActionSchema.setClass(RetroAction);
