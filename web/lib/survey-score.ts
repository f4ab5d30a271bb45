import { graphql, type ResultOf } from './graphql.ts';

export const surveyScore = graphql(`
  fragment SurveyScore on SurveyScore {
    kind
    value
    n
    evidence
    promoters
    passives
    detractors
    mean
    p10
    p50
    p90
    lastAt
  }
`);

export type SurveyScore = ResultOf<typeof surveyScore>;
