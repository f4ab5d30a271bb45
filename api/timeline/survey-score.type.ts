import { Field, Float, Int, ObjectType } from 'type-graphql';
import { TouchpointCardType } from '../board/card.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { Evidence, SurveyKind } from '../vocabulary.ts';

@ObjectType('SurveyScore', {
  simpleResolvers: true,
  description: 'What the answers to one survey question add up to. Figures are null below 5 answers.',
})
export class SurveyScoreType {
  @Field(() => SurveyKind, { description: 'The question.' })
  kind!: SurveyKind;

  @Field(() => Float, {
    nullable: true,
    description:
      'NPS and eNPS: promoters (9, 10) less detractors (0 to 6) in per cent of all answers, -100 to 100 ' +
      '(Reichheld 2003). CSAT: the share of 4 and 5 in per cent. CES: the mean.',
  })
  value!: number | null;

  @Field(() => Int, { description: 'How many answers.' })
  n!: number;

  @Field(() => Evidence, { description: 'Whether that is enough to say a figure.' })
  evidence!: Evidence;

  @Field(() => Int, { nullable: true, description: 'Answers of 9 and 10; only NPS and eNPS.' })
  promoters!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answers of 7 and 8; only NPS and eNPS.' })
  passives!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answers of 0 to 6; only NPS and eNPS.' })
  detractors!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean answer.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of 4 and 5 in per cent; only CSAT.' })
  topTwoShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'A tenth of the answers is at or below this.' })
  p10!: number | null;

  @Field(() => Float, { nullable: true, description: 'The median answer.' })
  p50!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine tenths of the answers are at or below this.' })
  p90!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'The newest answer.' })
  lastAt!: string | null;
}

@ObjectType('TouchpointScore', { simpleResolvers: true, description: 'The score at one touchpoint.' })
export class TouchpointScoreType {
  @Field(() => TouchpointCardType, { description: 'The touchpoint.' })
  card!: TouchpointCardType;

  @Field(() => SurveyScoreType, { description: 'Its score.' })
  score!: SurveyScoreType;
}

export const TouchpointScoreConnectionType = connectionOf('TouchpointScore', () => TouchpointScoreType);
