import { graphql, type ResultOf } from '#lib/graphql.ts';

export const boardsQuery = graphql(`
  query Boards {
    storyboards {
      id
      version
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
    archived: storyboards(archived: true) {
      id
      name
      lineOfBusiness
      archivedAt
      cardCount
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

export type BoardEntry = BoardsAnswer['storyboards'][number];

export const renameStoryboard = graphql(`
  mutation RenameStoryboard($input: UpdateStoryboardInput!) {
    updateStoryboard(input: $input) {
      storyboard {
        name
      }
      userErrors {
        message
      }
    }
  }
`);

export const putAway = graphql(`
  mutation PutAway($input: ArchiveStoryboardInput!) {
    archiveStoryboard(input: $input) {
      storyboard {
        name
      }
      userErrors {
        message
      }
    }
  }
`);

export const bringBack = graphql(`
  mutation BringBack($input: RestoreStoryboardInput!) {
    restoreStoryboard(input: $input) {
      storyboard {
        name
      }
      userErrors {
        message
      }
    }
  }
`);
