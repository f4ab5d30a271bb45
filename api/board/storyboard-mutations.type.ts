import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, InputType, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { StoryboardType } from './storyboard.type.ts';

const changedStoryboard = changedRecord('storyboard');

/** What every change of a whole board may say. */
@InputType()
abstract class WholeBoardInput {
  @Field(() => ID, { description: 'Which storyboard.' })
  storyboard!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}

@InputType('UpdateStoryboardInput', { description: 'A storyboard to change; what is left out stays as it is.' })
export class UpdateStoryboardInput extends WholeBoardInput {
  @Field(() => String, { nullable: true, description: 'What it is called, up to 1,000 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The line of business it tells of; null clears it.' })
  lineOfBusiness?: string | null;
}

@InputType('ArchiveStoryboardInput', { description: 'A storyboard to put away.' })
export class ArchiveStoryboardInput extends WholeBoardInput {}

@InputType('RestoreStoryboardInput', { description: 'A storyboard to bring back.' })
export class RestoreStoryboardInput extends WholeBoardInput {}

/** What every change of a whole board answers. */
@ObjectType()
abstract class WholeBoardPayload {
  id?: string;

  @Field(() => StoryboardType, { nullable: true, description: 'The storyboard; null when refused.' })
  storyboard?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedStoryboard(this, context, info);
  }

  @Field(() => ID, { nullable: true, description: 'What the events of this call share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@ObjectType('UpdateStoryboardPayload', { description: 'The storyboard that was changed.' })
export class UpdateStoryboardPayload extends WholeBoardPayload {}

@ObjectType('ArchiveStoryboardPayload', { description: 'The storyboard that was put away.' })
export class ArchiveStoryboardPayload extends WholeBoardPayload {}

@ObjectType('RestoreStoryboardPayload', { description: 'The storyboard that is back.' })
export class RestoreStoryboardPayload extends WholeBoardPayload {}
