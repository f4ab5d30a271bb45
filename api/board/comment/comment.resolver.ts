import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refusable } from '../../refusable.ts';
import { Scoped } from '../../scope.ts';
import { changedRecord } from '../../write/changed-record.ts';
import { AddCommentInput, DeleteCommentInput, EditCommentInput } from './comment.input.ts';
import { AddCommentPayload, CommentType, DeleteCommentPayload, EditCommentPayload } from './comment.type.ts';
import { addComment, deleteComment, editComment } from './write-comments.ts';

const changedComment = changedRecord('comment');

@Resolver(() => AddCommentPayload)
export class AddCommentResolver {
  @Scoped('PLAN')
  @Mutation(() => AddCommentPayload, { description: 'Says something about a card.' })
  addComment(
    @Arg('input', () => AddCommentInput, { description: 'What, and about which card.' }) input: AddCommentInput,
    @Ctx() context: Context,
  ): Promise<AddCommentPayload> {
    return refusable(context, {}, (em) => addComment(em, input));
  }

  @FieldResolver(() => CommentType, { nullable: true, description: 'The comment; null when refused.' })
  comment(@Root() root: AddCommentPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return changedComment(root, context, info);
  }
}

@Resolver(() => EditCommentPayload)
export class EditCommentResolver {
  @Scoped('PLAN')
  @Mutation(() => EditCommentPayload, { description: 'Puts a comment of yours otherwise.' })
  editComment(
    @Arg('input', () => EditCommentInput, { description: 'Which comment, and what it says.' }) input: EditCommentInput,
    @Ctx() context: Context,
  ): Promise<EditCommentPayload> {
    return refusable(context, {}, (em) => editComment(em, input));
  }

  @FieldResolver(() => CommentType, { nullable: true, description: 'The comment; null when refused.' })
  comment(@Root() root: EditCommentPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return changedComment(root, context, info);
  }
}

@Resolver()
export class DeleteCommentResolver {
  @Scoped('PLAN')
  @Mutation(() => DeleteCommentPayload, { description: 'Takes a comment of yours away.' })
  deleteComment(
    @Arg('input', () => DeleteCommentInput, { description: 'Which comment.' }) input: DeleteCommentInput,
    @Ctx() context: Context,
  ): Promise<DeleteCommentPayload> {
    return refusable(context, {}, (em) => deleteComment(em, input));
  }
}
