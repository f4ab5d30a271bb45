import { graphql, type ResultOf } from '#lib/graphql.ts';

export const jobsQuery = graphql(`
  query Jobs($after: String) {
    jobs(first: 25, after: $after) {
      nodes {
        id
        kind
        state
        progress
        total
        url
        error
        fileName
        fileKind
        dryRun
        remarks
        createdAt
        maker {
          id
          name
        }
        counts {
          records
          created
          updated
          unchanged
          refused
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Jobs = ResultOf<typeof jobsQuery>['jobs'];
export type Job = Jobs['nodes'][number];

export const importKindsQuery = graphql(`
  query ImportKinds {
    importKinds {
      kind
      about
      columns
      beside
      storyboard
    }
  }
`);

export type ImportKind = ResultOf<typeof importKindsQuery>['importKinds'][number];

export const startImport = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const startExport = graphql(`
  mutation StartExport($query: String!) {
    startExport(input: { query: $query }) {
      userErrors {
        message
      }
    }
  }
`);

export const cancelJob = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(input: { id: $id }) {
      userErrors {
        message
      }
    }
  }
`);
