import { type AnyEntity, wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ExternalRef } from '../account/external-ref.entity.ts';
import type { Epic } from '../board/epic.entity.ts';
import type { Release } from '../board/release.entity.ts';
import { keepHeldBefore } from '../event/told-references.ts';
import type { Idea } from '../idea/idea.entity.ts';
import type { Sql } from '../graph/node.ts';
import { type ErrorDetail, Refusal } from '../refusal.ts';
import { Interaction } from '../timeline/interaction.entity.ts';
import { type ExternalRefInput, externalRef, type Maybe, refHolders, writtenRef } from './reference.ts';
import { Fault } from './form.ts';

type Holder = 'epic' | 'release' | 'idea';

/** The id of the record that has this external reference, if any; a reference of another kind of record is taken. */
export async function idByRef(
  em: EntityManager,
  holder: Holder,
  given: Maybe<ExternalRefInput>,
): Promise<string | null> {
  if (given == null) return null;
  const { system, externalId } = soundRef(given);
  const held = await em.findOne(ExternalRef, { system, externalId, archivedAt: null });
  if (!held) return refuseTaken(em, { system, externalId });
  const found = held[holder];
  if (found) return found.id;
  const detail = holderOf(held);
  throw new Refusal('TAKEN', `${writtenRef(given)} belongs to another kind of record.`, { path: ['ref'], detail });
}

/** Interactions keep their keys themselves. */
async function refuseTaken(em: EntityManager, { system, externalId }: ExternalRefInput): Promise<null> {
  const held = await em.findOne(Interaction, { externalSystem: system, externalId });
  if (!held) return null;
  const detail = { recordType: 'Interaction', recordId: held.id };
  throw new Refusal('TAKEN', `${system}/${externalId} belongs to an interaction.`, { path: ['ref'], detail });
}

/** Somebody made a record of this reference since it was looked for: whoever tries again finds it. */
class LostRace extends Error {
  readonly code = '40001';
}

interface Held {
  readonly holder: Holder;
  readonly record: Epic | Release | Idea;
}

/** Adds a reference to a record that has it not yet; it takes none away from another record. */
export async function addRef(em: EntityManager, { holder, record }: Held, given: Maybe<ExternalRefInput>) {
  if (given == null) return;
  const { system, externalId } = soundRef(given);
  const isNew = em.getUnitOfWork().getPersistStack().has(record);
  const held = await em.findOne(ExternalRef, { system, externalId, archivedAt: null });
  if (!held) {
    await refuseTaken(em, { system, externalId });
    const before = isNew ? [] : await heldBy(em, { holder, record });
    return keepHeldBefore(em.create(ExternalRef, { system, externalId, [holder]: record }), before);
  }
  if (held[holder]?.id === record.id) return;
  if (isNew && held[holder]) throw new LostRace();
  const detail = holderOf(held);
  throw new Refusal('TAKEN', `${writtenRef(given)} belongs to another record.`, { path: ['ref'], detail });
}

async function heldBy(em: EntityManager, { holder, record }: Held): Promise<ExternalRefInput[]> {
  const oldestFirst = { orderBy: { createdAt: 'asc', id: 'asc' } } as const;
  const refs = await em.find(ExternalRef, { [holder]: record.id, archivedAt: null }, oldestFirst);
  return refs.map(({ system, externalId }) => ({ system, externalId }));
}

function holderOf(held: ExternalRef): ErrorDetail | undefined {
  const name = refHolders.find((each) => held[each]);
  const record = name && held[name];
  return record ? { recordType: wrap(record as AnyEntity, true).__meta.className, recordId: record.id } : undefined;
}

const typeOf = {
  account: 'Account',
  person: 'Person',
  card: 'TouchpointCard',
  epic: 'Epic',
  release: 'Release',
  outcome: 'Outcome',
  idea: 'Idea',
} as const satisfies Record<(typeof refHolders)[number], string>;

/** Whom a row of references belongs to, as refusals tell it. */
export function holderIn(row: Sql): Sql {
  const types = refHolders.map(
    (each) => sql`when ${row}.${sql.ref(`${each}_id`)} is not null then ${sql.lit(typeOf[each])}`,
  );
  const ids = refHolders.map((each) => sql`${row}.${sql.ref(`${each}_id`)}`);
  return sql`json_build_object('recordType', case ${sql.join(types, sql` `)} end, 'recordId', coalesce(${sql.join(ids)}))`;
}

/** A reference that can be kept. */
export function soundRef(given: ExternalRefInput): ExternalRefInput {
  const ref = externalRef(given);
  if (ref instanceof Fault) throw new Refusal(ref.code, ref.sentence, { path: ['ref', ...ref.path] });
  return ref;
}
