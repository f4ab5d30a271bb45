import { graphql } from '#lib/graphql.ts';
import { cardFields, epicFields, releaseFields } from './board.query.ts';

export const undoOperation = graphql(
  `
    mutation UndoOperation($input: UndoOperationInput!) {
      reversal: undoOperation(input: $input) {
        operation {
          label
        }
        cards {
          ...CardFields
        }
        epics {
          ...EpicFields
        }
        releases {
          ...ReleaseFields
        }
        gone
        userErrors {
          code
          message
        }
      }
    }
  `,
  [cardFields, epicFields, releaseFields],
);

export const redoOperation = graphql(
  `
    mutation RedoOperation($input: RedoOperationInput!) {
      reversal: redoOperation(input: $input) {
        operation {
          label
        }
        cards {
          ...CardFields
        }
        epics {
          ...EpicFields
        }
        releases {
          ...ReleaseFields
        }
        gone
        userErrors {
          code
          message
        }
      }
    }
  `,
  [cardFields, epicFields, releaseFields],
);

/** Brings cards back that were taken off the board. */
export const restoreCards = graphql(
  `
    mutation RestoreCards($input: RestoreCardsInput!) {
      restoreCards(input: $input) {
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
