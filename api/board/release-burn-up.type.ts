import { Field, Int, ObjectType } from 'type-graphql';
import { Day } from '../scalar.ts';

@ObjectType('BurnUpPoint', {
  simpleResolvers: true,
  description: 'What a release held at the end of a day, and what of it was lived until then.',
})
export class BurnUpPointType {
  @Field(() => Day, { description: 'The day, in UTC.' })
  on!: string;

  @Field(() => Int, { description: 'How many cards it held.' })
  cards!: number;

  @Field(() => Int, { description: 'Their impact together; cards without one count nothing.' })
  impact!: number;

  @Field(() => Int, { description: 'How many of these cards had been lived at least once.' })
  done!: number;

  @Field(() => Int, { description: 'The impact of the cards that had been lived.' })
  doneImpact!: number;
}
