/** Something a page can do, by the words people look for it. */
export type PageAct = {
  /** What is done, as a button would say it. */
  readonly words: string;
  /** The keys that do the same, as the shortcut sheet writes them. */
  readonly keys?: string;
  readonly run: () => unknown;
};

/** Asked anew each time the palette opens: what can be done depends on what is selected. */
export type Acts = () => readonly PageAct[];

const offered = new Set<Acts>();

/** What the current page offers to the command palette. */
export const pageActs = {
  /** For an `$effect`: takes the offer back when the page is left. */
  offer(acts: Acts): () => void {
    offered.add(acts);
    return () => void offered.delete(acts);
  },
  all: (): readonly PageAct[] => [...offered].flatMap((acts) => acts()),
};
