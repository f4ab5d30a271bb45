import { graphql, type ResultOf } from '#lib/graphql.ts';

export const agreedOutcome = graphql(`
  fragment AgreedOutcome on Outcome {
    id
    pillar
    statement
    state
    agreedOn
    dueOn
    confirmedByCustomer
    agreedWith {
      fullName
    }
    measures {
      id
      name
      unit
      baseline
      target
      current
      reached
      readings(first: 50) {
        totalCount
        nodes {
          id
          at
          value
          source
        }
      }
    }
  }
`);

export type Outcome = ResultOf<typeof agreedOutcome>;
