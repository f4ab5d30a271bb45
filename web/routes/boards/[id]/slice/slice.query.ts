import { graphql, type ResultOf, type VariablesOf } from '#lib/graphql.ts';
import { cardFields, releaseFields } from '../board.query.ts';

export const sliceQuery = graphql(`
  query BoardSlice(
    $storyboard: ID!
    $release: ID
    $capacity: Int!
    $roleCapacity: [RoleCapacityInput!]
    $weights: SliceWeightsInput
    $pinIn: [ID!]
    $pinOut: [ID!]
    $coverStages: Boolean!
    $keepPlanned: Boolean!
    $where: CardWhere
    $leftOut: Int!
  ) {
    thinSlice(
      storyboard: $storyboard
      release: $release
      capacity: $capacity
      roleCapacity: $roleCapacity
      weights: $weights
      pinIn: $pinIn
      pinOut: $pinOut
      coverStages: $coverStages
      keepPlanned: $keepPlanned
      where: $where
    ) {
      boardVersion
      capacity
      used
      worth
      coverage
      why
      cards {
        card {
          id
          title
        }
        reason
        why
      }
      justMissed {
        card {
          id
          title
        }
        why
        capacity
        roleCapacity
      }
      leftOut(first: $leftOut) {
        totalCount
        nodes {
          card {
            id
            title
          }
          reason
          why
        }
      }
      roles {
        role {
          key
          name
        }
        capacity
        used
      }
    }
  }
`);

export const applySlice = graphql(
  `
    mutation ApplyThinSlice($input: ApplyThinSliceInput!) {
      applyThinSlice(input: $input) {
        release {
          ...ReleaseFields
        }
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
  [cardFields, releaseFields],
);

export type Slice = NonNullable<ResultOf<typeof sliceQuery>['thinSlice']>;
export type SliceQuestion = VariablesOf<typeof sliceQuery>;
