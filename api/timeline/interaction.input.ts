import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalar.ts';
import { Channel, Direction, FrictionKind, InteractionKind, MilestoneKind } from '../vocabulary.ts';
import { BulkWishes } from '../write/bulk.input.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';
import type { FeltFrictionFields } from './felt-frictions.ts';
import type { InteractionFields } from './ingest-interactions.ts';

@InputType('FeltFrictionInput', { description: 'Something that went wrong.' })
export class FeltFrictionInput implements FeltFrictionFields {
  @Field(() => FrictionKind, { description: 'What; each at most once.' })
  kind!: FrictionKind;

  @Field(() => Int, { description: 'How badly, 1 to 3.' })
  severity!: number;

  @Field(() => Float, { nullable: true, description: 'How long it took, in hours; only for DELAY.' })
  hours?: number | null;
}

@InputType('InteractionInput', {
  description: 'Something that happened with an account. The same ref again corrects it.',
})
export class InteractionInput implements InteractionFields {
  @Field(() => ExternalRefInputType, {
    nullable: true,
    description: 'The key another system has for it; without it, it is new.',
  })
  ref?: ExternalRefInputType | null;

  @Field(() => RecordRefType, { description: 'With which account.' })
  account!: RecordRefType;

  @Field(() => InteractionKind, { description: 'What it was; survey responses have a mutation of their own.' })
  kind!: InteractionKind;

  @Field(() => DateTime, { nullable: true, description: 'When; without it the time is unknown.' })
  at?: Date | null;

  @Field(() => Channel, { nullable: true, description: 'On which channel.' })
  channel?: Channel | null;

  @Field(() => Direction, { nullable: true, description: 'Who turned to whom.' })
  direction?: Direction | null;

  @Field(() => [RecordRefType], { nullable: true, description: 'The people who took part; all of them, at most 500.' })
  people?: RecordRefType[] | null;

  @Field(() => String, { nullable: true, description: 'What it was about, up to 1,000 characters.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said, up to 100,000 characters.' })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: 'The mood, from -1 to 1.' })
  sentiment?: number | null;

  @Field(() => [FeltFrictionInput], { nullable: true, description: 'What went wrong; all of it.' })
  frictions?: FeltFrictionInput[] | null;

  @Field(() => MilestoneKind, {
    nullable: true,
    description: 'Which milestone was reached; needed when the kind is MILESTONE.',
  })
  milestone?: MilestoneKind | null;

  @Field(() => Float, { nullable: true, description: 'What it was worth.' })
  amount?: number | null;

  @Field(() => String, { nullable: true, description: 'The currency of the amount, such as EUR.' })
  currency?: string | null;

  @Field(() => RecordRefType, { nullable: true, description: 'The touchpoint it belongs to.' })
  card?: RecordRefType | null;

  @Field(() => [String], { nullable: true, description: 'Words it is found by; all of them.' })
  tags?: string[] | null;
}

@InputType('IngestInteractionsInput', { description: 'What happened.' })
export class IngestInteractionsInput extends BulkWishes {
  @Field(() => [InteractionInput], { description: 'At most 5,000 interactions.' })
  rows!: InteractionInput[];
}

@InputType('LinkStepInput', { description: 'Which planned moment an interaction was.' })
export class LinkStepInput {
  @Field(() => ID, { description: 'What happened.' })
  interaction!: string;

  @Field(() => RecordRefType, {
    nullable: true,
    description: 'The card that foresaw it; null when none did. It has to be said, one way or the other.',
  })
  card?: RecordRefType | null;
}
