import { graphql, type ResultOf } from '#lib/graphql.ts';

/** All that is known of the cards of a board, in one question. */
export const exportQuery = graphql(`
  query ExportBoard($id: ID!) {
    storyboard(id: $id) {
      id
      name
      cards {
        id
        title
        body
        persona
        benefit
        stage
        epic {
          id
          name
        }
        release {
          id
          name
        }
        ownerRole {
          key
        }
        concernedRoles {
          key
        }
        assignee {
          name
        }
        channel
        impact
        effort
        frictions {
          kind
          severity
        }
        values {
          id
          name
        }
        expectation {
          after {
            id
            title
          }
          milestone
          withinHours
        }
        tags
        lived {
          kept
          expected
          inTime
        }
      }
    }
  }
`);

export type ExportedBoard = NonNullable<ResultOf<typeof exportQuery>['storyboard']>;
export type ExportedCard = ExportedBoard['cards'][number];
