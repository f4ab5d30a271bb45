import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType, TrackedType, UserErrorType } from '../../contract.type.ts';
import { RecordedType } from '../../event/recorded.type.ts';
import { ActorType } from '../../event/change.type.ts';
import { connectionOf } from '../../graph/page.type.ts';
import { DateTime } from '../../scalar.ts';
import { MemberType } from '../../workspace/member.type.ts';
import { TouchpointCardType } from '../card.type.ts';

@ObjectType('Comment', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'What somebody said about a card.',
})
export class CommentType extends TrackedType {
  @Field(() => TouchpointCardType, { nullable: true, description: 'The card; null while it is archived.' })
  card!: TouchpointCardType | null;

  @Field(() => ActorType, { description: 'Who said it.' })
  author!: ActorType;

  @Field(() => String, { description: 'What they said.' })
  body!: string;

  @Field(() => [MemberType], { description: 'The members it speaks to, by name; at most 100.' })
  mentions!: MemberType[];

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last put otherwise; null when it never was.' })
  editedAt!: string | null;
}

export const CommentConnectionType = connectionOf('Comment', () => CommentType);

const refused = { description: 'What was refused; empty when all went well.' };

@ObjectType('AddCommentPayload', { description: 'The new comment.' })
export class AddCommentPayload {
  id?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('EditCommentPayload', { description: 'The comment as it reads now.' })
export class EditCommentPayload {
  id?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteCommentPayload', { description: 'The comment that is gone.' })
export class DeleteCommentPayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when refused.' })
  deleted?: string | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
