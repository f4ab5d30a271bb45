import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../event/act.ts';
import { Refusal } from '../refusal.ts';
import type { Maybe } from '../write/reference.ts';
import { inTurn, rowsOf, type Writing, writingIn } from '../write/writing.ts';
import { chooseFields, type Choice, type Pick } from './choose-fields.ts';
import { joinEdges } from './join-edges.ts';
import { type Known, knownRecord, knownRecords, metaOf } from './known-records.ts';
import type { RowText } from './ledger.ts';
import { refuseLockedPicks } from './locks.ts';
import { Merge } from './merge.entity.ts';
import { type Group, Merging } from './merging.ts';
import { refuseNeverMatched } from './never-match.ts';
import { placeInTree } from './place-in-tree.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { summaryOf } from './summarize.ts';
import type { Summary } from './summary.ts';
import { underCause } from './under-cause.ts';

export interface MergeRecords {
  readonly survivor: string;
  readonly absorb: readonly string[];
  readonly picks?: Maybe<readonly Pick[]>;
  readonly ifVersion?: Maybe<number>;
}

export interface Merged {
  readonly id: string;
  readonly type: Known['type'];
  readonly survivor: string;
  readonly summary: Summary;
}

const most = 20;

/** Makes several records one: its fields are chosen, and every edge of the others is its own from now on. */
export async function mergeRecords(of: EntityManager, input: MergeRecords): Promise<Merged> {
  const em = underCause(of, 'mergeRecords');
  const writing = writingIn(em);
  return inTurn(writing, 'Merge', async () => {
    const { type, group } = await groupOf(em, input);
    const merging = new Merging(writing);
    const rows = await lockedRows(writing, group);
    await refuseStale(em, rows[0] as never, input.ifVersion);
    const choices = await choose(merging, { group, rows, picks: input.picks ?? [] });
    await joinEdges(merging, group);
    await merging.putAside(group.meta, rows.slice(1));
    const summary = summaryOf(merging, choices, group);
    const id = await record(merging, { type, group, summary });
    await merging.told.append(writing);
    return { id, type, survivor: group.survivor, summary };
  });
}

async function groupOf(em: EntityManager, { survivor, absorb }: MergeRecords) {
  if (absorb.length === 0) throw new Refusal('REQUIRED', 'Name the records to absorb.', { path: ['absorb'] });
  if (absorb.length > most) throw new Refusal('TOO_MANY', `At most ${most} at once.`, { path: ['absorb'] });
  const stays = await knownRecord(em, survivor, { path: ['survivor'] });
  const leave = await knownRecords(em, absorb, 'absorb');
  leave.forEach(({ id, type }, at) => {
    const path = ['absorb', String(at)];
    if (id === stays.id) throw new Refusal('CONFLICT', 'A record cannot absorb itself.', { path });
    if (type !== stays.type) throw new Refusal('CONFLICT', 'Accounts and people are never the same.', { path });
  });
  const group = { meta: metaOf(em, stays.type), survivor: stays.id, absorbed: leave.map(({ id }) => id) };
  await refuseNeverMatched(em, group);
  return { type: stays.type, group };
}

/** Nobody else changes them, or ties anything to them, until the merge is done. */
async function lockedRows(writing: Writing, { meta, survivor, absorbed }: Group): Promise<RowText[]> {
  const ids = [survivor, ...absorbed];
  const rows = await rowsOf(
    writing,
    sql<{ row: RowText }>`
    select to_jsonb(t) as row from ${sql.table(meta.tableName)} as t where id = any(${ids}::uuid[]) order by id for update`,
  );
  const byId = new Map(rows.map(({ row }) => [String(row['id']), row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

interface Choosing {
  readonly group: Group;
  readonly rows: readonly RowText[];
  readonly picks: readonly Pick[];
}

async function choose(merging: Merging, { group, rows, picks }: Choosing): Promise<Choice[]> {
  const { meta, survivor } = group;
  const choices = await placeInTree(merging.writing, group, chooseFields(meta, rows, picks));
  const kept = await refuseLockedPicks(merging.writing, { group, choices, picks });
  const changed = kept.filter((choice) => choice.changed);
  const [before, after] = [valuesOf(changed, 'before'), valuesOf(changed, 'after')];
  const set = changed.map(({ column }) => sql`${sql.ref(column)} = told.${sql.ref(column)}, `);
  await rowsOf(
    merging.writing,
    sql`
    update ${sql.table(meta.tableName)} as t set ${sql.join(set, sql``)} version = t.version + 1,
      updated_at = ${merging.writing.moment}::timestamptz
    from jsonb_populate_record(null::${sql.table(meta.tableName)}, ${JSON.stringify(after)}::jsonb) as told
    where t.id = ${survivor}::uuid`,
  );
  merging.ledger.push({ did: 'CHANGED', table: meta.tableName, id: survivor, before, after });
  const changes = changed.map(({ field, candidates, value }) => [field, [parsed(candidates[0]?.value), parsed(value)]]);
  merging.told.updated(meta, survivor, Object.fromEntries(changes));
  return kept;
}

const valuesOf = (choices: readonly Choice[], which: 'before' | 'after'): RowText =>
  Object.fromEntries(choices.map((choice) => [choice.column, choice[which]]));

const parsed = (text: string | null | undefined): unknown => (text == null ? null : JSON.parse(text));

interface Done {
  readonly type: Known['type'];
  readonly group: Group;
  readonly summary: Summary;
}

/** Keeps what was done, and under which ids the survivor is known besides. */
async function record({ writing, ledger }: Merging, { type, group, summary }: Done): Promise<string> {
  const { em } = writing;
  const survivor = type === 'ACCOUNT' ? { account: group.survivor } : { person: group.survivor };
  const merge = em.create(Merge, {
    ...{ type, ...survivor, absorbed: [...group.absorbed], summary, ledger },
    mergedBy: actOf(em).actor.name,
  } as never) as Merge;
  await em.flush();
  await rowsOf(
    writing,
    sql`
    insert into merged_record (id, merge_id, ${sql.ref(`${type.toLowerCase()}_id`)})
    select id, ${merge.id}::uuid, ${group.survivor}::uuid from unnest(${group.absorbed}::uuid[]) as id`,
  );
  return merge.id;
}

/** A merge that nobody else touches until the transaction ends. */
export const heldMerge = (em: EntityManager, id: string): Promise<Merge | null> =>
  em.findOne(Merge, id, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['ledger'] as never });
