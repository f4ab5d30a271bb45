import { Field, Int, ObjectType } from 'type-graphql';
import { PriorityType } from './framework.type.ts';
import { ValueType } from './value.type.ts';

@ObjectType('AppliedValue', {
  simpleResolvers: true,
  description: 'A value of the framework of today, in the place it has for one account.',
})
export class AppliedValueType {
  @Field(() => ValueType, { description: 'The value itself, the same in every version.' })
  value!: ValueType;

  @Field(() => String, { description: 'What it is called in the framework of today.' })
  name!: string;

  @Field(() => String, { description: 'What it means.' })
  means!: string;

  @Field(() => String, { nullable: true, description: 'What one sees when it is lived.' })
  looksLike!: string | null;

  @Field(() => Int, {
    description: 'Its place here, 1 first: as the priorities of the account say, then those of the workspace.',
  })
  rank!: number;

  @Field(() => PriorityType, { nullable: true, description: 'The priority that gives it its place; null without one.' })
  priority!: PriorityType | null;
}
