import { graphql } from '#lib/graphql.ts';
import { cardFields, releaseFields } from './board.query.ts';

export const startRelease = graphql(
  `
    mutation StartRelease($input: StartReleaseInput!) {
      startRelease(input: $input) {
        release {
          ...ReleaseFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [releaseFields],
);

export const closeRelease = graphql(
  `
    mutation CloseRelease($input: CloseReleaseInput!) {
      closeRelease(input: $input) {
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
