import { graphql, type ResultOf } from '#lib/graphql.ts';

export const boardsQuery = graphql(`
  query Boards {
    storyboards {
      id
      name
      lineOfBusiness
      cardCount
      unscheduledCount
      updatedAt
      stages {
        stage
        cards
      }
      releases {
        id
        name
        state
        outcomeStatement
      }
    }
    storyboardTemplates {
      template
      name
      description
      cards
      epics
      releases
      roles
      stages {
        stage
        cards
      }
    }
  }
`);

export type BoardsAnswer = ResultOf<typeof boardsQuery>;

export const createStoryboard = graphql(`
  mutation CreateStoryboard($input: CreateStoryboardInput!) {
    createStoryboard(input: $input) {
      storyboard {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);
