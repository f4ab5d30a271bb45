import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { ExternalRef } from './contract-inputs.ts';
import { refKey } from './draft.ts';
import type { RowAnswer } from './use-cases.ts';

interface Named {
  ref: ExternalRef;
}

type Versions = ReadonlyMap<string, number>;

/** Answers row by row for a use case that takes one record and says only which one it was. */
export async function oneByOne<Row extends Named>(
  em: EntityManager,
  rows: readonly Row[],
  upsert: (row: Row) => Promise<unknown>,
): Promise<RowAnswer[]> {
  const before = await versionsOf(em, rows);
  const refused = new Map<Row, Refusal>();
  for (const row of rows) {
    const refusal = await refusalIn(upsert(row));
    if (refusal) refused.set(row, refusal);
  }
  const after = await versionsOf(em, rows);
  return rows.map((row) => answerOf(refused.get(row), before.get(refKey(row.ref)), after.get(refKey(row.ref))));
}

async function refusalIn(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

function answerOf(refusal: Refusal | undefined, ...[before, after]: (number | undefined)[]): RowAnswer {
  if (refusal) return { status: 'REJECTED', errors: [{ message: refusal.message, path: refusal.inputPath }] };
  return { status: before === undefined ? 'CREATED' : before === after ? 'UNCHANGED' : 'UPDATED', errors: [] };
}

/** The versions of the epics and releases that are known, by their references. */
async function versionsOf(em: EntityManager, rows: readonly Named[]): Promise<Versions> {
  const refs = rows.map(({ ref }) => ref);
  const read = async (inside: EntityManager) =>
    sql<{ system: string; externalId: string; version: number }>`
      select system, external_id as "externalId", coalesce(epic.version, release.version) as version
      from external_ref left join epic on epic.id = external_ref.epic_id
        left join release on release.id = external_ref.release_id
      where external_ref.archived_at is null and (system, external_id) in (select * from unnest(
        ${refs.map(({ system }) => system)}::text[], ${refs.map(({ externalId }) => externalId)}::text[]))`.execute(
      inside.getKysely(),
    );
  const { rows: known } = await (em.isInTransaction()
    ? read(em)
    : em.transactional((inside) => read(inside as EntityManager)));
  return new Map(known.map(({ version, ...ref }) => [refKey(ref), version]));
}
