import { graphql, type ResultOf } from '#lib/graphql.ts';
import { surveyScore } from '#lib/survey-score.ts';

export const outcomesQuery = graphql(
  `
    query Outcomes($from: DateTime, $to: DateTime, $where: AccountWhere) {
      successSummary(from: $from, to: $to, where: $where) {
        pillars {
          pillar
          value
          previous
          n
          unit
          evidence
          consistency {
            p10
            p50
            p90
          }
          trend {
            month
            value
            n
          }
        }
        nps {
          ...SurveyScore
        }
        enps {
          ...SurveyScore
        }
        csat {
          ...SurveyScore
        }
        touchpoints {
          card {
            id
            title
            stage
          }
          score {
            ...SurveyScore
          }
        }
        accounts(first: 10) {
          account {
            id
            name
            stage
          }
          score {
            ...SurveyScore
          }
        }
        releases {
          release {
            id
            name
            outcomeStatement
            startsOn
            endsOn
            state
            storyboard {
              id
              name
            }
          }
          cards
          impact
          effort
          touched
        }
        frictionHeat {
          stage
          kind
          cards
          felt
          severity
        }
      }
    }
  `,
  [surveyScore],
);

export type Summary = ResultOf<typeof outcomesQuery>['successSummary'];
export type PillarSummary = Summary['pillars'][number];
export type Heat = Summary['frictionHeat'][number];
export type Ledger = Summary['releases'][number];
