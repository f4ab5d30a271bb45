import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../contract.type.ts';
import { DateTime } from '../../scalar.ts';
import { ReadWith } from '../../scope.ts';

@ReadWith('READ')
@ObjectType('Operation', { simpleResolvers: true, description: 'Something you did on a storyboard, as one.' })
export class OperationType {
  @Field(() => ID, { description: 'What its events share.' })
  id!: string;

  @Field(() => String, { description: 'What it did, in a few words, such as: Moved 3 cards.' })
  label!: string;

  @Field(() => DateTime, { description: 'When it was first done.' })
  at!: string;

  @Field(() => Int, { description: 'How many records it changed.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether it is undone now.' })
  undone!: boolean;
}

/** What undoing and redoing answer: ids of what they touched, read by the payload's own fields. */
@ObjectType()
abstract class TurnedPayload {
  id?: string;
  cardIds!: readonly string[];
  epicIds!: readonly string[];
  releaseIds!: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description: 'What the events of this call share, to know your own change in the log; null when refused.',
  })
  operationId?: string;

  @Field(() => [ID], { description: 'The ids of cards, epics and releases that are on the board no more.' })
  gone!: string[];

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@ObjectType('UndoOperationPayload', { description: 'The board as it was before the operation.' })
export class UndoOperationPayload extends TurnedPayload {}

@ObjectType('RedoOperationPayload', { description: 'The board as it was after the operation.' })
export class RedoOperationPayload extends TurnedPayload {}
