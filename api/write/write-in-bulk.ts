import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { answerOf, type BulkAnswer, type BulkInput, refusedAnswer, withheldAnswer } from './answer.ts';
import { type Bulk, soundIn } from './bulk.ts';
import { compareRecords } from './compare-records.ts';
import { identifyRecords } from './identify-records.ts';
import type { Kind } from './kind.ts';
import { readRow } from './read-row.ts';
import { refuseCycles } from './refuse-cycles.ts';
import { refuseLockedRows } from './refuse-locked.ts';
import { refuseStaleRows } from './refuse-stale.ts';
import { writeRecords } from './write-records.ts';
import { inTurn, writingIn } from './writing.ts';

const mostRows = 5_000;

/** Makes every row's record what the row says, in one transaction with the events that tell of it. */
export async function writeInBulk<Row extends object>(
  em: EntityManager,
  kind: Kind<Row>,
  input: BulkInput<Row>,
): Promise<BulkAnswer> {
  if (input.rows.length > mostRows) return refusedAnswer(tooMany(input.rows.length));
  const drafts = input.rows.map((row, index) => readRow(kind, row, index));
  return em.transactional((inner) => inOneTurn({ kind, drafts, writing: writingIn(inner) }, input), {
    propagation: 'required',
  });
}

const tooMany = (rows: number): Refusal =>
  new Refusal('TOO_MANY', `At most ${mostRows} rows in one call; these are ${rows}.`, { path: ['rows'] });

type Wish = Omit<BulkInput<never>, 'rows'>;

const inOneTurn = (bulk: Bulk, wish: Wish): Promise<BulkAnswer> =>
  inTurn(bulk.writing, bulk.kind.type, () => settle(bulk, wish));

async function settle(bulk: Bulk, { onError, dryRun = false }: Wish): Promise<BulkAnswer> {
  await identifyRecords(bulk);
  await compareRecords(bulk);
  await refuseStaleRows(bulk);
  await refuseLockedRows(bulk);
  await refuseCycles(bulk);
  await bulk.kind.arrange?.(bulk);
  if (onError === 'REJECT_ALL' && soundIn(bulk).length < bulk.drafts.length) return withheldAnswer(bulk.drafts);
  if (!dryRun) await writeRecords(bulk);
  return answerOf(bulk.drafts, dryRun);
}
