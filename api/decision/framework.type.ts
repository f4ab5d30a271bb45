import { Field, Int, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { NodeType } from '../contract.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { ValueType } from './value.type.ts';

@ObjectType('FrameworkValue', {
  simpleResolvers: true,
  description: 'A value as one version of the framework words it.',
})
export class FrameworkValueType {
  @Field(() => ValueType, { description: 'The value itself, the same in every version.' })
  value!: ValueType;

  @Field(() => String, { description: 'What it was called in this version.' })
  name!: string;

  @Field(() => String, { description: 'What it meant in this version.' })
  means!: string;

  @Field(() => String, { nullable: true, description: 'What one sees when it is lived, in the words of this version.' })
  looksLike!: string | null;

  @Field(() => Int, { description: 'Its place in this version, 0 first.' })
  rank!: number;
}

@ObjectType('Priority', {
  simpleResolvers: true,
  implements: [NodeType],
  description: 'What comes first when not everything can be had, for one account or for the whole workspace.',
})
export class PriorityType extends NodeType {
  @Field(() => AccountType, { nullable: true, description: 'The account it is for; the whole workspace when null.' })
  account!: AccountType | null;

  @Field(() => String, { description: 'What comes first.' })
  statement!: string;

  @Field(() => Int, { description: 'Its place, 0 first.' })
  rank!: number;

  @Field(() => ValueType, { nullable: true, description: 'The value it comes from.' })
  value!: ValueType | null;
}

@ObjectType('Framework', {
  simpleResolvers: true,
  implements: [NodeType],
  description: 'One version of how we decide: the purpose gives the values, and the values rank the priorities.',
})
export class FrameworkType extends NodeType {
  @Field(() => Int, { description: 'Counts the versions, from 1.' })
  version!: number;

  @Field(() => DateTime, { description: 'From when on it decides.' })
  effectiveFrom!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: string;

  @Field(() => String, { description: 'What we are for.' })
  purpose!: string;

  @Field(() => [FrameworkValueType], {
    description: 'The values in their order, as this version words them; at most 20.',
  })
  values!: FrameworkValueType[];

  @Field(() => [PriorityType], {
    description: 'The priorities, at most 1,000 in a version: those of the workspace first, then those of accounts.',
  })
  priorities!: PriorityType[];

  @Field(() => Boolean, { description: 'Whether this version decides today.' })
  current!: boolean;
}

export const FrameworkConnectionType = connectionOf('Framework', () => FrameworkType);
