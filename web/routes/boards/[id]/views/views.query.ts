import { graphql, type ResultOf } from '#lib/graphql.ts';

const viewFields = graphql(`
  fragment ViewFields on SavedView {
    id
    version
    name
    query
    shared
    owner {
      id
      name
    }
  }
`);

/** The ways of looking at a board that somebody kept: one's own, and those that are shared. */
export const viewsQuery = graphql(
  `
    query SavedViews($id: ID!) {
      storyboard(id: $id) {
        id
        views {
          ...ViewFields
        }
      }
    }
  `,
  [viewFields],
);

export const saveView = graphql(
  `
    mutation SaveView($input: SaveViewInput!) {
      saveView(input: $input) {
        view {
          ...ViewFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [viewFields],
);

export const deleteView = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      deleted
      userErrors {
        code
        message
      }
    }
  }
`);

export type SavedView = NonNullable<ResultOf<typeof viewsQuery>['storyboard']>['views'][number];
