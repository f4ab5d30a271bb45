import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../event/act.ts';
import { Refusal } from '../refusal.ts';
import { checkedOrEmpty } from '../write/checked.ts';
import { text } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';
import { rowsOf, writingIn } from '../write/writing.ts';
import { knownRecords } from './known-records.ts';
import type { Group } from './merging.ts';
import { NeverMatch } from './never-match.entity.ts';

export interface NeverMatched {
  readonly records: readonly string[];
  readonly reason?: Maybe<string>;
  /** Takes it back. */
  readonly mayMatch?: boolean;
}

/** Remembers that two records are not the same, so that nobody suggests or merges them; or forgets it. */
export async function neverMatch(em: EntityManager, input: NeverMatched): Promise<{ id: string }> {
  const reason = checkedOrEmpty(text(1000), input.reason, ['reason']) ?? null;
  if (input.records.length !== 2)
    throw new Refusal('INVALID', 'Name the two records that are not the same.', { path: ['records'] });
  const known = await knownRecords(em, input.records, 'records');
  const [one, other] = known.toSorted((first, second) => (first.id < second.id ? -1 : 1));
  if (!one || !other || one.type !== other.type)
    throw new Refusal('CONFLICT', 'Accounts and people are never the same anyway.', { path: ['records'] });
  const pair = { type: one.type, oneId: one.id, otherId: other.id };
  const kept = await em.findOne(NeverMatch, pair);
  if (input.mayMatch) {
    if (kept) await em.remove(kept).flush();
    return { id: '' };
  }
  const said = kept ?? em.create(NeverMatch, { ...pair, reason, saidBy: actOf(em).actor.name });
  if (input.reason !== undefined) said.reason = reason;
  await em.flush();
  return { id: said.id };
}

/** The pairs that were said never to match, by what their records are called today. */
export const neverMatched = sql`(select coalesce(one.account_id, one.person_id, said.one_id) as one_id,
    coalesce(other.account_id, other.person_id, said.other_id) as other_id, said.id
  from never_match said left join merged_record one on one.id = said.one_id
    left join merged_record other on other.id = said.other_id)`;

/** Refuses to merge what somebody said is not the same. */
export async function refuseNeverMatched(em: EntityManager, { survivor, absorbed }: Group): Promise<void> {
  const all = [survivor, ...absorbed];
  const [pair] = await rowsOf(
    writingIn(em),
    sql<{ id: string; one: string; other: string }>`
    select id, one_id as one, other_id as other from ${neverMatched} as said
    where one_id = any(${all}::uuid[]) and other_id = any(${all}::uuid[]) and one_id <> other_id order by id limit 1`,
  );
  if (!pair) return;
  const at = absorbed.findIndex((id) => id === pair.one || id === pair.other);
  const sentence = `Somebody said that ${pair.one} and ${pair.other} never match; take that back first.`;
  const detail = { recordType: 'NeverMatch', recordId: pair.id };
  throw new Refusal('CONFLICT', sentence, { path: ['absorb', String(at)], detail });
}
