import { Arg, Args, Field, Float, Int, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { ReleaseType } from '../board/release.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime, Day } from '../scalar.ts';
import { SurveyScoreType, TouchpointScoreConnectionType, TouchpointScoreType } from '../timeline/survey-score.type.ts';
import { Evidence, FrictionKind, JourneyStage, Pillar } from '../vocabulary.ts';

@ObjectType('Spread', { simpleResolvers: true, description: 'How far observations lie apart; narrow is good.' })
export class SpreadType {
  @Field(() => Float, { nullable: true, description: 'A tenth of the observations is at or below this.' })
  p10!: number | null;

  @Field(() => Float, { nullable: true, description: 'The median.' })
  p50!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine tenths of the observations are at or below this.' })
  p90!: number | null;
}

@ObjectType('TrendPoint', { simpleResolvers: true, description: 'A figure in one month.' })
export class TrendPointType {
  @Field(() => Day, { description: 'The first day of the month, in UTC.' })
  month!: string;

  @Field(() => Float, { nullable: true, description: 'The figure; null below 5 observations.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many observations.' })
  n!: number;
}

@ObjectType('PillarSummary', { simpleResolvers: true, description: 'One pillar over all accounts asked for.' })
export class PillarSummaryType {
  @Field(() => Pillar, { description: 'Which pillar.' })
  pillar!: Pillar;

  @Field(() => Float, { nullable: true, description: 'The figure, in `unit`; null below 5 observations.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure of the period of equal length before; null below 5 observations or without `from`.',
  })
  previous!: number | null;

  @Field(() => Int, { description: 'How many observations.' })
  n!: number;

  @Field(() => String, { description: 'What the figure counts: eNPS, NPS, % satisfied, % of outcomes reached.' })
  unit!: string;

  @Field(() => Evidence, { description: 'Whether that is enough to say a figure.' })
  evidence!: Evidence;

  @Field(() => SpreadType, {
    nullable: true,
    description: 'The spread of single answers; null for outcomes and below 5.',
  })
  consistency!: SpreadType | null;

  @Field(() => [TrendPointType], {
    description: 'Month by month, the oldest first; months without observations are left out.',
  })
  trend!: TrendPointType[];
}

@ObjectType('AccountScore', { simpleResolvers: true, description: 'The survey score of one account.' })
export class AccountScoreType {
  @Field(() => AccountType, { description: 'The account that is scored.' })
  account!: AccountType;

  @Field(() => SurveyScoreType, { description: 'Its score in the period.' })
  score!: SurveyScoreType;
}

@ObjectType('ReleaseLedger', {
  simpleResolvers: true,
  description: 'What a release set out to move and what was touched.',
})
export class ReleaseLedgerType {
  @Field(() => ReleaseType, { description: 'The release that is told of.' })
  release!: ReleaseType;

  @Field(() => Int, { description: 'How many cards it holds.' })
  cards!: number;

  @Field(() => Int, { description: 'The impact of its cards, added up.' })
  impact!: number;

  @Field(() => Int, { description: 'The effort of its cards, added up, in points.' })
  effort!: number;

  @Field(() => Int, { description: 'Interactions of the period that were one of its cards.' })
  touched!: number;
}

const ReleaseLedgerConnectionType = connectionOf('ReleaseLedger', () => ReleaseLedgerType);

@ObjectType('FrictionHeat', { simpleResolvers: true, description: 'A friction in a stage: expected and felt.' })
export class FrictionHeatType {
  @Field(() => JourneyStage, { description: 'The stage: of the card, or of the account where no card is known.' })
  stage!: JourneyStage;

  @Field(() => FrictionKind, { description: 'The friction.' })
  kind!: FrictionKind;

  @Field(() => Int, { description: 'Cards on which it is expected.' })
  cards!: number;

  @Field(() => Int, { description: 'Interactions of the period in which it was felt.' })
  felt!: number;

  @Field(() => Float, { nullable: true, description: 'The mean severity felt, 1 to 3; null when it was not felt.' })
  severity!: number | null;
}

@ObjectType('SuccessSummary', {
  simpleResolvers: true,
  description: 'Whether we succeed, what moved, and where friction is.',
})
export class SuccessSummaryType {
  @Field(() => DateTime, { nullable: true, description: 'The beginning of the period; null for all time.' })
  from!: string | null;

  @Field(() => DateTime, { description: 'The end of the period.' })
  to!: string;

  @Field(() => [PillarSummaryType], { description: 'The three pillars.' })
  pillars!: PillarSummaryType[];

  @Field(() => SurveyScoreType, { description: 'Whether customers would recommend us.' })
  nps!: SurveyScoreType;

  @Field(() => SurveyScoreType, { description: 'Whether our team would recommend working here.' })
  enps!: SurveyScoreType;

  @Field(() => SurveyScoreType, { description: 'How satisfied customers are, over all touchpoints and the whole.' })
  csat!: SurveyScoreType;

  @Field(() => SurveyScoreType, { description: 'CSAT answers about the whole, not about one touchpoint.' })
  overallCsat!: SurveyScoreType;

  @Field(() => [TouchpointScoreType], {
    ...replacedBy('touchpointsConnection'),
    description: 'CSAT at each touchpoint that was rated, most answers first.',
  })
  touchpoints!: TouchpointScoreType[];

  @Field(() => TouchpointScoreConnectionType, {
    description: 'CSAT at each touchpoint that was rated, most answers first.',
  })
  touchpointsConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [AccountScoreType], {
    description: 'NPS of the accounts with the most answers, as many as `first` says; CSAT where NPS was not asked.',
  })
  accounts(
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many accounts, 1 to 100.' }) _first: number,
  ): unknown {
    return undefined;
  }

  @Field(() => [ReleaseLedgerType], {
    ...replacedBy('releasesConnection'),
    description: 'The releases of all storyboards, in their order.',
  })
  releases!: ReleaseLedgerType[];

  @Field(() => ReleaseLedgerConnectionType, { description: 'The releases of all storyboards, in their order.' })
  releasesConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [FrictionHeatType], { description: 'Frictions by stage; pairs that never occur are left out.' })
  frictionHeat!: FrictionHeatType[];
}
