import { Field, ID, InputType } from 'type-graphql';
import { OnError } from '../write/answer.ts';
import { ExternalRefInputType } from '../write/reference.input.ts';
import type { RetractInteractions } from './retract-interactions.ts';

@InputType('InteractionRef', { description: 'An interaction, named by id or by ref.' })
export class InteractionRefType {
  @Field(() => ID, { nullable: true, description: 'The id of the interaction.' })
  id?: string | null;

  @Field(() => ExternalRefInputType, { nullable: true, description: 'The key another system has for it.' })
  ref?: ExternalRefInputType | null;
}

@InputType('RetractInteractionsInput', { description: 'Interactions that were recorded by mistake.' })
export class RetractInteractionsInput implements RetractInteractions {
  @Field(() => [InteractionRefType], { description: 'The interactions, answers to surveys among them, at most 5,000.' })
  rows!: InteractionRefType[];

  @Field(() => String, { description: 'Why, up to 1,000 characters; it is kept with them.' })
  reason!: string;

  @Field(() => OnError, {
    defaultValue: OnError.REJECT_FAILED_ROWS,
    description: 'What becomes of the other rows when one is refused.',
  })
  onError!: OnError;
}
