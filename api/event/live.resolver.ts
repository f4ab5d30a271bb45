import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { Scoped } from '../scope.ts';
import { followAccount, followBoard, followTimeline } from './follow.ts';
import { AccountChangeType, StoryboardChangeType, TimelineAdditionType } from './live.type.ts';
import type { Message } from './message.ts';
import { tell } from './tell.ts';

const since = 'The sequence you know; what came behind it is told first. Left out, the stream starts now.';

@Resolver()
export class LiveResolver {
  @Scoped('READ')
  @Subscription(() => StoryboardChangeType, {
    subscribe: followBoard,
    description: 'What happens on a storyboard. The first message has no changes and tells where the stream starts.',
  })
  storyboardChanged(
    @Arg('id', () => ID, { description: 'Which storyboard.' }) _id: string,
    @Arg('afterSequence', () => String, { nullable: true, description: since }) _after: string | undefined,
    @Root() told: Message,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return tell(context, info, told);
  }

  @Scoped('READ')
  @Subscription(() => AccountChangeType, {
    subscribe: followAccount,
    description: 'What happens to an account and to everything of it. The first message has no changes.',
  })
  accountChanged(
    @Arg('id', () => ID, { description: 'Which account.' }) _id: string,
    @Arg('afterSequence', () => String, { nullable: true, description: since }) _after: string | undefined,
    @Root() told: Message,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return tell(context, info, told);
  }

  @Scoped('READ')
  @Subscription(() => TimelineAdditionType, {
    subscribe: followTimeline,
    description: 'What comes to the timeline of an account. The first message has no changes.',
  })
  timelineAdded(
    @Arg('account', () => ID, { description: 'Which account.' }) _account: string,
    @Arg('afterSequence', () => String, { nullable: true, description: since }) _after: string | undefined,
    @Root() told: Message,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return tell(context, info, told);
  }
}
