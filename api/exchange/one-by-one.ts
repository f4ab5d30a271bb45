import type { EntityManager } from '@mikro-orm/postgresql';
import { ExternalRef as HeldRef } from '../account/external-ref.entity.ts';
import { Refusal } from '../refusal.ts';
import type { ExternalRef } from './contract-inputs.ts';
import type { RowAnswer } from './use-cases.ts';

interface Named {
  ref: ExternalRef;
}

/** Answers row by row for a use case that takes one record and says only which one it was. */
export async function oneByOne<Row extends Named>(
  em: EntityManager,
  rows: readonly Row[],
  upsert: (row: Row) => Promise<unknown>,
): Promise<RowAnswer[]> {
  const answers: RowAnswer[] = [];
  for (const row of rows) answers.push(await answerOf(em, row, upsert));
  return answers;
}

async function answerOf<Row extends Named>(
  em: EntityManager,
  row: Row,
  upsert: (row: Row) => Promise<unknown>,
): Promise<RowAnswer> {
  try {
    const before = await versionOf(em, row.ref);
    await upsert(row);
    const after = await versionOf(em, row.ref);
    return { status: before === undefined ? 'CREATED' : before === after ? 'UNCHANGED' : 'UPDATED', errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'REJECTED', errors: [{ message: error.message, path: error.inputPath }] };
  }
}

async function versionOf(em: EntityManager, { system, externalId }: ExternalRef): Promise<number | undefined> {
  const own = em.fork({ keepTransactionContext: true });
  const wanted = { system, externalId, archivedAt: null };
  const held = await own.findOne(HeldRef, wanted, { populate: ['epic', 'release'] });
  return (held?.epic ?? held?.release)?.version;
}
