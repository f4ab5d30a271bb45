import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/postgresql';
import { idOf, unknown } from '../write/known-id.ts';
import { Storyboard } from './storyboard.entity.ts';

const place = { path: ['storyboard'], noun: 'storyboard' };

/** A board whose columns and slices nobody else arranges until the transaction ends. */
export async function holdBoard(em: EntityManager, id: string): Promise<Storyboard> {
  const board = await em.findOne(Storyboard, idOf(id, place), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!board) throw unknown(place);
  return board;
}
