import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../event/act.ts';
import { refusalOf } from '../fault.ts';
import { Refusal } from '../refusal.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { inTurn, rowsOf, type Writing, writingIn } from '../write/writing.ts';
import type { Entry } from './ledger.ts';
import { knownRecord, metaOf } from './known-records.ts';
import { laterMerges } from './later-merges.ts';
import { Merge } from './merge.entity.ts';
import { heldMerge } from './merge-records.ts';
import { refuseRings } from './place-in-tree.ts';
import { takeBack } from './take-back.ts';
import { Tellings } from './tellings.ts';
import { underCause } from './under-cause.ts';

export interface Unmerge {
  readonly merge: string;
}

/** Something that was changed after the merge, and so stays as it is. */
export interface Kept {
  readonly type: string;
  readonly id: string;
  readonly field: string | null;
  readonly reason: string;
}

export interface Unmerged {
  readonly id: string;
  readonly restored: string[];
  readonly kept: Kept[];
}

const place = { path: ['merge'], noun: 'merge' };

/** Takes a merge back: every field and edge is what it was, but for what somebody changed since. */
export async function unmergeRecords(of: EntityManager, input: Unmerge): Promise<Unmerged> {
  const em = underCause(of, 'unmergeRecords');
  const id = idOf(input.merge, place);
  const writing = writingIn(em);
  return inTurn(writing, 'Merge', async () => {
    const merge = await heldMerge(em, id);
    if (!merge) throw unknown(place);
    await refuseOver(writing, merge);
    const kept = await undo(writing, merge);
    merge.undoneAt = new Date(writing.moment);
    merge.undoneBy = actOf(em).actor.name;
    await em.flush();
    return { id, restored: [...merge.absorbed], kept };
  });
}

async function refuseOver(writing: Writing, { id, undoneAt, summary }: Merge): Promise<void> {
  if (undoneAt) throw new Refusal('CONFLICT', 'This merge was already taken back.', { path: ['merge'] });
  const [later] = await rowsOf(
    writing,
    sql<{ id: string }>`
    select id from merge where undone_at is null and id <> ${id}::uuid and ${summary.survivor}::uuid = any(absorbed)`,
  );
  if (!later) return void (await knownRecord(writing.em, summary.survivor, { path: ['merge'] }));
  const sentence = `Its survivor was merged into another record since: take back the merge ${later.id} first.`;
  throw new Refusal('CONFLICT', sentence, { path: ['merge'], detail: { recordType: 'Merge', recordId: later.id } });
}

async function undo(writing: Writing, merge: Merge): Promise<Kept[]> {
  const later = laterMerges(await mergesSince(writing.em, merge), metaOf(writing.em, merge.type).tableName);
  const undoing = { writing, told: new Tellings(), kept: [] as Kept[], later };
  const ledger: readonly Entry[] = merge.ledger ?? [];
  await rowsOf(writing, sql`delete from merged_record where merge_id = ${merge.id}::uuid`);
  try {
    for (const entry of ledger.toReversed()) await takeBack(undoing, entry);
  } catch (thrown) {
    throw sinceChanged(thrown);
  }
  await refuseRings(writing, metaOf(writing.em, merge.type), [merge.summary.survivor, ...merge.absorbed]);
  await undoing.told.append(writing);
  return undoing.kept;
}

/** What else its survivor absorbed since, in the order in which it did. */
async function mergesSince(em: EntityManager, { id, account, person, createdAt }: Merge): Promise<Merge[]> {
  const survivor = account ? { account } : { person };
  const where = { ...survivor, undoneAt: null, id: { $ne: id }, createdAt: { $gte: createdAt } };
  const orderBy = { createdAt: 'asc', id: 'asc' } as const;
  const merges = await em.find(Merge, where as never, { populate: ['ledger'] as never, orderBy });
  return merges.filter((merge) => merge.createdAt > createdAt || merge.id > id);
}

/** What was set aside pointed at a record that is gone since, or its key is held by another. */
function sinceChanged(thrown: unknown): unknown {
  const refusal = refusalOf(thrown);
  if (refusal?.code !== 'CONFLICT') return thrown;
  const sentence =
    'Something that was set aside no longer fits: what it points at is gone, or its key is taken, since.';
  return new Refusal('CONFLICT', sentence, { path: ['merge'], cause: thrown });
}
