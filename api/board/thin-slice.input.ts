import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { cardFilters } from './board.filters.ts';

@InputType('SliceWeightsInput', { description: 'How much each part of the worth of a card counts, 0 to 10.' })
export class SliceWeightsInput {
  @Field(() => Int, { defaultValue: 4, description: 'How much it matters to the customer.' })
  impact!: number;

  @Field(() => Int, { defaultValue: 2, description: 'The frictions that it is expected to ease.' })
  friction!: number;

  @Field(() => Int, { defaultValue: 1, description: 'The values it serves.' })
  values!: number;

  @Field(() => Int, { defaultValue: 1, description: 'How often it was lived.' })
  evidence!: number;
}

@InputType('RoleCapacityInput', { description: 'How many points a role has.' })
export class RoleCapacityInput {
  @Field(() => String, { description: 'The key of the role.' })
  role!: string;

  @Field(() => Int, { description: 'Its points, 0 to 500 as for the slice; cards count for the role that owns them.' })
  capacity!: number;
}

@ArgsType()
@InputType()
export class ThinSliceArguments {
  @Field(() => ID, { description: 'The board.' })
  storyboard!: string;

  @Field(() => Int, {
    description:
      'How many points there are, 0 to 500: an exact slice of more takes too long. The release itself may hold more.',
  })
  capacity!: number;

  @Field(() => [RoleCapacityInput], {
    nullable: true,
    description:
      'How many points some roles have. Many tight limits make a slice hard to find; refused as TOO_MANY when it takes too long.',
  })
  roleCapacity?: RoleCapacityInput[] | null;

  @Field(() => SliceWeightsInput, { nullable: true, description: 'What makes a card worth taking.' })
  weights?: SliceWeightsInput | null;

  @Field(() => [ID], { nullable: true, description: 'Cards that must be in; they take their points first.' })
  pinIn?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Cards that must be out.' })
  pinOut?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether covering as many stages as possible comes before worth.',
  })
  coverStages!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether cards of the release stay in it, unless pinned out; else they compete with all others.',
  })
  keepPlanned!: boolean;

  @Field(() => cardFilters.where, {
    nullable: true,
    description: 'Which cards to weigh, besides those that are pinned or in the release.',
  })
  where?: object | null;
}

@ArgsType()
export class ThinSliceQuestion extends ThinSliceArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'The release it is for. Cards of other releases that are live or done stay where they are.',
  })
  release?: string | null;
}

@InputType('ApplyThinSliceInput', { description: 'A thin slice, and the release it goes to.' })
export class ApplyThinSliceInput extends ThinSliceArguments {
  @Field(() => ID, { description: 'The release; it must say what will be different for the customer.' })
  release!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What will be different for the customer; needed where the release does not say it yet.',
  })
  outcomeStatement?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The boardVersion you saw; refused when anything on the board changed since.',
  })
  ifVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of yours, by which you know your own change in the event log.',
  })
  operationId?: string | null;
}
