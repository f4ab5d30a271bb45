import type { Stage } from '#lib/words.ts';
import type { EpicColumn } from './card.ts';
import type { ReleaseBand } from './projection.ts';

/** The dialog over the board, if any. */
export type Opened =
  | { kind: 'move'; card: string }
  | { kind: 'delete'; card: string }
  | { kind: 'new'; epic: string; release: string | null; after: string | null }
  | { kind: 'epic'; stage: Stage; epic?: EpicColumn }
  | { kind: 'release'; release?: ReleaseBand };

export type Open = (opened: Opened) => void;
