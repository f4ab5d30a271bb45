import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { archivedRecord } from './archived-record.ts';
import { findRecords } from './find-records.ts';
import { Fault } from './form.ts';
import { type RecordRef, referenceTo, type Target, typeNames, Wanted } from './reference.ts';
import { writingIn } from './writing.ts';

interface Named {
  readonly target: Exclude<Target, 'role'>;
  readonly ref: RecordRef;
  readonly path: readonly string[];
}

/** The id of one record that is named by its id or by the key another system has for it. */
export async function idOfRecord(em: EntityManager, { target, ref, path }: Named): Promise<string> {
  const wanted = referenceTo(target).check(ref);
  if (wanted instanceof Fault) throw new Refusal(wanted.code, wanted.sentence, { path: [...path, ...wanted.path] });
  if (!(wanted instanceof Wanted)) throw new Error('A reference leads to a record.');
  const ids = new Map([[target, new Set(wanted.id ? [wanted.id] : [])]]);
  const found = await findRecords(writingIn(em), { refs: wanted.ref ? [wanted.ref] : [], ids });
  const id = found.idOf(wanted);
  if (id !== null) return id;
  if (found.isArchived(wanted)) {
    const { message, detail } = archivedRecord({ type: typeNames[target], noun: target, id: wanted.id ?? '' });
    throw new Refusal('CONFLICT', message, { path, detail });
  }
  throw new Refusal('NOT_FOUND', `No ${target} has ${wanted.ref ? `the reference ${wanted}` : 'this id'}.`, { path });
}
