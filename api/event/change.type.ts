import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { ActorKind, EventAction } from '../vocabulary.ts';
import { ReadWith } from '../scope.ts';

@ObjectType('Actor', { simpleResolvers: true, description: 'Who did something.' })
export class ActorType {
  @Field(() => ActorKind, { description: 'A person, a key or the program itself.' })
  kind!: ActorKind;

  @Field(() => ID, { nullable: true, description: 'The member or the key; null for the program itself.' })
  id!: string | null;

  @Field(() => String, { description: 'The name as it was then.' })
  name!: string;
}

@ObjectType('FieldChange', { simpleResolvers: true, description: 'What one field was and became.' })
export class FieldChangeType {
  @Field(() => String, {
    description:
      'The field, by the name the log keeps it under, which is that of the API but for these: of an interaction ' +
      '`occurredAt` and `timeKnown` are its `at`, `externalSystem` and `externalId` its `ref`; of a card `frictionDelay` ' +
      'and its like are `frictions`, `expectAfterCard`, `expectMilestone` and `expectWithinHours` its `expectation`, ' +
      '`rank` its place in its cell.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it was, as JSON text; null when it was empty.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it became, as JSON text; null when it was cleared.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it named a record: what that is called now.' })
  beforeName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it names a record, or several: what they are called now.',
  })
  afterName!: string | null;
}

@ReadWith('READ')
@ObjectType('Change', {
  simpleResolvers: true,
  description: 'One entry of the event log, which nobody can change or delete.',
})
export class ChangeType {
  @Field(() => ID, { description: 'Permanent; use it to recognise a change you already saw.' })
  id!: string;

  @Field(() => String, { description: 'Its place in the log, a whole number as text; grows.' })
  sequence!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string;

  @Field(() => ActorType, { description: 'Who did it.' })
  actor!: ActorType;

  @Field(() => String, { description: 'What was called, such as moveCards or import.' })
  cause!: string;

  @Field(() => ID, { description: 'All changes of one operation share it.' })
  operationId!: string;

  @Field(() => String, { description: 'The type of the record, such as Account.' })
  type!: string;

  @Field(() => ID, { description: 'The record.' })
  recordId!: string;

  @Field(() => EventAction, { description: 'What happened to it.' })
  action!: EventAction;

  @Field(() => [FieldChangeType], { description: 'Field by field what it was and became.' })
  fields!: FieldChangeType[];
}

export const ChangeConnectionType = connectionOf('Change', () => ChangeType);

@ObjectType('ChangeFeed', { simpleResolvers: true, description: 'A stretch of the event log.' })
export class ChangeFeedType {
  @Field(() => [ChangeType], { description: 'Changes in the order of the log, as many as `first` says.' })
  nodes!: ChangeType[];

  @Field(() => String, { description: 'Give it as `afterSequence` to go on from here.' })
  lastSequence!: string;

  @Field(() => Boolean, { description: 'Whether there is more to read right now.' })
  hasMore!: boolean;
}
