import { graphql, type ResultOf } from '#lib/graphql.ts';

export const timelineEntry = graphql(`
  fragment TimelineEntry on Interaction {
    __typename
    id
    kind
    at
    recordedAt
    channel
    direction
    subject
    text
    sentiment
    tags
    account {
      id
      name
    }
    people {
      id
      fullName
    }
    frictions {
      kind
      severity
      hours
    }
    card {
      id
      title
      storyboard {
        id
      }
    }
    ... on Milestone {
      milestone
      amount
      currency
    }
    ... on SurveyResponse {
      survey
      score
    }
  }
`);

export type TimelineEntry = ResultOf<typeof timelineEntry>;
