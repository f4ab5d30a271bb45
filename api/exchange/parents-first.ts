/** What says which record a draft is and which it stands under. */
export interface Lineage<D> {
  key: (draft: D) => string;
  parentKey: (draft: D) => string | undefined;
}

/** Drafts in waves, every parent in an earlier wave than its children; those that stand under themselves apart. */
export function parentsFirst<D>(drafts: readonly D[], lineage: Lineage<D>): { waves: D[][]; circular: D[] } {
  const waves: D[][] = [];
  let waiting = [...drafts];
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(lineage.key));
    const isReady = (draft: D): boolean => {
      const parent = lineage.parentKey(draft);
      return parent === undefined || !keys.has(parent);
    };
    const ready = waiting.filter(isReady);
    if (ready.length === 0) return { waves, circular: waiting };
    waves.push(ready);
    waiting = waiting.filter((draft) => !isReady(draft));
  }
  return { waves, circular: [] };
}
