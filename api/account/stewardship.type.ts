import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { DateTime } from '../scalar.ts';
import { DivisionType } from '../workspace/role.type.ts';
import { AccountType } from './account.type.ts';
import { PersonType } from './person.type.ts';

@ObjectType('Stewardship', {
  simpleResolvers: true,
  implements: [NodeType, RecordedType],
  description: 'The one person of a division who cares for an account.',
})
export class StewardshipType extends NodeType {
  @Field(() => AccountType, { description: 'The account that is looked after.' })
  account!: AccountType;

  @Field(() => DivisionType, { description: 'The division of ours that looks after it.' })
  division!: DivisionType;

  @Field(() => PersonType, { description: 'The steward.' })
  person!: PersonType;

  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; still so when null.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was handed over to this steward.' })
  reason!: string | null;
}
