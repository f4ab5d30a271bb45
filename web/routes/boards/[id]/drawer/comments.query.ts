import { graphql, type ResultOf } from '#lib/graphql.ts';

const commentFields = graphql(`
  fragment CommentFields on Comment {
    id
    version
    body
    at
    editedAt
    author {
      id
      name
    }
    mentions {
      id
      name
    }
  }
`);

/** What was said about a card, and who can be mentioned. */
export const commentsQuery = graphql(
  `
    query CardComments($id: ID!, $after: String) {
      card(id: $id) {
        comments(first: 100, after: $after) {
          nodes {
            ...CommentFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
      members {
        id
        name
      }
    }
  `,
  [commentFields],
);

export type CardComment = NonNullable<ResultOf<typeof commentsQuery>['card']>['comments']['nodes'][number];

export const addComment = graphql(
  `
    mutation AddComment($input: AddCommentInput!) {
      addComment(input: $input) {
        comment {
          ...CommentFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [commentFields],
);

export const editComment = graphql(
  `
    mutation EditComment($input: EditCommentInput!) {
      editComment(input: $input) {
        comment {
          ...CommentFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [commentFields],
);

export const deleteComment = graphql(`
  mutation DeleteComment($input: DeleteCommentInput!) {
    deleteComment(input: $input) {
      deleted
      userErrors {
        code
        message
      }
    }
  }
`);
