import { graphql, type ResultOf } from '#lib/graphql.ts';

const actionFields = graphql(`
  fragment RetroActionFields on RetroAction {
    id
    version
    kind
    text
    dueOn
    note {
      id
      text
    }
    owner {
      name
    }
    card {
      id
      title
    }
    rescore {
      impactBefore
      impactAfter
      effortBefore
      effortAfter
    }
    framework {
      version
    }
    review {
      kept
      text
      by {
        name
      }
      at
    }
  }
`);

const lookedBack = graphql(
  `
    fragment LookedBack on Retrospective {
      id
      heldOn
      release {
        id
        name
      }
      actions(first: 100) {
        nodes {
          ...RetroActionFields
        }
      }
    }
  `,
  [actionFields],
);

const notes = graphql(`
  fragment RetroNoteFields on RetroNote {
    id
    version
    kind
    text
    votes
    mine
    voted
    createdAt
    author {
      name
    }
  }
`);

const retrospective = graphql(
  `
    fragment RetrospectiveFields on Retrospective {
      ...LookedBack
      version
      state
      heldBy {
        name
      }
      closedAt
      noteCount
      votesLeft
      notes(first: 100) {
        nodes {
          ...RetroNoteFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      previous {
        ...LookedBack
      }
    }
  `,
  [notes, lookedBack],
);

/** The release and what it taught. */
export const retrospectiveQuery = graphql(
  `
    query Retrospective($release: ID!) {
      release(id: $release) {
        id
        name
        outcomeStatement
        startsOn
        endsOn
        state
        capacity
        used
        impact
        cardCount
        coverage
        unfinished {
          id
          title
        }
        burnUp {
          on
          cards
          impact
          done
          doneImpact
        }
        storyboard {
          id
          name
          epics {
            id
            name
            stage
          }
          releases {
            id
            name
            state
          }
          cards(where: { release: { id: { eq: $release } } }) {
            id
            title
            version
            impact
            effort
            frictions {
              kind
              severity
            }
            lived {
              kept
              expected
              inTime
            }
          }
        }
        retrospective {
          ...RetrospectiveFields
        }
      }
      roles {
        key
        name
      }
      members {
        id
        name
      }
      frameworks {
        id
        version
        effectiveFrom
      }
    }
  `,
  [retrospective],
);

/** The retrospective of a board that was closed last, for a release that has none yet. */
export const lastQuery = graphql(
  `
    query LastRetrospective($board: ID!) {
      retrospectives(
        where: { storyboard: { id: { eq: $board } }, state: { eq: CLOSED } }
        orderBy: [{ field: HELD_ON, direction: DESC }]
        first: 1
      ) {
        nodes {
          ...LookedBack
        }
      }
    }
  `,
  [lookedBack],
);

/** Notes behind the first hundred. */
export const moreNotes = graphql(
  `
    query MoreNotes($retrospective: ID!, $after: String) {
      retrospective(id: $retrospective) {
        notes(first: 100, after: $after) {
          nodes {
            ...RetroNoteFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [notes],
);

type Answer = ResultOf<typeof retrospectiveQuery>;
export type Release = NonNullable<Answer['release']>;
export type Retrospective = NonNullable<Release['retrospective']>;
export type Note = Retrospective['notes']['nodes'][number];
export type Action = Retrospective['actions']['nodes'][number];
export type LookedBack = ResultOf<typeof lookedBack>;
export type Choices = Pick<Answer, 'roles' | 'members' | 'frameworks'>;
