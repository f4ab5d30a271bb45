import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';
import { Refusal } from '../refusal.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { Storyboard } from './storyboard.entity.ts';

const place = { path: ['storyboard'], noun: 'storyboard' };

/** A board as whoever writes on it needs to know it. */
export interface HeldBoard {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

/**
 * A board whose columns and slices nobody else arranges until the transaction ends. Cards come and go meanwhile: their
 * writers wait only for whoever archives the board.
 */
export async function holdBoard(
  em: EntityManager,
  id: string,
  path: readonly string[] = place.path,
): Promise<Storyboard> {
  const board = idOf(id, place);
  await sql`select from storyboard where id = ${board}::uuid for no key update`.execute(em.getKysely());
  const held = await em.findOne(Storyboard, board, { refresh: true });
  if (!held) throw unknown(place);
  if (held.archivedAt) throw atRest(held, path);
  return held;
}

/** A board on which nobody else changes anything until the transaction ends, be it archived or not. */
export async function holdWholeBoard(em: EntityManager, id: string): Promise<Storyboard> {
  const board = await em.findOne(Storyboard, idOf(id, place), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!board) throw unknown(place);
  return board;
}

/** The boards with these ids, which nobody archives or restores until the transaction ends. */
export const heldBoards = (ids: Sql): Sql => sql`select id, name, archived_at is not null as archived
  from storyboard where id in (${ids}) order by id for key share`;

/** The boards that some records are on. */
export const boardsOf = (records: Iterable<{ readonly storyboard: string }>): string[] =>
  Array.from(records, ({ storyboard }) => storyboard);

/** What is archived rests: nothing on it changes until it is restored. Answers the boards that are there. */
export async function refuseArchived(
  em: EntityManager,
  ids: readonly string[],
  path: readonly string[] = place.path,
): Promise<ReadonlySet<string>> {
  const boards = sql<HeldBoard>`${heldBoards(sql`select unnest(${[...new Set(ids)]}::uuid[])`)}`;
  const { rows } = await boards.execute(em.getKysely());
  const archived = rows.find((board) => board.archived);
  if (archived) throw atRest(archived, path);
  return new Set(rows.map(({ id }) => id));
}

/** The refusal of a change on a board that is archived. */
export const atRest = (board: Pick<HeldBoard, 'id' | 'name'>, path: readonly string[]): Refusal => {
  const { message, detail } = resting(board);
  return new Refusal('CONFLICT', message, { path, detail });
};

/** The same for those who refuse row by row. */
export const resting = ({ id, name }: Pick<HeldBoard, 'id' | 'name'>) => ({
  message: `The board “${name}” is archived. Restore it to change it.`,
  detail: { recordType: 'Storyboard', recordId: id },
});
