import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../../event/act.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import { refuseArchived } from '../hold-board.ts';
import { RetroAction } from './retro-action.entity.ts';
import { RetroNote } from './retro-note.entity.ts';
import { Retrospective } from './retrospective.entity.ts';

/** A retrospective to which nobody else adds anything until the transaction ends. */
export async function findRetrospective(em: EntityManager, text: string): Promise<Retrospective> {
  const place = { path: ['retrospective'], noun: 'retrospective' };
  const found = await hold(em, idOf(text, place), place.path);
  if (!found) throw unknown(place);
  return found;
}

/** What was said of a board that is archived rests with it. */
async function hold(em: EntityManager, id: string, path: readonly string[]): Promise<Retrospective | null> {
  const found = await em.findOne(Retrospective, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found) await refuseArchived(em, [found.storyboard.id], path);
  return found;
}

/** A note of such a retrospective; before they are revealed, those of others are as unknown as if they were not there. */
export async function findNote(em: EntityManager, text: string, path: readonly string[]): Promise<RetroNote> {
  const place = { path, noun: 'note' };
  const id = idOf(text, place);
  await holdThatOf(em, { table: 'retro_note', id, path });
  const note = await em.findOne(RetroNote, id, { populate: ['retrospective', 'author', 'voters'] });
  if (!note) throw unknown(place);
  const hidden = note.retrospective.state === 'WRITING' && note.author.id !== actOf(em).actor.id;
  if (hidden) throw unknown(place);
  return note;
}

/** An action of such a retrospective. */
export async function findAction(em: EntityManager, text: string, path: readonly string[]): Promise<RetroAction> {
  const place = { path, noun: 'action' };
  const id = idOf(text, place);
  await holdThatOf(em, { table: 'retro_action', id, path });
  const action = await em.findOne(RetroAction, id, { populate: ['retrospective'] });
  if (!action) throw unknown(place);
  return action;
}

interface Part {
  readonly table: 'retro_note' | 'retro_action';
  readonly id: string;
  readonly path: readonly string[];
}

async function holdThatOf(em: EntityManager, { table, id, path }: Part): Promise<void> {
  const { rows } = await sql<{ of: string }>`
    select retrospective_id as of from ${sql.table(table)} where id = ${id}::uuid`.execute(em.getKysely());
  if (rows[0]) await hold(em, rows[0].of, path);
}
