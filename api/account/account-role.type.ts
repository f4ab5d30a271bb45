import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { Day } from '../scalar.ts';
import { RoleType } from '../workspace/role.type.ts';
import { AccountType } from './account.type.ts';
import { PersonType } from './person.type.ts';

@ObjectType('AccountRole', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A person in a role on an account, from a date to a date.',
})
export class AccountRoleType extends TrackedType {
  @Field(() => AccountType, { description: 'The account in which the role is played.' })
  account!: AccountType;

  @Field(() => PersonType, { description: 'Who plays the role.' })
  person!: PersonType;

  @Field(() => RoleType, { description: 'Which of the nine roles.' })
  role!: RoleType;

  @Field(() => String, { nullable: true, description: 'What the person is called in this role.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'How much the person decides, 1 to 5.' })
  influence!: number | null;

  @Field(() => Day, { nullable: true, description: 'The first day; unknown when null.' })
  from!: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day; still going on when null.' })
  to!: string | null;

  @Field(() => Boolean, { description: 'Whether this is the person to ask first in this role.' })
  primary!: boolean;
}

export const AccountRoleConnectionType = connectionOf('AccountRole', () => AccountRoleType);

@ObjectType('RoleCount', { simpleResolvers: true, description: 'How many people play a role.' })
export class RoleCountType {
  @Field(() => RoleType, { description: 'The role that is counted.' })
  role!: RoleType;

  @Field(() => Int, { description: 'How many people play it today.' })
  people!: number;
}
