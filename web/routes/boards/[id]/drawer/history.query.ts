import { graphql, type ResultOf } from '#lib/graphql.ts';

/** Who changed what of a card, newest first. */
export const historyQuery = graphql(`
  query CardHistory($id: ID!, $after: String) {
    card(id: $id) {
      history(first: 50, after: $after) {
        nodes {
          id
          at
          operationId
          cause
          action
          actor {
            name
          }
          fields {
            name
            before
            after
            beforeName
            afterName
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type Change = NonNullable<ResultOf<typeof historyQuery>['card']>['history']['nodes'][number];
export type FieldChange = Change['fields'][number];
