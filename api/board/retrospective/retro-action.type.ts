import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../../contract.type.ts';
import { RecordedType } from '../../event/recorded.type.ts';
import { FrameworkType } from '../../decision/framework.type.ts';
import { connectionOf } from '../../graph/page.type.ts';
import { DateTime, Day } from '../../scalar.ts';
import { RetroActionKind } from '../../vocabulary.ts';
import { MemberType } from '../../workspace/member.type.ts';
import { TouchpointCardType } from '../card.type.ts';
import { RetroNoteType } from './retro-note.type.ts';
import { RetrospectiveType } from './retrospective.type.ts';

@ObjectType('RetroRescore', { simpleResolvers: true, description: 'How a card was scored anew.' })
export class RetroRescoreType {
  @Field(() => Int, { nullable: true, description: 'The impact it had.' })
  impactBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'The impact it got.' })
  impactAfter!: number | null;

  @Field(() => Int, { nullable: true, description: 'The effort it had.' })
  effortBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'The effort it got.' })
  effortAfter!: number | null;
}

@ObjectType('RetroReview', { simpleResolvers: true, description: 'What became of a promise.' })
export class RetroReviewType {
  @Field(() => Boolean, { description: 'Whether it was kept.' })
  kept!: boolean;

  @Field(() => String, { description: 'How, or why not.' })
  text!: string;

  @Field(() => MemberType, { nullable: true, description: 'Who says so; null when a key did.' })
  by!: MemberType | null;

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: string;
}

@ObjectType('RetroAction', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'What a retrospective agreed to do; a promise once the retrospective is closed.',
})
export class RetroActionType extends TrackedType {
  @Field(() => RetrospectiveType, { description: 'The retrospective that agreed on it.' })
  retrospective!: RetrospectiveType;

  @Field(() => RetroActionKind, { description: 'What it becomes.' })
  kind!: RetroActionKind;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => RetroNoteType, { nullable: true, description: 'The note it answers.' })
  note!: RetroNoteType | null;

  @Field(() => MemberType, { nullable: true, description: 'Who sees to it.' })
  owner!: MemberType | null;

  @Field(() => Day, { nullable: true, description: 'By which day.' })
  dueOn!: string | null;

  @Field(() => TouchpointCardType, {
    nullable: true,
    description: 'The card it became, or the one it scored anew; null for other kinds, and while it is archived.',
  })
  card!: TouchpointCardType | null;

  @Field(() => RetroRescoreType, { nullable: true, description: 'How the card was scored anew; null for other kinds.' })
  rescore!: RetroRescoreType | null;

  @Field(() => FrameworkType, { nullable: true, description: 'The version of the framework it led to, where known.' })
  framework!: FrameworkType | null;

  @Field(() => RetroReviewType, { nullable: true, description: 'Whether it was kept; null while nobody has looked.' })
  review!: RetroReviewType | null;
}

export const RetroActionConnectionType = connectionOf('RetroAction', () => RetroActionType);
