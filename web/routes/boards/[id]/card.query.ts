import { graphql, type ResultOf } from '#lib/graphql.ts';
import { cardFields } from './board.query.ts';

/** Everything the drawer shows and edits. */
export const cardQuery = graphql(
  `
    query Card($id: ID!) {
      card(id: $id) {
        ...CardFields
        body
        persona
        benefit
        tags
        assignee {
          id
          name
        }
        commentCount
        outcomes {
          id
          statement
          account {
            name
          }
        }
        externalRefs {
          system
          externalId
        }
        expectation {
          after {
            id
            title
          }
          milestone
          withinHours
        }
        updatedAt
      }
    }
  `,
  [cardFields],
);

export type CardDetail = NonNullable<ResultOf<typeof cardQuery>['card']>;
