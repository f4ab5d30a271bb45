import type { Stage } from '#lib/words.ts';
import type { EpicColumn } from './card.ts';
import type { ReleaseBand } from './projection.ts';

/** What of a card is changed from the board, one or many at once. */
export type CardPart = 'title' | 'ownerRole' | 'assignee' | 'impact' | 'effort' | 'frictions' | 'values';

/** The dialog over the board, if any. */
export type Opened =
  | { kind: 'move'; cards: readonly string[] }
  | { kind: 'archive'; cards: readonly string[] }
  | { kind: 'change'; part: CardPart; cards: readonly string[] }
  | { kind: 'new'; epic: string; release: string | null; after: string | null }
  | { kind: 'epic'; stage: Stage; epic?: EpicColumn; after?: string }
  | { kind: 'archive epic'; epic: EpicColumn }
  | { kind: 'release'; release?: ReleaseBand }
  | { kind: 'archive release'; release: ReleaseBand }
  | { kind: 'board' }
  | { kind: 'archived' }
  | { kind: 'close release'; release: ReleaseBand };

export type Open = (opened: Opened) => void;
