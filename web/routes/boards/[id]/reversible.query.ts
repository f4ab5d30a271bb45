import { graphql } from '#lib/graphql.ts';

/** What this person can take back on a board, and do again: the latest of each. */
export const reversibleQuery = graphql(`
  query Reversible($id: ID!) {
    storyboard(id: $id) {
      id
      undoable(first: 1) {
        label
      }
      redoable(first: 1) {
        label
      }
    }
  }
`);
