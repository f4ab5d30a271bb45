import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { idOf, idsOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { type Cell, comesBefore, holdCell, lockCells, type Placed } from './cell.ts';
import { atRest } from './hold-board.ts';
import { lookAround, type Moving, type Surroundings, type Target } from './look-around.ts';
import { refuseVersionOfMany } from './one-version.ts';
import { place, type Placement } from './place.ts';
import { freshRanks, ranksWithin } from './rank.ts';
import { refuseLost } from './lost-anchor.ts';
import { refuseStale } from '../write/refuse-stale.ts';

export interface MoveCards {
  /** In the order they shall have. */
  readonly cards: readonly string[];
  readonly epic: string;
  /** Unscheduled when null. */
  readonly release?: Maybe<string>;
  /** The card to follow; null makes them the first of the cell, leaving it out the last. */
  readonly after?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

/** A card where it stands after the move. */
export type Standing = {
  id: string;
  version: number;
  rank: string;
  epic: { id: string };
  release: { id: string } | null;
};

interface Moved {
  readonly ids: string[];
  /** In the order of the call. */
  readonly moved: readonly Standing[];
  readonly operationId: string;
}

const mostCards = 5000;

/** Places cards in a cell in the order given. Nothing is written for cards that stand there already. */
export function moveCards(em: EntityManager, input: MoveCards): Promise<Moved> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const target = targetOf(input);
    await lockCells(inside, [target.cell]);
    const seen = await lookAround(inside, target);
    refuseUnknown(target, seen);
    refuseForeign(seen);
    await refuseLost(inside, target, seen);
    if (seen.moving[0]) await refuseStale(inside, seen.moving[0], input.ifVersion);
    const moved = await settle(inside, target, seen);
    return { ids: [...target.cards], moved, operationId };
  });
}

function targetOf({ cards, epic, release, after, ifVersion }: MoveCards): Target {
  const ids = idsOf(cards, { path: ['cards'], noun: 'card', most: mostCards });
  refuseVersionOfMany(ids, ifVersion);
  const cell = {
    epic: idOf(epic, { path: ['epic'], noun: 'epic' }),
    release: release == null ? null : idOf(release, { path: ['release'], noun: 'release' }),
  };
  return { cards: ids, cell, after: after == null ? after : idOf(after, { path: ['after'], noun: 'card' }) };
}

function refuseUnknown({ cards, cell }: Target, { moving, board, releaseBoard }: Surroundings): void {
  if (!board) throw unknown({ path: ['epic'], noun: 'epic' });
  if (cell.release && !releaseBoard) throw unknown({ path: ['release'], noun: 'release' });
  const known = new Set(moving.map(({ id }) => id));
  const lost = cards.findIndex((id) => !known.has(id));
  if (lost >= 0) throw unknown({ path: ['cards', String(lost)], noun: 'card' });
  if (board.archived) throw atRest(board, ['epic']);
}

function refuseForeign({ moving, board, releaseBoard }: Surroundings): void {
  if (releaseBoard && releaseBoard !== board?.id) {
    throw new Refusal('CONFLICT', 'The epic and the release are on different storyboards.', { path: ['release'] });
  }
  if (moving.some(({ storyboard }) => storyboard !== board?.id)) {
    throw new Refusal('CONFLICT', 'A card can only be placed on its own storyboard.', { path: ['epic'] });
  }
}

async function settle(em: EntityManager, target: Target, seen: Surroundings): Promise<Standing[]> {
  const known = new Map(seen.moving.map((card) => [card.id, card]));
  const cards = target.cards.map((id) => known.get(id)).filter((card) => card !== undefined);
  if (standAlready(cards, target.cell, seen)) return cards.map(standing);
  const gap = { before: seen.before?.rank ?? null, next: seen.next?.rank ?? null };
  const ranks = ranksWithin(gap, cards.length);
  const placements = ranks ? placementsOf(cards, ranks) : await rekeyed(em, { cards, target, before: seen.before });
  await place(em, target.cell, placements);
  const ranked = new Map(placements.map(({ id, rank }) => [id, rank]));
  return cards.map((card) =>
    standing({ ...card, ...target.cell, rank: ranked.get(card.id) ?? card.rank, version: card.version + 1 }),
  );
}

const standing = ({ id, version, rank, epic, release }: Moving): Standing => ({
  id,
  version,
  rank,
  epic: { id: epic },
  release: release === null ? null : { id: release },
});

function standAlready(cards: readonly Moving[], cell: Cell, { before, next }: Surroundings): boolean {
  if (!cards.every(({ epic, release }) => epic === cell.epic && release === cell.release)) return false;
  const row: Placed[] = [before, ...cards, next].filter((each) => each !== null);
  return row.every((each, at) => at === 0 || comesBefore(row[at - 1] as Placed, each));
}

function placementsOf(cards: readonly Moving[], ranks: readonly string[]): Placement[] {
  return cards.map(({ id, ...from }, at) => ({ id, from, rank: ranks[at] as string }));
}

interface Crowded {
  readonly cards: readonly Moving[];
  readonly target: Target;
  readonly before: Placed | null;
}

/** A gap without room: the whole cell gets short keys, in the order it has. */
async function rekeyed(em: EntityManager, { cards, target, before }: Crowded): Promise<Placement[]> {
  const { cell } = target;
  const others = await holdCell(em, cell, target.cards);
  const index = before ? others.filter((other) => !comesBefore(before, other)).length : 0;
  const standing = others.map((other) => ({ ...other, ...cell }));
  const row = standing.toSpliced(
    index,
    0,
    ...cards.map(({ id, rank, epic, release }) => ({ id, rank, epic, release })),
  );
  const ranks = freshRanks(row.length);
  const placements = row.map(({ id, ...from }, at) => ({ id, from, rank: ranks[at] as string }));
  const moved = new Set(target.cards);
  return placements.filter(({ id, from, rank }) => moved.has(id) || from.rank !== rank);
}
