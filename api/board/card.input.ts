import { Field, ID, InputType, Int } from 'type-graphql';
import { Channel, FrictionKind, MilestoneKind } from '../vocabulary.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';

@InputType('FrictionInput', { description: 'A friction that is expected.' })
export class FrictionInput {
  @Field(() => FrictionKind, { description: 'Which friction; each at most once.' })
  kind!: FrictionKind;

  @Field(() => Int, { description: 'How bad, 1 to 3.' })
  severity!: number;
}

@InputType('ExpectationInput', { description: 'When a moment is to happen: after one card, or after one milestone.' })
export class ExpectationInput {
  @Field(() => ID, { nullable: true, description: 'After this card.' })
  after?: string | null;

  @Field(() => ExternalRefInputType, {
    nullable: true,
    description: 'After the card with this key, which may be one of the same call.',
  })
  afterRef?: ExternalRefInputType | null;

  @Field(() => MilestoneKind, { nullable: true, description: 'After this milestone.' })
  milestone?: MilestoneKind | null;

  @Field(() => Int, { description: 'Within how many hours.' })
  withinHours!: number;
}

/** What a card may be given, whether it is made or changed. */
@InputType()
export abstract class CardFieldsInput {
  @Field(() => String, { nullable: true, description: 'What else is to be known about it, up to 100,000 characters.' })
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Who wants it.' })
  persona?: string | null;

  @Field(() => String, { nullable: true, description: 'What they have from it.' })
  benefit?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the other roles it concerns; they replace those it has.',
  })
  concernedRoles?: string[] | null;

  @Field(() => Channel, { nullable: true, description: 'How it reaches the customer.' })
  channel?: Channel | null;

  @Field(() => RecordRefType, { nullable: true, description: 'Its slice; null makes it unscheduled.' })
  release?: RecordRefType | null;

  @Field(() => Int, { nullable: true, description: 'How much it matters to the customer, 1 to 10.' })
  impact?: number | null;

  @Field(() => Int, { nullable: true, description: 'What it costs us, in points.' })
  effort?: number | null;

  @Field(() => [FrictionInput], {
    nullable: true,
    description: 'The frictions expected in it; they replace those it has.',
  })
  frictions?: FrictionInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The values it serves; they replace those it has.' })
  values?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The outcomes it serves; they replace those it has.' })
  outcomes?: string[] | null;

  @Field(() => ExpectationInput, { nullable: true, description: 'When it is to happen.' })
  expectation?: ExpectationInput | null;

  @Field(() => [String], { nullable: true, description: 'Free labels; they replace those it has.' })
  tags?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The member who sees to it.' })
  assignee?: string | null;
}

@InputType('CardInput', { description: 'A card to make; or to change, when its reference is known.' })
export class CardInput extends CardFieldsInput {
  @Field(() => ExternalRefInputType, { nullable: true, description: 'The key another system has for it.' })
  ref?: ExternalRefInputType | null;

  @Field(() => String, { description: 'The moment in a few words, up to 1,000 characters.' })
  title!: string;

  @Field(() => String, { description: 'The key of the one role that cares for it.' })
  ownerRole!: string;

  @Field(() => RecordRefType, { description: 'Its column.' })
  epic!: RecordRefType;
}

/** What a known card may be given beside that. */
@InputType('CardPatchInput', { description: 'What changes in cards; what is left out stays as it is, null clears.' })
export class CardPatchInput extends CardFieldsInput {
  @Field(() => String, { nullable: true, description: 'The moment in a few words, up to 1,000 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the one role that cares for it.' })
  ownerRole?: string | null;

  @Field(() => RecordRefType, { nullable: true, description: 'Its column; the card goes to the end of its new cell.' })
  epic?: RecordRefType | null;
}

@InputType('UpdateCardInput', { description: 'A card to change; what is left out stays as it is, null clears.' })
export class UpdateCardInput extends CardPatchInput {
  @Field(() => ID, { description: 'Which card.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}
