import { graphql, type ResultOf } from '#lib/graphql.ts';

export const interactionsQuery = graphql(`
  query InteractionRows($where: InteractionWhere, $after: String) {
    interactions(where: $where, orderBy: [{ field: AT, direction: DESC }], first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        kind
        at
        recordedAt
        channel
        subject
        text
        account {
          id
          name
        }
        people {
          id
          fullName
        }
        frictions {
          kind
          severity
          hours
        }
        card {
          id
          title
        }
        ... on SurveyResponse {
          survey
          score
        }
        ... on Milestone {
          milestone
        }
      }
    }
  }
`);

export const outcomesQuery = graphql(`
  query OutcomeRows($where: OutcomeWhere, $after: String) {
    outcomes(where: $where, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        pillar
        statement
        state
        dueOn
        confirmedByCustomer
        account {
          id
          name
        }
      }
    }
  }
`);

export const cardsQuery = graphql(`
  query CardRows($where: CardWhere) {
    storyboards {
      id
      name
      cards(where: $where) {
        id
        title
        stage
        impact
        effort
        ownerRole {
          name
        }
        release {
          name
        }
      }
    }
  }
`);

export type InteractionRow = ResultOf<typeof interactionsQuery>['interactions']['nodes'][number];
export type OutcomeRow = ResultOf<typeof outcomesQuery>['outcomes']['nodes'][number];
export type Board = ResultOf<typeof cardsQuery>['storyboards'][number];
