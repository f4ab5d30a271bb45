import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { IdeaType } from './idea.type.ts';

const refused = { description: 'What was refused; empty when all went well.' };
const theIdea = { nullable: true, description: 'The idea; null when refused.' } as const;
const changedIdea = changedRecord('idea');

@ObjectType('SubmitIdeaPayload', { description: 'The idea that was taken down.' })
export class SubmitIdeaPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('SupportIdeaPayload', { description: 'The idea with its supporters.' })
export class SupportIdeaPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('AnswerIdeaPayload', { description: 'The idea with its answer.' })
export class AnswerIdeaPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('MergeIdeasPayload', { description: 'The idea that stays.' })
export class MergeIdeasPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('WithdrawSupportPayload', { description: 'The idea with those who support it still.' })
export class WithdrawSupportPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('UpdateIdeaPayload', { description: 'The idea as it is worded now.' })
export class UpdateIdeaPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('SeparateIdeasPayload', { description: 'The idea that stands for itself again.' })
export class SeparateIdeasPayload {
  id?: string;

  @Field(() => IdeaType, theIdea)
  idea?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedIdea(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
