import { graphql, type ResultOf } from '#lib/graphql.ts';

export const accountsQuery = graphql(`
  query Accounts($where: AccountWhere, $orderBy: [AccountOrderBy!], $after: String) {
    accounts(where: $where, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        industry
        tags
        stage
        stageSince
        parent {
          id
          name
        }
        lastInteraction {
          id
          at
          recordedAt
          channel
        }
        stewards {
          id
          division {
            name
          }
          person {
            fullName
          }
        }
        success {
          pillars {
            pillar
            value
            n
            unit
          }
        }
      }
    }
  }
`);

export type AccountRow = ResultOf<typeof accountsQuery>['accounts']['nodes'][number];
