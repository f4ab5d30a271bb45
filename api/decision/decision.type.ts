import { Field, Int, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { PersonType } from '../account/person.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';
import { DateTime, Day } from '../scalar.ts';
import { DecisionResult } from '../vocabulary.ts';
import { CriticalFactType } from './critical-fact.type.ts';
import { FrameworkType } from './framework.type.ts';
import { ValueType } from './value.type.ts';

@ObjectType('ValueFit', { simpleResolvers: true, description: 'How well an option fits a value, and why.' })
export class ValueFitType {
  @Field(() => ValueType, { description: 'The value of the framework that is weighed here.' })
  value!: ValueType;

  @Field(() => Int, { description: 'From -2, against it, to 2, wholly for it.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why it fits that much or that little.' })
  why!: string | null;
}

@ObjectType('DecisionOption', {
  simpleResolvers: true,
  implements: [NodeType],
  description: 'One of the ways to decide.',
})
export class DecisionOptionType extends NodeType {
  @Field(() => String, { description: 'The option in a few words.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether it was chosen.' })
  chosen!: boolean;

  @Field(() => [ValueFitType], { description: 'How it fits the values, in their order.' })
  fits!: ValueFitType[];

  @Field(() => Int, { description: 'Its place among the options, 0 first.' })
  rank!: number;
}

@ObjectType('Decision', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A question that was decided by the framework, and what it rested on.',
})
export class DecisionType extends TrackedType {
  @Field(() => AccountType, { nullable: true, description: 'The account it is about; the whole workspace when null.' })
  account!: AccountType | null;

  @Field(() => String, { description: 'What was to be decided.' })
  question!: string;

  @Field(() => [DecisionOptionType], { description: 'The ways to decide, in their order; at most 20.' })
  options!: DecisionOptionType[];

  @Field(() => DecisionOptionType, { nullable: true, description: 'The way that was chosen; open when null.' })
  chosen!: DecisionOptionType | null;

  @Field(() => PersonType, { nullable: true, description: 'Who decided.' })
  decidedBy!: PersonType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;

  @Field(() => [CriticalFactType], { description: 'The facts it rests on, at most 100.' })
  basedOn!: CriticalFactType[];

  @Field(() => [OutcomeType], { description: 'The outcomes expected of it, at most 100.' })
  expects!: OutcomeType[];

  @Field(() => Day, { nullable: true, description: 'The day to look at it again.' })
  reviewOn!: string | null;

  @Field(() => DecisionResult, { description: 'Whether it held.' })
  result!: DecisionResult;

  @Field(() => FrameworkType, { description: 'The version of the framework it was decided under.' })
  framework!: FrameworkType;
}

export const DecisionConnectionType = connectionOf('Decision', () => DecisionType);
