import { Field, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { InteractionType } from '../timeline/interaction.type.ts';
import { FactNeedType } from './fact-need.type.ts';

@ObjectType('CriticalFact', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'The answer to a fact need for one account.',
})
export class CriticalFactType extends TrackedType {
  @Field(() => FactNeedType, { description: 'What needed to be known.' })
  need!: FactNeedType;

  @Field(() => AccountType, { description: 'The account it is about.' })
  account!: AccountType;

  @Field(() => String, { description: 'The answer.' })
  value!: string;

  @Field(() => String, { description: 'Who or what says so.' })
  source!: string;

  @Field(() => DateTime, { description: 'When it was seen to be so.' })
  observedAt!: string;

  @Field(() => Boolean, { description: 'Whether it is older than the need allows.' })
  stale!: boolean;

  @Field(() => InteractionType, { nullable: true, description: 'The interaction it was learned in.' })
  evidence!: InteractionType | null;
}

export const CriticalFactConnectionType = connectionOf('CriticalFact', () => CriticalFactType);
