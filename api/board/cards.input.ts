import { Field, ID, InputType, Int } from 'type-graphql';
import { OnError } from '../write/answer.ts';
import { CardInput, CardPatchInput, UpdateCardInput } from './card.input.ts';

@InputType('CreateCardsInput', { description: 'Cards for one storyboard.' })
export class CreateCardsInput {
  @Field(() => ID, { description: 'The board.' })
  storyboard!: string;

  @Field(() => [CardInput], {
    description: 'At most 5,000 cards; new ones go to the ends of their cells, in this order.',
  })
  cards!: CardInput[];

  @Field(() => OnError, {
    defaultValue: OnError.REJECT_FAILED_ROWS,
    description: 'What becomes of the others when one is refused.',
  })
  onError!: OnError;

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what would happen.' })
  dryRun!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}

@InputType('UpdateCardsInput', { description: 'Cards to change: all of them, or none when one is refused.' })
export class UpdateCardsInput {
  @Field(() => [UpdateCardInput], { defaultValue: [], description: 'Cards, each with changes of its own.' })
  cards!: UpdateCardInput[];

  @Field(() => [ID], { nullable: true, description: 'Cards that all change as `patch` says; at most 5,000 in all.' })
  ids?: string[] | null;

  @Field(() => CardPatchInput, { nullable: true, description: 'What changes in every card of `ids`.' })
  patch?: CardPatchInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only say how many would change.' })
  dryRun!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}

@InputType('DeleteCardsInput', { description: 'Cards to archive: all of them, or none when one is refused.' })
export class DeleteCardsInput {
  @Field(() => [ID], { description: 'At most 5,000 cards.' })
  cards!: string[];

  @Field(() => Int, { nullable: true, description: 'The version you saw of the one card; refused when it is another.' })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}

@InputType('RestoreCardsInput', {
  description: 'Archived cards to put back: all of them, or none when one is refused.',
})
export class RestoreCardsInput {
  @Field(() => [ID], { description: 'At most 5,000 cards.' })
  cards!: string[];

  @Field(() => Int, { nullable: true, description: 'The version you saw of the one card; refused when it is another.' })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}
