import { graphql } from '#lib/graphql.ts';

export const archiveAccount = graphql(`
  mutation ArchiveAccount($input: ArchiveRecordsInput!) {
    archiveRecords(input: $input) {
      rows {
        errors {
          message
        }
      }
      userErrors {
        message
      }
    }
  }
`);

export const restoreAccount = graphql(`
  mutation RestoreAccount($input: RestoreRecordsInput!) {
    restoreRecords(input: $input) {
      rows {
        errors {
          message
        }
      }
      userErrors {
        message
      }
    }
  }
`);

interface Turned {
  readonly rows: readonly { readonly errors: readonly { readonly message: string }[] }[];
  readonly userErrors: readonly { readonly message: string }[];
}

/** Why one account was neither archived nor restored, in a sentence; nothing when it was. */
export const refusalOf = ({ rows, userErrors }: Turned): string | undefined =>
  [...userErrors, ...rows.flatMap(({ errors }) => errors)][0]?.message;
