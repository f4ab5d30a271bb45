import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalar.ts';
import { Evidence, Pillar } from '../vocabulary.ts';

@ObjectType('PillarScore', { simpleResolvers: true, description: 'One pillar of success, with what it rests on.' })
export class PillarScoreType {
  @Field(() => Pillar, { description: 'Which pillar.' })
  pillar!: Pillar;

  @Field(() => Float, { nullable: true, description: 'The figure, in `unit`; null below 5 observations.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many observations it rests on.' })
  n!: number;

  @Field(() => String, { description: 'What the figure counts: eNPS, NPS, % satisfied, % of outcomes reached.' })
  unit!: string;

  @Field(() => Evidence, { description: 'Whether that is enough to say a figure.' })
  evidence!: Evidence;

  @Field(() => DateTime, { nullable: true, description: 'The newest observation.' })
  lastAt!: string | null;
}

@ObjectType('AccountSuccess', {
  simpleResolvers: true,
  description: 'Success of one account: three pillars, never one number.',
})
export class AccountSuccessType {
  @Field(() => [PillarScoreType], {
    description: 'Team engagement, account experience, expected outcomes, in this order.',
  })
  pillars!: PillarScoreType[];
}
