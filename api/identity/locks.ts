import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../event/act.ts';
import { Refusal } from '../refusal.ts';
import { checkedOrEmpty } from '../write/checked.ts';
import { text } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import type { Choice, Pick } from './choose-fields.ts';
import { FieldLock } from './field-lock.entity.ts';
import { type Known, knownRecord, metaOf } from './known-records.ts';
import type { Group } from './merging.ts';
import { fieldsOf } from './table.ts';

export interface LockField {
  readonly record: string;
  readonly field: string;
  readonly reason?: Maybe<string>;
}

/** From now on nobody changes this field but who unlocks it first. */
export async function lockField(em: EntityManager, input: LockField): Promise<Known> {
  const { known, where } = await lockable(em, input);
  const reason = checkedOrEmpty(text(1000), input.reason, ['reason']);
  const kept = await em.findOne(FieldLock, where);
  const lock = kept ?? em.create(FieldLock, { ...where, lockedBy: actOf(em).actor.name } as never);
  if (reason !== undefined) (lock as FieldLock).reason = reason;
  await em.flush();
  return known;
}

export async function unlockField(em: EntityManager, input: LockField): Promise<Known> {
  const { known, where } = await lockable(em, input);
  const kept = await em.findOne(FieldLock, where);
  if (kept) await em.remove(kept).flush();
  return known;
}

async function lockable(em: EntityManager, { record, field }: LockField) {
  const known = await knownRecord(em, record, { path: ['record'] });
  const fields = fieldsOf(metaOf(em, known.type)).map(({ name }) => name);
  if (!fields.includes(field))
    throw new Refusal('INVALID', `Can lock one of ${fields.join(', ')}.`, { path: ['field'] });
  const where = known.type === 'ACCOUNT' ? { account: known.id, field } : { person: known.id, field };
  return { known, where };
}

interface Chosen {
  readonly group: Group;
  readonly choices: readonly Choice[];
  readonly picks: readonly Pick[];
}

/** A locked field keeps its value in a merge; who picks another one is refused. */
export async function refuseLockedPicks(writing: Writing, { group, choices, picks }: Chosen): Promise<Choice[]> {
  const column = sql.ref(`${group.meta.tableName}_id`);
  const locks = await rowsOf(
    writing,
    sql<{ field: string; by: string }>`
    select field, locked_by as by from field_lock where ${column} = ${group.survivor}::uuid`,
  );
  return choices.map((choice) => {
    const lock = choice.changed && locks.find(({ field }) => field === choice.field);
    if (!lock) return choice;
    const at = picks.findIndex(({ field }) => field === choice.field);
    const path = ['picks', String(at), 'field'];
    if (at >= 0) throw new Refusal('LOCKED', `${lock.by} locked ${lock.field}; unlock it first.`, { path });
    const own = choice.candidates[0];
    return { ...choice, from: group.survivor, after: choice.before, value: own?.value ?? null, changed: false };
  });
}
