import { Field, ID, InputType } from 'type-graphql';
import { RecordRefType } from '../write/reference.input.ts';

@InputType('HandOverStewardshipInput', { description: 'Who cares for an account from now on, for a division.' })
export class HandOverStewardshipInput {
  @Field(() => ID, { description: 'The account that is handed over.' })
  account!: string;

  @Field(() => String, { description: 'The key of the division, such as SALES.' })
  division!: string;

  @Field(() => RecordRefType, { description: 'The new steward.' })
  person!: RecordRefType;

  @Field(() => String, { description: 'Why it is handed over, up to 100,000 characters.' })
  reason!: string;
}
