import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../../scalar.ts';
import { RetroActionKind } from '../../vocabulary.ts';
import { CardInput } from '../card.input.ts';

@InputType('AddRetroActionInput', { description: 'Something that a retrospective agrees to do.' })
export class AddRetroActionInput {
  @Field(() => ID, { description: 'Which retrospective; its notes are revealed and it is not closed.' })
  retrospective!: string;

  @Field(() => RetroActionKind, { description: 'What it becomes.' })
  kind!: RetroActionKind;

  @Field(() => String, { description: 'What is to be done, up to 2,000 characters.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The note it answers.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The member who sees to it.' })
  owner?: string | null;

  @Field(() => Day, { nullable: true, description: 'By which day.' })
  dueOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For CARD a card that is on the board already; for RESCORE the one to score anew.',
  })
  card?: string | null;

  @Field(() => CardInput, { nullable: true, description: 'For CARD the card to make on the board of the release.' })
  newCard?: CardInput | null;

  @Field(() => Int, { nullable: true, description: 'For RESCORE the new impact; stays when left out, null clears.' })
  impact?: number | null;

  @Field(() => Int, { nullable: true, description: 'For RESCORE the new effort; stays when left out, null clears.' })
  effort?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For RESCORE the version you saw of the card; refused when it is another.',
  })
  ifVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'For FRAMEWORK_EDIT the version of the framework it led to.' })
  framework?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}

@InputType('DeleteRetroActionInput', { description: 'An action to take back.' })
export class DeleteRetroActionInput {
  @Field(() => ID, { description: 'Which action; its retrospective is not closed.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('ReviewRetroActionInput', { description: 'Whether a promise was kept.' })
export class ReviewRetroActionInput {
  @Field(() => ID, { description: 'Which action; its retrospective is closed.' })
  action!: string;

  @Field(() => Boolean, { description: 'Whether it was kept.' })
  kept!: boolean;

  @Field(() => String, { description: 'How, or why not.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; refused when it is another.' })
  ifVersion?: number | null;
}
