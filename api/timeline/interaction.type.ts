import { Field, Float, ID, InterfaceType, Int, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { PersonType } from '../account/person.type.ts';
import { TouchpointCardType } from '../board/card.type.ts';
import { NodeType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { Channel, Direction, FrictionKind, InteractionKind, MilestoneKind, SurveyKind } from '../vocabulary.ts';

@ObjectType('FeltFriction', { simpleResolvers: true, description: 'A friction that was felt in an interaction.' })
export class FeltFrictionType {
  @Field(() => FrictionKind, { description: 'What made it hard.' })
  kind!: FrictionKind;

  @Field(() => Int, { description: 'How bad it was, 1 to 3.' })
  severity!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How long it took, in hours; only for a delay whose length is known.',
  })
  hours!: number | null;
}

@InterfaceType('Interaction', {
  description: 'Something that really happened with an account. Immutable but for corrections.',
  resolveType: (row: { __typename: string }) => row.__typename,
})
export abstract class InteractionType {
  @Field(() => ID, { description: 'Opaque, permanent, unique over all types.' })
  id!: string;

  @Field(() => InteractionKind, { description: 'What kind of interaction it was.' })
  kind!: InteractionKind;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened; null when the source did not say. It is then listed by `recordedAt`.',
  })
  at!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt!: string;

  @Field(() => Channel, { nullable: true, description: 'The channel; null when the source did not say.' })
  channel!: Channel | null;

  @Field(() => Direction, { nullable: true, description: 'Who began; null when the source did not say.' })
  direction!: Direction | null;

  @Field(() => AccountType, { description: 'The account it happened with.' })
  account!: AccountType;

  @Field(() => [PersonType], { description: 'The people who took part, at most 500.' })
  people!: PersonType[];

  @Field(() => String, { nullable: true, description: 'What it was about, in one line.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said; plain text, never HTML.' })
  text!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How it sounded: -1 bad, 0 neutral, 1 good; null when not judged.',
  })
  sentiment!: number | null;

  @Field(() => [FeltFrictionType], { description: 'The frictions that were felt.' })
  frictions!: FeltFrictionType[];

  @Field(() => ExternalRefType, { nullable: true, description: 'The key its source knows it by.' })
  externalRef!: ExternalRefType | null;

  @Field(() => TouchpointCardType, { nullable: true, description: 'The planned moment that this was, where known.' })
  card!: TouchpointCardType | null;

  @Field(() => [String], { description: 'Free labels.' })
  tags!: string[];
}

const kind = (description: string) => ({
  simpleResolvers: true,
  implements: [NodeType, InteractionType, RecordedType],
  description,
});

@ObjectType('Message', kind('Something written to somebody.'))
export class MessageType extends InteractionType {}

@ObjectType('Meeting', kind('People talked together.'))
export class MeetingType extends InteractionType {}

@ObjectType('Call', kind('A talk over the telephone or over video.'))
export class CallType extends InteractionType {}

@ObjectType('Ticket', kind('A request or complaint with an answer to give.'))
export class TicketType extends InteractionType {}

@ObjectType('Post', kind('Something said in public.'))
export class PostType extends InteractionType {}

@ObjectType('Note', kind('Something one side wrote down.'))
export class NoteType extends InteractionType {}

@ObjectType('Milestone', kind('Contract, invoice, delivery, first use, renewal or churn.'))
export class MilestoneType extends InteractionType {
  @Field(() => MilestoneKind, { description: 'What was reached.' })
  milestone!: MilestoneKind;

  @Field(() => Float, { nullable: true, description: 'The money it is about, in `currency`.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'The currency in three letters, such as EUR.' })
  currency!: string | null;
}

@ObjectType('SurveyResponse', kind('An answer to a survey question.'))
export class SurveyResponseType extends InteractionType {
  @Field(() => SurveyKind, { description: 'The question.' })
  survey!: SurveyKind;

  @Field(() => Int, { description: 'The answer: NPS and eNPS 0 to 10, CSAT 1 to 5, CES 1 to 7.' })
  score!: number;
}

export const InteractionConnectionType = connectionOf('Interaction', () => InteractionType);
export const SurveyResponseConnectionType = connectionOf('SurveyResponse', () => SurveyResponseType);
export const interactionTypes = [
  MessageType,
  MeetingType,
  CallType,
  TicketType,
  PostType,
  NoteType,
  MilestoneType,
  SurveyResponseType,
];
