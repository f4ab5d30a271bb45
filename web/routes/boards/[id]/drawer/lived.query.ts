import { graphql, type ResultOf } from '#lib/graphql.ts';

/** What really happened of this moment, with whom. */
export const livedQuery = graphql(`
  query CardLived($where: InteractionWhere!, $after: String) {
    interactions(where: $where, first: 25, after: $after) {
      totalCount
      nodes {
        id
        kind
        at
        recordedAt
        channel
        direction
        subject
        text
        account {
          id
          name
        }
        people {
          fullName
        }
        frictions {
          kind
          severity
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Lived = ResultOf<typeof livedQuery>['interactions']['nodes'][number];
