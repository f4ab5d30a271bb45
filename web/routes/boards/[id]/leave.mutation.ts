import { graphql } from '#lib/graphql.ts';
import { cardFields } from './board.query.ts';

export const archiveEpic = graphql(
  `
    mutation ArchiveEpic($input: ArchiveEpicInput!) {
      left: archiveEpic(input: $input) {
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
  [cardFields],
);

export const archiveRelease = graphql(
  `
    mutation ArchiveRelease($input: ArchiveReleaseInput!) {
      left: archiveRelease(input: $input) {
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
  [cardFields],
);
