import { Field, ID, InputType, Int } from 'type-graphql';
import { JourneyStage } from '../vocabulary.ts';

const ownOperation = {
  nullable: true,
  description: 'A UUID of yours, by which you know your own change in the event log.',
};
const seenVersion = { nullable: true, description: 'The version you saw; the change is refused when it is another.' };
const archiveCards = { defaultValue: false, description: 'Whether the cards in it are archived with it.' };

/** What every change of an epic or a release may say. */
@InputType()
abstract class PlaceInput {
  @Field(() => Int, seenVersion)
  ifVersion?: number | null;

  @Field(() => ID, ownOperation)
  operationId?: string | null;
}

@InputType('MoveEpicInput', { description: 'An epic, and the place it shall go to.' })
export class MoveEpicInput extends PlaceInput {
  @Field(() => ID, { description: 'Which epic.' })
  epic!: string;

  @Field(() => JourneyStage, { nullable: true, description: 'The stage it goes to; without it, it stays in its own.' })
  stage?: JourneyStage | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The epic of that stage to follow. Null makes it the first, leaving it out the last.',
  })
  after?: string | null;
}

@InputType('ArchiveEpicInput', { description: 'An epic to take off its board, and what becomes of its cards.' })
export class ArchiveEpicInput extends PlaceInput {
  @Field(() => ID, { description: 'Which epic.' })
  epic!: string;

  @Field(() => ID, { nullable: true, description: 'The epic its cards go to, each in the release it has.' })
  moveCardsTo?: string | null;

  @Field(() => Boolean, archiveCards)
  archiveCards!: boolean;
}

@InputType('MoveReleaseInput', { description: 'A release, and the place it shall go to.' })
export class MoveReleaseInput extends PlaceInput {
  @Field(() => ID, { description: 'Which release.' })
  release!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The release to follow. Null makes it the first, leaving it out the last.',
  })
  after?: string | null;
}

@InputType('ArchiveReleaseInput', { description: 'A release to take off its board, and what becomes of its cards.' })
export class ArchiveReleaseInput extends PlaceInput {
  @Field(() => ID, { description: 'Which release.' })
  release!: string;

  @Field(() => ID, { nullable: true, description: 'The release its cards go to; null makes them unscheduled.' })
  moveCardsTo?: string | null;

  @Field(() => Boolean, archiveCards)
  archiveCards!: boolean;
}

const withCards = { defaultValue: true, description: 'Whether the cards come back that were archived with it.' };

@InputType('RestoreEpicInput', { description: 'An archived epic that comes back to its board.' })
export class RestoreEpicInput extends PlaceInput {
  @Field(() => ID, { description: 'Which epic.' })
  epic!: string;

  @Field(() => Boolean, withCards)
  withCards!: boolean;
}

@InputType('RestoreReleaseInput', { description: 'An archived release that comes back to its board.' })
export class RestoreReleaseInput extends PlaceInput {
  @Field(() => ID, { description: 'Which release.' })
  release!: string;

  @Field(() => Boolean, withCards)
  withCards!: boolean;
}

@InputType('StartReleaseInput', { description: 'A planned release that is lived from now on.' })
export class StartReleaseInput extends PlaceInput {
  @Field(() => ID, { description: 'Which release; its outcome statement must be there.' })
  release!: string;
}

@InputType('UnfinishedCardInput', { description: 'Where an unfinished card goes.' })
export class UnfinishedCardInput {
  @Field(() => ID, { description: 'Which card.' })
  card!: string;

  @Field(() => ID, { nullable: true, description: 'The release it goes to; null makes it unscheduled.' })
  moveTo?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it stays in the release, never lived.' })
  keep!: boolean;
}

@InputType('CloseReleaseInput', { description: 'A release that is done, and where what is unfinished goes.' })
export class CloseReleaseInput extends PlaceInput {
  @Field(() => ID, { description: 'Which release.' })
  release!: string;

  @Field(() => [UnfinishedCardInput], { nullable: true, description: 'Where single unfinished cards go.' })
  unfinished?: UnfinishedCardInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where all other unfinished cards go; null makes them unscheduled, leaving it out asks about them.',
  })
  unfinishedTo?: string | null;
}
