import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../scalar.ts';
import { JourneyStage, ReleaseState, StoryboardTemplate } from '../vocabulary.ts';
import { ExternalRefInputType } from '../write/reference.input.ts';

@InputType('CreateStoryboardInput', { description: 'A new storyboard.' })
export class CreateStoryboardInput {
  @Field(() => String, { description: 'What the board is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The line of business it tells of.' })
  lineOfBusiness?: string | null;

  @Field(() => StoryboardTemplate, {
    nullable: true,
    description: 'What it begins with; nothing without it and `from`.',
  })
  template?: StoryboardTemplate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The storyboard it is a copy of: its epics, releases and cards, without dates and what was lived.',
  })
  from?: string | null;
}

@InputType('UpsertEpicInput', { description: 'An epic to make or to change; what is left out stays as it is.' })
export class UpsertEpicInput {
  @Field(() => ID, { nullable: true, description: 'Which epic; without it that of `ref`, or else a new one.' })
  id?: string | null;

  @Field(() => ExternalRefInputType, { nullable: true, description: 'The key another system has for it.' })
  ref?: ExternalRefInputType | null;

  @Field(() => ID, { nullable: true, description: 'The board; needed for a new epic, which then stays on it.' })
  storyboard?: string | null;

  @Field(() => JourneyStage, { nullable: true, description: 'The stage it belongs to; needed for a new epic.' })
  stage?: JourneyStage | null;

  @Field(() => String, { nullable: true, description: 'What it is called; needed for a new epic.' })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The epic of its stage to follow; null makes it the first. A new one without it becomes the last.',
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}

@InputType('UpsertReleaseInput', { description: 'A release to make or to change; what is left out stays as it is.' })
export class UpsertReleaseInput {
  @Field(() => ID, { nullable: true, description: 'Which release; without it that of `ref`, or else a new one.' })
  id?: string | null;

  @Field(() => ExternalRefInputType, { nullable: true, description: 'The key another system has for it.' })
  ref?: ExternalRefInputType | null;

  @Field(() => ID, { nullable: true, description: 'The board; needed for a new release, which then stays on it.' })
  storyboard?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called; needed for a new release.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What will be different for the customer; null clears it.' })
  outcomeStatement?: string | null;

  @Field(() => Day, { nullable: true, description: 'The first day; null clears it.' })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day; null clears it.' })
  endsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How much effort it can hold, in points; null clears it.' })
  capacity?: number | null;

  @Field(() => ReleaseState, { nullable: true, description: 'Whether it is planned, lived now or done.' })
  state?: ReleaseState | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The release to follow; null makes it the first. A new one without it becomes the last.',
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}
