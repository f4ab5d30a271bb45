import { graphql, type ResultOf } from '#lib/graphql.ts';

/** What the board shows of a card; the drawer asks for the rest. */
export const cardFields = graphql(`
  fragment CardFields on TouchpointCard {
    id
    version
    title
    rank
    epic {
      id
    }
    release {
      id
    }
    ownerRole {
      key
    }
    assignee {
      id
      name
    }
    concernedRoles {
      key
    }
    channel
    impact
    effort
    frictions {
      kind
      severity
    }
    values {
      id
    }
    lived {
      kept
      expected
      inTime
    }
  }
`);

export const epicFields = graphql(`
  fragment EpicFields on Epic {
    id
    version
    name
    stage
    rank
  }
`);

export const releaseFields = graphql(`
  fragment ReleaseFields on Release {
    id
    version
    name
    outcomeStatement
    startsOn
    endsOn
    capacity
    state
    rank
  }
`);

/** What a board says of itself. */
export const boardFields = graphql(`
  fragment BoardFields on Storyboard {
    id
    version
    name
    lineOfBusiness
    archivedAt
  }
`);

export const boardQuery = graphql(
  `
    query Board($id: ID!) {
      storyboard(id: $id) {
        ...BoardFields
        sequence
        epics {
          ...EpicFields
        }
        releases {
          ...ReleaseFields
        }
        cards {
          ...CardFields
        }
      }
      roles {
        key
        name
        code
        side
      }
      members {
        id
        name
      }
      viewer {
        member {
          id
        }
      }
      framework {
        values {
          value {
            id
            name
          }
        }
      }
    }
  `,
  [boardFields, cardFields, epicFields, releaseFields],
);

export type BoardAnswer = ResultOf<typeof boardQuery>;
export type StoryboardAnswer = NonNullable<BoardAnswer['storyboard']>;
export type CardAnswer = StoryboardAnswer['cards'][number];
