import { graphql, type ResultOf } from '#lib/graphql.ts';
import { cardFields, epicFields, releaseFields } from './board.query.ts';

export const archivedQuery = graphql(`
  query Archived($id: ID!, $after: String) {
    storyboard(id: $id) {
      archivedEpics {
        id
        name
        stage
        archivedAt
      }
      archivedReleases {
        id
        name
        archivedAt
      }
      archivedCards(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          archivedAt
        }
      }
    }
  }
`);

export type Archive = NonNullable<ResultOf<typeof archivedQuery>['storyboard']>;

export const restoreEpic = graphql(
  `
    mutation RestoreEpic($input: RestoreEpicInput!) {
      back: restoreEpic(input: $input) {
        epic {
          ...EpicFields
        }
        cards {
          ...CardFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [cardFields, epicFields],
);

export const restoreRelease = graphql(
  `
    mutation RestoreRelease($input: RestoreReleaseInput!) {
      back: restoreRelease(input: $input) {
        release {
          ...ReleaseFields
        }
        cards {
          ...CardFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [cardFields, releaseFields],
);
