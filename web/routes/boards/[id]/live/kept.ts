import type { Deed, Kept } from '../deed.ts';

const kinds: readonly unknown[] = ['move', 'shift', 'change', 'archive', 'restore'] satisfies readonly Deed['kind'][];

function isKept(value: unknown): value is Kept {
  const { id, deed } = (value ?? {}) as Partial<Kept>;
  return typeof id === 'string' && kinds.includes(deed?.kind);
}

/** What stands in a place; what cannot be read is nothing. */
export function keptAt(key: string): readonly Kept[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Whether there was room for it. */
export function keepAt(key: string, list: readonly Kept[]): boolean {
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** The lists of several pages as one: each in its own sequence, together by time, and nothing twice. */
export function merged(lists: readonly (readonly Kept[])[]): Kept[] {
  const rest = lists.map((list) => [...list]);
  const all = new Map<string, Kept>();
  for (;;) {
    const [first] = rest.filter((list) => list.length > 0).sort(byTime);
    const next = first?.shift();
    if (!next) return [...all.values()];
    if (!all.has(next.id)) all.set(next.id, next);
  }
}

/** The ids of operations begin with the time at which they were made. */
const byTime = ([one]: readonly Kept[], [other]: readonly Kept[]) => ((one?.id ?? '') < (other?.id ?? '') ? -1 : 1);

type Take = (kept: readonly Kept[]) => void;

/** Hands over what was kept by pages that are no more; this one counts as there until it stays no longer. */
export async function claim(place: string, { own, stays }: Page, take: Take): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return takeFrom(left(place, new Set([own])), take);
  void locks.request(own, () => stays);
  await locks.request(place, async () => {
    const { held = [] } = await locks.query();
    takeFrom(left(place, new Set([own, ...held.map(({ name }) => name)])), take);
  });
}

type Page = { own: string; stays: Promise<void> };

const left = (place: string, there: ReadonlySet<string | undefined>) =>
  Object.keys(localStorage).filter((key) => key.startsWith(place) && !there.has(key));

function takeFrom(keys: readonly string[], take: Take) {
  take(merged(keys.map(keptAt)));
  for (const key of keys) localStorage.removeItem(key);
}
