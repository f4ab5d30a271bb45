import { graphql, type ResultOf } from '#lib/graphql.ts';
import { boardFields, cardFields, epicFields, releaseFields } from '../board.query.ts';

export const storyboardChanged = graphql(
  `
    subscription StoryboardChanged($id: ID!, $after: String) {
      storyboardChanged(id: $id, afterSequence: $after) {
        sequence
        previousSequence
        operationId
        reload
        actor {
          id
          name
        }
        storyboard {
          ...BoardFields
        }
        cards {
          ...CardFields
        }
        epics {
          ...EpicFields
        }
        releases {
          ...ReleaseFields
        }
        gone
      }
    }
  `,
  [boardFields, cardFields, epicFields, releaseFields],
);

/** One operation on the board, with what it touched as it is now. */
export type Change = ResultOf<typeof storyboardChanged>['storyboardChanged'];

export const presence = graphql(`
  subscription Presence($storyboard: ID!, $tab: ID!, $editing: ID) {
    presence(storyboard: $storyboard, tab: $tab, editing: $editing) {
      members {
        id
        name
        tab
        editing
      }
    }
  }
`);

export const showPresence = graphql(`
  mutation ShowPresence($input: ShowPresenceInput!) {
    showPresence(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);
