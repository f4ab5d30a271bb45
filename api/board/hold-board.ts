import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { idOf, unknown } from '../write/known-id.ts';
import { Storyboard } from './storyboard.entity.ts';

const place = { path: ['storyboard'], noun: 'storyboard' };

/** A board whose columns and slices nobody else arranges until the transaction ends. */
export async function holdBoard(em: EntityManager, id: string): Promise<Storyboard> {
  const board = await em.findOne(Storyboard, idOf(id, place), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!board) throw unknown(place);
  return board;
}

/** Counts a change of the board, so that whoever kept its text knows that it is old. */
export async function countChange(em: EntityManager, board: string): Promise<void> {
  await sql`update storyboard set board_version = board_version + 1 where id = ${board}::uuid`.execute(em.getKysely());
}
