import { defineEntity, p } from '@mikro-orm/core';
import { instant, line, prose } from '../../database/columns.ts';
import { isolated, tracked } from '../../database/tenancy.ts';
import { ActorKind } from '../../vocabulary.ts';
import { Member } from '../../workspace/member.entity.ts';
import { TouchpointCard } from '../card.entity.ts';
import { CommentMention } from './comment-mention.entity.ts';

const CommentSchema = defineEntity({
  name: 'Comment',
  tableName: 'comment',
  ...isolated,
  indexes: [{ name: 'comment_of_card', properties: ['workspaceId', 'card', 'createdAt', 'id'] }],
  properties: {
    ...tracked,
    card: () => p.manyToOne(TouchpointCard).deleteRule('cascade'),
    body: prose(),
    actorKind: p.enum(ActorKind),
    actorId: p.uuid().nullable(),
    actorName: line(),
    editedAt: instant().nullable(),
    mentions: () => p.manyToMany(Member).pivotEntity(() => CommentMention),
  },
});

export class Comment extends CommentSchema.class {}
CommentSchema.setClass(Comment);
