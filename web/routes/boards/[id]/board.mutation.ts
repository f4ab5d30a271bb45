import { graphql } from '#lib/graphql.ts';
import { boardFields, cardFields, epicFields, releaseFields } from './board.query.ts';

export const moveCards = graphql(`
  mutation MoveCards($input: MoveCardsInput!) {
    moveCards(input: $input) {
      cards {
        id
        version
        rank
        epic {
          id
        }
        release {
          id
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const createCards = graphql(
  `
    mutation CreateCards($input: CreateCardsInput!) {
      createCards(input: $input) {
        rows {
          card {
            ...CardFields
          }
          errors {
            code
            path
            message
          }
        }
        userErrors {
          code
          path
          message
        }
      }
    }
  `,
  [cardFields],
);

export const updateCards = graphql(
  `
    mutation UpdateCards($input: UpdateCardsInput!) {
      updateCards(input: $input) {
        cards {
          ...CardFields
        }
        userErrors {
          code
          path
          message
        }
      }
    }
  `,
  [cardFields],
);

export const deleteCards = graphql(`
  mutation DeleteCards($input: DeleteCardsInput!) {
    deleteCards(input: $input) {
      deleted
      userErrors {
        code
        message
      }
    }
  }
`);

export const upsertEpic = graphql(
  `
    mutation UpsertEpic($input: UpsertEpicInput!) {
      upsertEpic(input: $input) {
        epic {
          ...EpicFields
        }
        userErrors {
          code
          path
          message
        }
      }
    }
  `,
  [epicFields],
);

export const upsertRelease = graphql(
  `
    mutation UpsertRelease($input: UpsertReleaseInput!) {
      upsertRelease(input: $input) {
        release {
          ...ReleaseFields
        }
        userErrors {
          code
          path
          message
        }
      }
    }
  `,
  [releaseFields],
);

export const updateStoryboard = graphql(
  `
    mutation UpdateStoryboard($input: UpdateStoryboardInput!) {
      updateStoryboard(input: $input) {
        storyboard {
          ...BoardFields
        }
        userErrors {
          code
          path
          message
        }
      }
    }
  `,
  [boardFields],
);

export const archiveStoryboard = graphql(
  `
    mutation ArchiveStoryboard($input: ArchiveStoryboardInput!) {
      archiveStoryboard(input: $input) {
        storyboard {
          ...BoardFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [boardFields],
);

export const restoreStoryboard = graphql(
  `
    mutation RestoreStoryboard($input: RestoreStoryboardInput!) {
      restoreStoryboard(input: $input) {
        storyboard {
          ...BoardFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [boardFields],
);
