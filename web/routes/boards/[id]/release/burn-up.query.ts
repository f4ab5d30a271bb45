import { graphql, type ResultOf } from '#lib/graphql.ts';

export const burnUpQuery = graphql(`
  query BurnUps($id: ID!) {
    storyboard(id: $id) {
      releases {
        id
        burnUp {
          on
          cards
          impact
          done
          doneImpact
        }
      }
    }
  }
`);

export type BurnUps = NonNullable<ResultOf<typeof burnUpQuery>['storyboard']>['releases'];
export type Point = BurnUps[number]['burnUp'][number];
