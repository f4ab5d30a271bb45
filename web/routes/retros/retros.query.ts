import { graphql, type ResultOf } from '#lib/graphql.ts';

export const retrosQuery = graphql(`
  query Retros($after: String) {
    retrospectives(first: 50, after: $after) {
      nodes {
        id
        state
        heldOn
        noteCount
        actionCount
        openPromiseCount
        reviewed
        heldBy {
          name
        }
        release {
          id
          name
        }
        storyboard {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    open: retrospectives(where: { openPromiseCount: { gt: 0 } }, first: 1) {
      totalCount
    }
    storyboards {
      id
      name
      releases {
        id
        name
        state
        endsOn
        retrospective {
          id
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof retrosQuery>;
export type Retro = Answer['retrospectives']['nodes'][number];
export type Board = Answer['storyboards'][number];
