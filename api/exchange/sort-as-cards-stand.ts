import { refKey, type Draft } from './draft.ts';

/**
 * Puts epics into an order that no release contradicts. A sheet names them release by release, so that those of the
 * first release would come first, whatever stands between them on the board.
 */
export function sortAsCardsStand(epics: Draft<'epics'>[], cards: readonly Draft<'cards'>[]): void {
  const before = predecessors(cards);
  const order = new Map<string, number>();
  const open = new Set<string>();
  const place = (key: string): void => {
    if (order.has(key) || open.has(key)) return;
    open.add(key);
    for (const earlier of before.get(key) ?? []) place(earlier);
    order.set(key, order.size);
  };
  for (const { input } of epics) place(refKey(input.ref));
  const at = ({ input }: Draft<'epics'>): number => order.get(refKey(input.ref)) ?? 0;
  epics.sort((one, other) => at(one) - at(other));
}

/** The epics that stand right before each, in one release or another. */
function predecessors(cards: readonly Draft<'cards'>[]): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  const last = new Map<string, string>();
  for (const { input } of cards) {
    const release = input.release ? refKey(input.release) : '';
    const epic = refKey(input.epic);
    const earlier = last.get(release);
    if (earlier !== undefined && earlier !== epic) {
      before.set(epic, (before.get(epic) ?? new Set()).add(earlier));
    }
    last.set(release, epic);
  }
  return before;
}
