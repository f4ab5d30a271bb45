import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import type { Maybe } from '../write/reference.ts';
import { type Cell, lockCells } from './cell.ts';
import { deleteCards } from './delete-cards.ts';
import { holdEpic, holdRelease } from './find-place.ts';
import { type MoveCards, moveCards } from './move-cards.ts';
import { holdRecords } from './undo/hold-records.ts';
import { makeTurns } from './undo/make-turns.ts';
import type { BoardType, Turn } from './undo/turns.ts';

interface Archive {
  /** Where the cards go; for a release null makes them unscheduled. */
  readonly moveCardsTo?: Maybe<string>;
  /** Whether the cards are archived with it. */
  readonly archiveCards?: Maybe<boolean>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

export interface ArchiveEpic extends Archive {
  readonly epic: string;
}

export interface ArchiveRelease extends Archive {
  readonly release: string;
}

export interface Archived {
  readonly id: string;
  /** The cards that stood in it. */
  readonly ids: readonly string[];
  readonly operationId: string;
}

/** Takes a column off its board. What becomes of its cards must be said. */
export function archiveEpic(em: EntityManager, input: ArchiveEpic): Promise<Archived> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const { id, storyboard } = await holdEpic(inside, input.epic, input.ifVersion);
    refuseItself(id, input.moveCardsTo);
    const cards = await holdCards(inside, 'epic_id', { id, storyboard: storyboard.id });
    if (input.moveCardsTo === null) throw new Refusal('REQUIRED', 'Every card has an epic.', { path: ['moveCardsTo'] });
    await clear(inside, cards, { ...input, to: input.moveCardsTo, place: (to, card) => ({ ...card, epic: to ?? '' }) });
    await archive(inside, 'Epic', id);
    return { id, ids: cards.map((card) => card.id), operationId };
  });
}

/** Takes a slice off its board. What becomes of its cards must be said. */
export function archiveRelease(em: EntityManager, input: ArchiveRelease): Promise<Archived> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const { id, storyboard } = await holdRelease(inside, input.release, input.ifVersion);
    refuseItself(id, input.moveCardsTo);
    const cards = await holdCards(inside, 'release_id', { id, storyboard: storyboard.id });
    await clear(inside, cards, { ...input, to: input.moveCardsTo, place: (to, card) => ({ ...card, release: to }) });
    await archive(inside, 'Release', id);
    return { id, ids: cards.map((card) => card.id), operationId };
  });
}

interface Standing extends Cell {
  readonly id: string;
}

interface Column {
  readonly id: string;
  readonly storyboard: string;
}

/** The cards of a column or a slice in the order of their cells, whose doors are shut until the transaction ends. */
async function holdCards(em: EntityManager, column: 'epic_id' | 'release_id', { id, storyboard }: Column) {
  const crossing = sql`select epic.id as epic, release.id as release from epic cross join (
      select id, storyboard_id from release union all select null, ${storyboard}::uuid) as release
    where epic.storyboard_id = ${storyboard}::uuid and release.storyboard_id = ${storyboard}::uuid
      and ${column === 'epic_id' ? sql`epic.id` : sql`release.id`} = ${id}::uuid`;
  const cells = await sql<Cell>`${crossing}`.execute(em.getKysely());
  await lockCells(em, cells.rows);
  const { rows } = await sql<Standing>`
    select id, epic_id as epic, release_id as release from card
    where ${sql.ref(column)} = ${id}::uuid and archived_at is null
    order by epic_id, release_id, rank, id for update`.execute(em.getKysely());
  return rows;
}

interface Clearing extends Pick<Archive, 'archiveCards'> {
  readonly to: Maybe<string>;
  readonly place: (to: string | null, card: Standing) => Cell;
}

async function clear(
  em: EntityManager,
  cards: readonly Standing[],
  { archiveCards, to, place }: Clearing,
): Promise<void> {
  if (cards.length === 0) return;
  if (archiveCards === true) return void (await deleteCards(em, { cards: cards.map(({ id }) => id) }));
  if (to === undefined) throw unasked(cards.length);
  for (const move of movesOf(cards, (card) => place(to, card))) await moved(em, move);
}

/** A refusal speaks of what the caller of this said. */
async function moved(em: EntityManager, move: MoveCards): Promise<void> {
  try {
    await moveCards(em, move);
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    throw new Refusal(refused.code, refused.message, { path: ['moveCardsTo'], cause: refused });
  }
}

function refuseItself(id: string, to: Maybe<string>): void {
  if (to?.toLowerCase() !== id) return;
  throw new Refusal('INVALID', 'The cards cannot stay where nothing will be.', { path: ['moveCardsTo'] });
}

/** One move for each cell, at its end and in the order the cards have. */
export function movesOf<Card extends Standing>(cards: readonly Card[], place: (card: Card) => Cell): MoveCards[] {
  const cells = Map.groupBy(cards, (card) => JSON.stringify([place(card).epic, place(card).release]));
  return [...cells.values()].map((some) => {
    const { epic, release } = place(some[0] as Card);
    return { cards: some.map(({ id }) => id), epic, release };
  });
}

const unasked = (count: number): Refusal => {
  const held = count === 1 ? 'A card stands' : `${count} cards stand`;
  return new Refusal('CONFLICT', `${held} in it. Say where to, or that they are archived with it.`, {
    path: ['moveCardsTo'],
  });
};

async function archive(em: EntityManager, type: BoardType, id: string): Promise<void> {
  const turns: Turn[] = [{ type, id, there: [true, false], fields: {} }];
  const held = await holdRecords(em, turns);
  await makeTurns(em, turns, { held, path: 'moveCardsTo' });
}
