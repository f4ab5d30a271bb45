import { Field, Int, ObjectType } from 'type-graphql';
import { FrictionKind, MilestoneKind } from '../vocabulary.ts';
import { TouchpointCardType } from './card.type.ts';

@ObjectType('Friction', { simpleResolvers: true, description: 'A friction that is expected.' })
export class FrictionType {
  @Field(() => FrictionKind, { description: 'Which friction.' })
  kind!: FrictionKind;

  @Field(() => Int, { description: 'How bad, 1 to 3.' })
  severity!: number;
}

@ObjectType('Expectation', {
  simpleResolvers: true,
  description: 'When a moment is to happen: within some hours after another one, or after a milestone.',
})
export class ExpectationType {
  @Field(() => TouchpointCardType, { nullable: true, description: 'After this moment.' })
  after!: TouchpointCardType | null;

  @Field(() => MilestoneKind, { nullable: true, description: 'After this milestone.' })
  milestone!: MilestoneKind | null;

  @Field(() => Int, { description: 'Within how many hours.' })
  withinHours!: number;
}

@ObjectType('LivedCount', { simpleResolvers: true, description: 'A planned moment beside what was lived.' })
export class LivedCountType {
  @Field(() => Int, {
    description: 'How often it happened: the interactions tied to the card, without answers to surveys about it.',
  })
  kept!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often it should have happened by now: once for every moment or milestone it is to follow, on whatever account, when its hours are over. Null when nothing is expected of it.',
  })
  expected!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the expected happened, on the same account and within the hours; the others were missed.',
  })
  inTime!: number | null;
}
