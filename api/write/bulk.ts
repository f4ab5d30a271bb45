import type { Draft } from './draft.ts';
import type { Kind } from './kind.ts';
import type { Writing } from './writing.ts';

/** One call on its way: its rows, their kind, and the transaction they are written in. */
export interface Bulk {
  readonly kind: Kind<never>;
  readonly drafts: readonly Draft[];
  readonly writing: Writing;
}

export const soundIn = ({ drafts }: Bulk): Draft[] => drafts.filter((draft) => draft.sound);

export const newIn = (bulk: Bulk): Draft[] => soundIn(bulk).filter((draft) => !draft.known);

export const knownIn = (bulk: Bulk): Draft[] => soundIn(bulk).filter((draft) => draft.known);

export const changedIn = (bulk: Bulk): Draft[] => knownIn(bulk).filter((draft) => draft.changes);
