import { Args, Directive, Field, Int, ObjectType } from 'type-graphql';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime, Day } from '../scalar.ts';
import { JourneyStage, ReleaseState } from '../vocabulary.ts';
import { TouchpointCardConnectionType, TouchpointCardType } from './card.type.ts';
import { BurnUpPointType } from './release-burn-up.type.ts';
import { RetrospectiveType } from './retrospective/retrospective.type.ts';
import { StoryboardType } from './storyboard.type.ts';

@Directive('@key(fields: "id")')
@ObjectType('Release', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A slice of a storyboard: what is planned to be lived together, for one outcome.',
})
export class ReleaseType extends TrackedType {
  @Field(() => StoryboardType, { description: 'The board it is on.' })
  storyboard!: StoryboardType;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What will be different for the customer when it is lived.' })
  outcomeStatement!: string | null;

  @Field(() => Day, { nullable: true, description: 'The first day.' })
  startsOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day.' })
  endsOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How much effort it can hold, in points.' })
  capacity!: number | null;

  @Field(() => ReleaseState, { description: 'Whether it is planned, lived now or done.' })
  state!: ReleaseState;

  @Field(() => String, { description: 'Its place among the releases of its board; compare byte by byte.' })
  rank!: string;

  @Field(() => Int, { description: 'The effort of its cards together; cards without one count nothing.' })
  used!: number;

  @Field(() => [JourneyStage], { description: 'The stages it has a card in, from know to grow.' })
  coverage!: JourneyStage[];

  @Field(() => Int, { description: 'How many cards it has.' })
  cardCount!: number;

  @Field(() => Int, { description: 'The impact of its cards together; cards without one count nothing.' })
  impact!: number;

  @Field(() => [TouchpointCardType], {
    ...replacedBy('unfinishedConnection'),
    description: 'Its cards of which nothing happened: they were planned and not yet lived.',
  })
  unfinished!: TouchpointCardType[];

  @Field(() => TouchpointCardConnectionType, {
    description: 'Its cards of which nothing happened: they were planned and not yet lived, by their ranks.',
  })
  unfinishedConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How many of its cards were not yet lived.' })
  unfinishedCount!: number;

  @Field(() => [BurnUpPointType], {
    complexity: 50,
    description: 'How it filled and how it was lived, from the event log: each day on which that changed.',
  })
  burnUp!: BurnUpPointType[];

  @Field(() => RetrospectiveType, {
    nullable: true,
    description: 'What it taught; null while nobody looked back at it.',
  })
  retrospective!: RetrospectiveType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was archived; null while it is on its board.' })
  archivedAt!: string | null;

  @Field(() => [ExternalRefType], { description: 'The keys other systems know it by.' })
  externalRefs!: ExternalRefType[];
}

export const ReleaseConnectionType = connectionOf('Release', () => ReleaseType);
