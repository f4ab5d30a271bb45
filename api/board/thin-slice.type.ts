import { Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { JourneyStage } from '../vocabulary.ts';
import { RoleType } from '../workspace/role.type.ts';
import { TouchpointCardType } from './card.type.ts';

const SliceReason = {
  PINNED: 'PINNED',
  PLANNED: 'PLANNED',
  COVERS: 'COVERS',
  WORTH: 'WORTH',
  PINNED_OUT: 'PINNED_OUT',
  COMMITTED: 'COMMITTED',
  EFFORT_UNKNOWN: 'EFFORT_UNKNOWN',
  IMPACT_UNKNOWN: 'IMPACT_UNKNOWN',
  WORTHLESS: 'WORTHLESS',
  TOO_LARGE: 'TOO_LARGE',
  ROLE_FULL: 'ROLE_FULL',
  OUTWEIGHED: 'OUTWEIGHED',
} as const;
type SliceReason = keyof typeof SliceReason;

registerEnumType(SliceReason, {
  name: 'SliceReason',
  description: 'Why a card is in a thin slice, or out of it.',
  valuesConfig: {
    PINNED: { description: 'In: the caller wants it.' },
    PLANNED: { description: 'In: it is in the release already.' },
    COVERS: { description: 'In: no other card of the slice covers its stage.' },
    WORTH: { description: 'In: it brings most for its points.' },
    PINNED_OUT: { description: 'Out: the caller does not want it.' },
    COMMITTED: { description: 'Out: it is in another release, which is live or done.' },
    EFFORT_UNKNOWN: { description: 'Out: nobody said what it costs.' },
    IMPACT_UNKNOWN: { description: 'Out: nobody said how much it matters.' },
    WORTHLESS: { description: 'Out: worth nothing by the weights.' },
    TOO_LARGE: { description: 'Out: it needs more points than there are.' },
    ROLE_FULL: { description: 'Out: its role has not that many points left.' },
    OUTWEIGHED: { description: 'Out: other cards bring more for its points.' },
  },
});

@ObjectType('WorthParts', {
  simpleResolvers: true,
  description: 'What the worth of a card is made of: each part times its weight.',
})
export class WorthPartsType {
  @Field(() => Int, { nullable: true, description: 'Its impact, 1 to 10; null when nobody said it.' })
  impact!: number | null;

  @Field(() => Int, { description: 'The severities of its frictions together, up to 12.' })
  friction!: number;

  @Field(() => Int, { description: 'How many values it serves, up to 10.' })
  values!: number;

  @Field(() => Int, { description: 'How often it was lived, up to 10.' })
  evidence!: number;
}

@ObjectType('SlicedCard', { simpleResolvers: true, description: 'A card of a thin slice.' })
export class SlicedCardType {
  @Field(() => TouchpointCardType, { description: 'The card that is in the slice.' })
  card!: TouchpointCardType;

  @Field(() => Int, { nullable: true, description: 'What it is worth by the weights; null when that is unknown.' })
  worth!: number | null;

  @Field(() => WorthPartsType, { description: 'What the worth is made of.' })
  parts!: WorthPartsType;

  @Field(() => SliceReason, { description: 'Why it is in, for programs.' })
  reason!: SliceReason;

  @Field(() => String, { description: 'Why it is in, for people.' })
  why!: string;
}

@ObjectType('LeftOutCard', { simpleResolvers: true, description: 'A card that was weighed and is not in the slice.' })
export class LeftOutCardType {
  @Field(() => TouchpointCardType, { description: 'The card that is not in the slice.' })
  card!: TouchpointCardType;

  @Field(() => Int, { nullable: true, description: 'What it is worth by the weights; null when that is unknown.' })
  worth!: number | null;

  @Field(() => WorthPartsType, { description: 'What the worth is made of.' })
  parts!: WorthPartsType;

  @Field(() => SliceReason, { description: 'Why it is out, for programs.' })
  reason!: SliceReason;

  @Field(() => String, { description: 'Why it is out, for people.' })
  why!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The smallest capacity found with which it would be in; null where a fifth more is not enough.',
  })
  capacity!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The smallest capacity of its role found with which it would be in, all together keeping theirs.',
  })
  roleCapacity!: number | null;
}

@ObjectType('RoleLoad', { simpleResolvers: true, description: 'What a thin slice asks of a role.' })
export class RoleLoadType {
  @Field(() => RoleType, { description: 'The role that carries the load.' })
  role!: RoleType;

  @Field(() => Int, { nullable: true, description: 'How many points it has; null when nobody limited it.' })
  capacity!: number | null;

  @Field(() => Int, { description: 'How many of them the slice takes.' })
  used!: number;

  @Field(() => Int, { description: 'How many cards of the slice it owns.' })
  cards!: number;
}

export const LeftOutCardConnectionType = connectionOf('LeftOutCard', () => LeftOutCardType);

@ObjectType('ThinSlice', {
  simpleResolvers: true,
  description: 'The cards worth most within a capacity, covering every stage that can be covered. Nothing is changed.',
})
export class ThinSliceType {
  @Field(() => Int, {
    description: 'The boardVersion it was computed from; give it as ifVersion to apply it unchanged.',
  })
  boardVersion!: number;

  @Field(() => Int, { description: 'How many points there are.' })
  capacity!: number;

  @Field(() => Int, { description: 'How many points the slice takes; cards without an effort count nothing.' })
  used!: number;

  @Field(() => Int, { description: 'How many points all cards that were weighed would take.' })
  effort!: number;

  @Field(() => Int, { description: 'What the slice is worth.' })
  worth!: number;

  @Field(() => [JourneyStage], { description: 'The stages it has a card in, from know to grow.' })
  coverage!: JourneyStage[];

  @Field(() => String, { description: 'The slice in a few sentences.' })
  why!: string;

  @Field(() => [SlicedCardType], { complexity: 50, description: 'The cards in it, what is worth most first.' })
  cards!: SlicedCardType[];

  @Field(() => [LeftOutCardType], {
    complexity: 20,
    description: 'Cards that little more capacity would bring in, the least first.',
  })
  justMissed!: LeftOutCardType[];

  @Field(() => LeftOutCardConnectionType, { description: 'All cards that are out, what is worth most first.' })
  leftOut(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [RoleLoadType], { description: 'What it asks of the roles that own its cards or are limited.' })
  roles!: RoleLoadType[];
}
