import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalar.ts';
import { JourneyStage } from '../vocabulary.ts';
import { BulkWishes, RowWishes } from '../write/bulk.input.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';
import type { AccountFields } from './upsert-accounts.ts';

const own = 'The key another system has for the account; the account that has it is changed, or else made.';

@InputType('AccountInput', { description: 'An account: what is left out stays as it is, null clears.' })
export class AccountInput extends RowWishes implements AccountFields {
  @Field(() => ExternalRefInputType, { nullable: true, description: own })
  ref?: ExternalRefInputType | null;

  @Field(() => ID, { nullable: true, description: 'The account to change; without id and ref a new one is made.' })
  id?: string | null;

  @Field(() => [ExternalRefInputType], { nullable: true, description: 'Further keys to add; none is taken away.' })
  externalRefs?: ExternalRefInputType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called, up to 500 characters; a new account needs it.',
  })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'Its domains, such as example.com; all of them.' })
  domains?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Its telephone numbers, up to 50; all of them.' })
  phones?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The industry it works in, up to 1,000 characters.' })
  industry?: string | null;

  @Field(() => [String], { nullable: true, description: 'Words it is found by; all of them.' })
  tags?: string[] | null;

  @Field(() => JourneyStage, {
    nullable: true,
    description: 'Where on the journey it is; a new account starts at KNOW.',
  })
  stage?: JourneyStage | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is in its stage; now, where the stage changes.',
  })
  stageSince?: Date | null;

  @Field(() => String, { nullable: true, description: 'Notes, up to 100,000 characters.' })
  notes?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is, up to 1,000 characters.' })
  location?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people work there.' })
  employees?: number | null;

  @Field(() => Float, { nullable: true, description: 'What it earns in a year.' })
  annualRevenue?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year it was founded.' })
  foundedYear?: number | null;

  @Field(() => RecordRefType, {
    nullable: true,
    description: 'The account it belongs to; may be one of the same call.',
  })
  parent?: RecordRefType | null;
}

@InputType('UpsertAccountsInput', { description: 'Accounts to make or change.' })
export class UpsertAccountsInput extends BulkWishes {
  @Field(() => [AccountInput], { description: 'At most 5,000 accounts.' })
  rows!: AccountInput[];
}
