import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalar.ts';
import { RecordRefType } from '../write/reference.input.ts';

@InputType('AnswerFactInput', { description: 'What is now known of an account.' })
export class AnswerFactInput {
  @Field(() => RecordRefType, { description: 'The account the fact is about.' })
  account!: RecordRefType;

  @Field(() => String, { description: 'The key of the fact need that it answers.' })
  need!: string;

  @Field(() => String, { description: 'The answer.' })
  value!: string;

  @Field(() => String, { description: 'Who or what says so.' })
  source!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was seen to be so; now when left out.' })
  observedAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The interaction with the account in which it was learned.' })
  evidence?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw of the fact; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('UpsertFactNeedInput', { description: 'A fact need to make or to change; what is left out stays as it is.' })
export class UpsertFactNeedInput {
  @Field(() => String, { description: 'Its key, up to 100 characters; a new need when nobody has it.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'What needs to be known; needed for a new one.' })
  question?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it needs to be known; needed for a new one.' })
  why?: string | null;

  @Field(() => String, { nullable: true, description: 'How knowing it helps to care for the customer.' })
  helpsCareBy?: string | null;

  @Field(() => [String], { nullable: true, description: 'Keys of the roles that need it; they replace those it has.' })
  neededBy?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'After how many days it is too old; never when null.' })
  maxAgeDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}
