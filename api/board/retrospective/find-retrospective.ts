import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../../event/act.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import { RetroAction } from './retro-action.entity.ts';
import { RetroNote } from './retro-note.entity.ts';
import { Retrospective } from './retrospective.entity.ts';

/** A retrospective to which nobody else adds anything until the transaction ends. */
export async function findRetrospective(em: EntityManager, text: string): Promise<Retrospective> {
  const place = { path: ['retrospective'], noun: 'retrospective' };
  const found = await hold(em, idOf(text, place));
  if (!found) throw unknown(place);
  return found;
}

const hold = (em: EntityManager, id: string): Promise<Retrospective | null> =>
  em.findOne(Retrospective, id, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** A note of such a retrospective; before they are revealed, those of others are as unknown as if they were not there. */
export async function findNote(em: EntityManager, text: string, path: readonly string[]): Promise<RetroNote> {
  const place = { path, noun: 'note' };
  const id = idOf(text, place);
  await holdThatOf(em, 'retro_note', id);
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
  await holdThatOf(em, 'retro_action', id);
  const action = await em.findOne(RetroAction, id, { populate: ['retrospective'] });
  if (!action) throw unknown(place);
  return action;
}

async function holdThatOf(em: EntityManager, table: 'retro_note' | 'retro_action', id: string): Promise<void> {
  const { rows } = await sql<{ of: string }>`
    select retrospective_id as of from ${sql.table(table)} where id = ${id}::uuid`.execute(em.getKysely());
  if (rows[0]) await hold(em, rows[0].of);
}
