import type { EntityManager } from '@mikro-orm/postgresql';
import { Person } from '../account/person.entity.ts';
import { Refusal } from '../refusal.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { Framework } from './framework.entity.ts';

/** Who decided; nobody that is known when left out. */
export async function personOf(em: EntityManager, ref: Maybe<RecordRef>): Promise<Person | null> {
  if (ref == null) return null;
  return em.getReference(Person, await idOfRecord(em, { target: 'person', ref, path: ['decidedBy'] }));
}

/** The framework that decided on a day. */
export async function frameworkOn(em: EntityManager, day: Date): Promise<Framework> {
  const newestFirst = { effectiveFrom: 'desc', version: 'desc' } as const;
  const framework = await em.findOne(Framework, { effectiveFrom: { $lte: day } }, { orderBy: newestFirst });
  if (framework) return framework;
  throw new Refusal('CONFLICT', 'There was no framework to decide by then; write one with reviseFramework.', {
    path: ['decidedAt'],
  });
}
