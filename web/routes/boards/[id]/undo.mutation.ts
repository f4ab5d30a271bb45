import { graphql } from '#lib/graphql.ts';
import type { TadaDocumentNode } from 'gql.tada';
import type { CardAnswer } from './board.query.ts';
import { cardFields, epicFields, releaseFields } from './board.query.ts';
import type { EpicColumn } from './card.ts';
import type { ReleaseBand } from './projection.ts';

/** What undoing, redoing and bringing back answer: the records as they are then. */
export type Reversal = {
  operation: { id: string; label: string } | null;
  cards: CardAnswer[];
  epics: EpicColumn[];
  releases: ReleaseBand[];
  gone: string[];
  userErrors: { code: string; message: string }[];
};

export type Way = 'undoOperation' | 'redoOperation';

type Reversing = TadaDocumentNode<
  { reversal: Reversal },
  { input: { storyboard: string; operationId?: string } },
  never
>;

const reversing = (name: Way) =>
  graphql(
    `
    mutation Reverse($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
      reversal: ${name}(input: $input) {
        operation { id label }
        cards { ...CardFields }
        epics { ...EpicFields }
        releases { ...ReleaseFields }
        gone
        userErrors { code message }
      }
    }
  `,
    [cardFields, epicFields, releaseFields] as never,
  ) as unknown as Reversing;

export const reversals: Record<Way, Reversing> = {
  undoOperation: reversing('undoOperation'),
  redoOperation: reversing('redoOperation'),
};

/** Brings cards back that were taken off the board. */
export const restoreCards = graphql(
  `
    mutation RestoreCards($input: RestoreCardsInput!) {
      restoreCards(input: $input) {
        cards {
          ...CardFields
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
  [cardFields] as never,
) as unknown as TadaDocumentNode<
  { restoreCards: Pick<Reversal, 'cards' | 'userErrors'> },
  { input: { cards: string[]; operationId?: string } },
  never
>;
