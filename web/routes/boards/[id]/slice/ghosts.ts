import { counted } from '#lib/numbers.ts';
import type { Card } from '../card.ts';
import { cellOf } from '../order.ts';

/** What a proposed slice would do with a card, shown where the card stands. */
export type Ghost = { kind: 'in' | 'stays' | 'leaves' | 'missed'; words: string };

/** A slice laid over the board: what becomes of cards, and how many come into which cells. */
export type Ghosts = { cards: ReadonlyMap<string, Ghost>; cells: ReadonlyMap<string, number> };

type Named = { card: { id: string } };
type Missed = Named & { capacity: number | null; roleCapacity: number | null };

/** As much of a slice as can be seen on the board. */
export type Laid = { cards: readonly Named[]; justMissed: readonly Missed[] };

type Over = { cards: ReadonlyMap<string, Card>; release: string | null; releaseName: string };

/** Lays a slice over the cards as they stand now. */
export function ghostsOf(slice: Laid, { cards, release, releaseName }: Over): Ghosts {
  const taken = new Set(slice.cards.map(({ card }) => card.id));
  const ghosts = new Map<string, Ghost>();
  const cells = new Map<string, number>();
  for (const { id, epic, release: at, ownerRole } of cards.values()) {
    const missed = slice.justMissed.find(({ card }) => card.id === id);
    if (taken.has(id)) {
      ghosts.set(id, at === release ? { kind: 'stays', words: 'Stays' } : { kind: 'in', words: `To ${releaseName}` });
      if (at !== release) cells.set(cellOf(epic, release), (cells.get(cellOf(epic, release)) ?? 0) + 1);
    } else if (release !== null && at === release) ghosts.set(id, { kind: 'leaves', words: 'Leaves' });
    else if (missed) ghosts.set(id, { kind: 'missed', words: neededBy(missed, ownerRole.code) });
  }
  return { cards: ghosts, cells };
}

/** "In with 43 points", of all or of its role. */
function neededBy({ capacity, roleCapacity }: Missed, role: string): string {
  return capacity === null ? `In with ${roleCapacity ?? 0} of ${role}` : `In with ${counted(capacity, 'point')}`;
}
