import { Field, ID, ObjectType } from 'type-graphql';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { InteractionKind } from '../vocabulary.ts';

@ObjectType('RetractedInteraction', {
  simpleResolvers: true,
  description: 'An interaction that was recorded by mistake and taken back. The log tells all that it said.',
})
export class RetractedInteractionType {
  @Field(() => ID, { description: 'The id the interaction had.' })
  id!: string;

  @Field(() => InteractionKind, { description: 'What kind of interaction it was said to be.' })
  kind!: InteractionKind;

  @Field(() => DateTime, { nullable: true, description: 'When it was said to have happened, if that was said.' })
  happenedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What it was said to be about.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said to have been said.' })
  text!: string | null;

  @Field(() => ExternalRefType, { nullable: true, description: 'The key another system had for it; free since.' })
  externalRef!: ExternalRefType | null;

  @Field(() => String, { description: 'Why it was taken back.' })
  reason!: string;

  @Field(() => String, { description: 'Who took it back, by the name of then.' })
  retractedBy!: string;

  @Field(() => DateTime, { description: 'When it was taken back.' })
  retractedAt!: string;
}

export const RetractedInteractionConnectionType = connectionOf('RetractedInteraction', () => RetractedInteractionType);
