import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../scalar.ts';
import { Side } from '../vocabulary.ts';
import { BulkWishes, RowWishes } from '../write/bulk.input.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';
import type { AccountRoleFields } from './upsert-account-roles.ts';
import type { PersonFields } from './upsert-people.ts';

const own = 'The key another system has for the person; the person who has it is changed, or else made.';

@InputType('PersonInput', { description: 'A person: what is left out stays as it is, null clears.' })
export class PersonInput extends RowWishes implements PersonFields {
  @Field(() => ExternalRefInputType, { nullable: true, description: own })
  ref?: ExternalRefInputType | null;

  @Field(() => ID, { nullable: true, description: 'The person to change; without id and ref a new one is made.' })
  id?: string | null;

  @Field(() => [ExternalRefInputType], { nullable: true, description: 'Further keys to add; none is taken away.' })
  externalRefs?: ExternalRefInputType[] | null;

  @Field(() => String, { nullable: true, description: 'The name, up to 500 characters; a new person needs it.' })
  fullName?: string | null;

  @Field(() => [String], { nullable: true, description: 'E-mail addresses; all of them.' })
  emails?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Telephone numbers, up to 50; all of them.' })
  phones?: string[] | null;

  @Field(() => Side, { nullable: true, description: 'On whose side; a new person needs it.' })
  side?: Side | null;

  @Field(() => String, { nullable: true, description: 'What the person does, up to 1,000 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The region the person cares for, up to 1,000 characters.' })
  region?: string | null;

  @Field(() => RecordRefType, {
    nullable: true,
    description: 'Whom the person reports to; may be one of the same call.',
  })
  manager?: RecordRefType | null;
}

@InputType('UpsertPeopleInput', { description: 'People to make or change.' })
export class UpsertPeopleInput extends BulkWishes {
  @Field(() => [PersonInput], { description: 'At most 5,000 people.' })
  rows!: PersonInput[];
}

@InputType('AccountRoleInput', {
  description: 'A person in a role on an account: the four of account, person, role and from are one.',
})
export class AccountRoleInput extends RowWishes implements AccountRoleFields {
  @Field(() => RecordRefType, { description: 'The account in which the role is played.' })
  account!: RecordRefType;

  @Field(() => RecordRefType, { description: 'The person who plays it.' })
  person!: RecordRefType;

  @Field(() => String, { description: 'The key of the role, such as CHAMPION.' })
  role!: string;

  @Field(() => Day, { nullable: true, description: 'From which day; without it nobody knows since when.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: 'Until which day; still so when null.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person is called there, up to 1,000 characters.' })
  title?: string | null;

  @Field(() => Int, { nullable: true, description: 'How much the person has to say, in numbers of yours.' })
  influence?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether this is the first to turn to in the role.' })
  primary?: boolean | null;
}

@InputType('UpsertAccountRolesInput', { description: 'Roles that people play on accounts.' })
export class UpsertAccountRolesInput extends BulkWishes {
  @Field(() => [AccountRoleInput], { description: 'At most 5,000 roles.' })
  rows!: AccountRoleInput[];
}
