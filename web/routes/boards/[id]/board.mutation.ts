import { graphql } from '#lib/graphql.ts';
import { cardFields } from './board.query.ts';

export const moveCards = graphql(`
  mutation MoveCards($input: MoveCardsInput!) {
    moveCards(input: $input) {
      cards {
        id
        version
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

export const upsertEpic = graphql(`
  mutation UpsertEpic($input: UpsertEpicInput!) {
    upsertEpic(input: $input) {
      epic {
        id
        name
        stage
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const upsertRelease = graphql(`
  mutation UpsertRelease($input: UpsertReleaseInput!) {
    upsertRelease(input: $input) {
      release {
        id
        name
        outcomeStatement
        startsOn
        endsOn
        capacity
        state
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);
