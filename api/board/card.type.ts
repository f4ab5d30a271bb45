import { Arg, Args, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { ValueType } from '../decision/value.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';
import { DateTime } from '../scalar.ts';
import { InteractionConnectionType } from '../timeline/interaction.type.ts';
import { SurveyScoreType } from '../timeline/survey-score.type.ts';
import { Channel, JourneyStage, SurveyKind } from '../vocabulary.ts';
import { MemberType } from '../workspace/member.type.ts';
import { RoleType } from '../workspace/role.type.ts';
import { ExpectationType, FrictionType, LivedCountType } from './card-part.type.ts';
import { CommentConnectionType } from './comment/comment.type.ts';
import { EpicType } from './epic.type.ts';
import { ReleaseType } from './release.type.ts';
import { StoryboardType } from './storyboard.type.ts';

@Directive('@key(fields: "id")')
@ObjectType('TouchpointCard', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A planned moment in which somebody touches the customer.',
})
export class TouchpointCardType extends TrackedType {
  @Field(() => StoryboardType, { description: 'The board it is on.' })
  storyboard!: StoryboardType;

  @Field(() => String, { description: 'The moment in a few words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What else is to be known about it.' })
  body!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wants it, where the source says so.' })
  persona!: string | null;

  @Field(() => String, { nullable: true, description: 'What they have from it, where the source says so.' })
  benefit!: string | null;

  @Field(() => JourneyStage, { description: 'The stage of the journey: that of its epic.' })
  stage!: JourneyStage;

  @Field(() => RoleType, { description: 'The one role that cares for it.' })
  ownerRole!: RoleType;

  @Field(() => [RoleType], { description: 'The other roles it concerns, at most 20.' })
  concernedRoles!: RoleType[];

  @Field(() => Channel, { nullable: true, description: 'How it reaches the customer.' })
  channel!: Channel | null;

  @Field(() => EpicType, { description: 'Its column.' })
  epic!: EpicType;

  @Field(() => ReleaseType, { nullable: true, description: 'Its slice; unscheduled when null.' })
  release!: ReleaseType | null;

  @Field(() => String, { description: 'Its place in its cell; compare byte by byte, then by id.' })
  rank!: string;

  @Field(() => Int, { nullable: true, description: 'How much it matters to the customer, 1 to 10.' })
  impact!: number | null;

  @Field(() => Int, { nullable: true, description: 'What it costs us, in points.' })
  effort!: number | null;

  @Field(() => [FrictionType], { description: 'The frictions expected in it.' })
  frictions!: FrictionType[];

  @Field(() => [ValueType], { description: 'The values it serves, at most 50.' })
  values!: ValueType[];

  @Field(() => [OutcomeType], { description: 'The outcomes it serves, at most 50.' })
  outcomes!: OutcomeType[];

  @Field(() => ExpectationType, { nullable: true, description: 'When it is to happen; nothing is expected when null.' })
  expectation!: ExpectationType | null;

  @Field(() => MemberType, { nullable: true, description: 'The member who sees to it.' })
  assignee!: MemberType | null;

  @Field(() => CommentConnectionType, { description: 'What was said about it, the first first.' })
  comments(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How often something was said about it.' })
  commentCount!: number;

  @Field(() => InteractionConnectionType, { description: 'What was really lived of it, the newest first.' })
  interactions(
    @Arg('account', () => ID, { nullable: true, description: 'Only with this account.' }) _account: string | undefined,
    @Args(() => PageArguments) _page: PageArguments,
  ): unknown {
    return undefined;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was archived; null while it is on its board.' })
  archivedAt!: string | null;

  @Field(() => [String], { description: 'Free labels.' })
  tags!: string[];

  @Field(() => [ExternalRefType], { description: 'The keys other systems know it by.' })
  externalRefs!: ExternalRefType[];

  @Field(() => LivedCountType, { description: 'How often it really happened.' })
  lived!: LivedCountType;

  @Field(() => SurveyScoreType, { description: 'How customers rated this moment.' })
  score(@Arg('kind', () => SurveyKind, { description: 'The question they were asked.' }) _kind: SurveyKind): unknown {
    return undefined;
  }
}

export const TouchpointCardConnectionType = connectionOf('TouchpointCard', () => TouchpointCardType);
