import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import { actOf } from '../event/act.ts';
import { Refusal } from '../refusal.ts';
import { checked } from './checked.ts';
import { nameOf } from './form.ts';

/** How a caller wants one mutation to be run. */
export interface Wish {
  readonly mutation: string;
  readonly input: unknown;
  readonly idempotencyKey?: string | null | undefined;
  readonly dryRun: boolean;
  /** What its answer shows to the first who hears it and nobody else. */
  readonly shownOnce: readonly string[];
}

interface Kept {
  readonly bodyHash: string;
  readonly answer: object;
}

/**
 * Runs the work, unless its key was used within the last day: then what was answered is answered again. Key, answer and
 * work are one transaction, and a second call under the same key waits for the first.
 */
export async function once<Payload extends object>(
  em: EntityManager,
  wish: Wish,
  work: (em: EntityManager) => Promise<Payload>,
): Promise<Payload> {
  if (wish.idempotencyKey == null) return work(em);
  const key = keyOf(em, checked(nameOf(200), wish.idempotencyKey, ['idempotencyKey']));
  const bodyHash = hashOf(JSON.stringify([wish.mutation, wish.input]));
  if (!(await claimed(em, key, bodyHash))) return (await kept(em, key, bodyHash)) as Payload;
  const payload = await work(em);
  await keep(em, key, unshown(payload, wish));
  return payload;
}

/** An answer without what is shown once. */
export const unshown = <Payload extends object>(payload: Payload, { shownOnce }: Wish): Payload => ({
  ...payload,
  ...Object.fromEntries(shownOnce.map((field) => [field, null])),
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Keys of different callers never meet. */
const keyOf = (em: EntityManager, key: string): string => hashOf(JSON.stringify([actOf(em).actor.id, key]));

async function claimed(em: EntityManager, key: string, bodyHash: string): Promise<boolean> {
  const database = em.getKysely();
  await sql`delete from idempotency_key where id in (select id from idempotency_key
    where created_at < now() - interval '24 hours' limit 1000 for update skip locked)`.execute(database);
  const { rows } = await sql`
    insert into idempotency_key (id, key, body_hash) values (${newId()}::uuid, ${key}, ${bodyHash})
    on conflict (workspace_id, key) do nothing returning id`.execute(database);
  return rows.length > 0;
}

async function kept(em: EntityManager, key: string, bodyHash: string): Promise<object> {
  const { rows } = await sql<Kept>`
    select body_hash as "bodyHash", answer from idempotency_key where key = ${key}`.execute(em.getKysely());
  if (rows[0]?.bodyHash === bodyHash) return rows[0].answer;
  throw new Refusal('CONFLICT', 'This key was used for another call within the last 24 hours.', {
    path: ['idempotencyKey'],
  });
}

/** A call that came to nothing leaves its key free. */
async function keep(em: EntityManager, key: string, payload: object): Promise<void> {
  const refused = 'userErrors' in payload && Array.isArray(payload.userErrors) && payload.userErrors.length > 0;
  const change = refused
    ? sql`delete from idempotency_key where key = ${key}`
    : sql`update idempotency_key set answer = ${JSON.stringify(payload)}::jsonb where key = ${key}`;
  await change.execute(em.getKysely());
}
