import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../../database/tenancy.ts';
import { Member } from '../../workspace/member.entity.ts';
import { Comment } from './comment.entity.ts';

const CommentMentionSchema = defineEntity({
  name: 'CommentMention',
  tableName: 'comment_mention',
  ...isolated,
  properties: {
    ...linked,
    comment: () => p.manyToOne(Comment).primary(),
    member: () => p.manyToOne(Member).primary(),
  },
});

export class CommentMention extends CommentMentionSchema.class {}
CommentMentionSchema.setClass(CommentMention);
