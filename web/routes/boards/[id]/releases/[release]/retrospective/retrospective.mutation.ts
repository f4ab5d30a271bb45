import { graphql } from '#lib/graphql.ts';

export const hold = graphql(`
  mutation HoldRetrospective($input: HoldRetrospectiveInput!) {
    answer: holdRetrospective(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const write = graphql(`
  mutation AddRetroNote($input: AddRetroNoteInput!) {
    answer: addRetroNote(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const edit = graphql(`
  mutation EditRetroNote($input: EditRetroNoteInput!) {
    answer: editRetroNote(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const remove = graphql(`
  mutation DeleteRetroNote($input: DeleteRetroNoteInput!) {
    answer: deleteRetroNote(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const vote = graphql(`
  mutation VoteRetroNote($input: VoteRetroNoteInput!) {
    answer: voteRetroNote(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const reveal = graphql(`
  mutation RevealRetrospective($input: RevealRetrospectiveInput!) {
    answer: revealRetrospective(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const agree = graphql(`
  mutation AddRetroAction($input: AddRetroActionInput!) {
    answer: addRetroAction(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const takeBack = graphql(`
  mutation DeleteRetroAction($input: DeleteRetroActionInput!) {
    answer: deleteRetroAction(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const close = graphql(`
  mutation CloseRetrospective($input: CloseRetrospectiveInput!) {
    answer: closeRetrospective(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const review = graphql(`
  mutation ReviewRetroAction($input: ReviewRetroActionInput!) {
    answer: reviewRetroAction(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
