import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('MoveCardsInput', { description: 'Cards, and the place they shall go to.' })
export class MoveCardsInput {
  @Field(() => [ID], { description: 'The cards, in the order they shall have; at most 5,000, all of one storyboard.' })
  cards!: string[];

  @Field(() => ID, { description: 'The column they go to.' })
  epic!: string;

  @Field(() => ID, { nullable: true, description: 'The slice they go to; without it they become unscheduled.' })
  release?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The card of that cell to follow. Null makes them the first of the cell, leaving it out the last.',
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw of the one card; refused when it is another.' })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}
