import { Field, ID, InputType } from 'type-graphql';

@InputType('UndoOperationInput', { description: 'What to undo.' })
export class UndoOperationInput {
  @Field(() => ID, { description: 'The board.' })
  storyboard!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An operation of yours; without it the latest on the board that is not undone.',
  })
  operationId?: string | null;
}

@InputType('RedoOperationInput', { description: 'What to do again.' })
export class RedoOperationInput {
  @Field(() => ID, { description: 'The board.' })
  storyboard!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An operation of yours that is undone; without it the one you undid last.',
  })
  operationId?: string | null;
}
