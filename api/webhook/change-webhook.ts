import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import { checked } from '../write/checked.ts';
import { whole } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { newSecret } from './secret.ts';
import { Webhook } from './webhook.entity.ts';

const hour = 3_600_000;

interface DeleteWebhook {
  readonly id: string;
  readonly ifVersion?: Maybe<number>;
}

export async function webhookNamed(em: EntityManager, id: string, member = 'id'): Promise<Webhook> {
  const place = { path: [member], noun: 'webhook' };
  const webhook = await em.findOne(Webhook, { id: idOf(id, place) });
  if (!webhook) throw unknown(place);
  return webhook;
}

/** Gives a webhook a new secret; the one before signs beside it for some hours. */
export async function rotateSecret(em: EntityManager, input: { id: string; overlapHours: number }) {
  const hours = checked(whole(0, 168), input.overlapHours, ['overlapHours']);
  const webhook = await webhookNamed(em, input.id);
  const secret = newSecret();
  webhook.rotate(secret, new Date(Date.now() + hours * hour));
  await em.flush();
  return { id: webhook.id, secret };
}

export async function deleteWebhook(em: EntityManager, { id, ifVersion }: DeleteWebhook): Promise<{ deleted: string }> {
  const webhook = await webhookNamed(em, id);
  await refuseStale(em, webhook, ifVersion);
  em.remove(webhook);
  await em.flush();
  return { deleted: webhook.id };
}

const anew = sql`state = 'WAITING', tries = 0, due_at = now()`;

/** Lets a delivery be tried at once and anew, with what it told before. */
export async function redeliver(em: EntityManager, { id }: { id: string }): Promise<{ id: string }> {
  const place = { path: ['id'], noun: 'delivery' };
  const { rows } = await sql<{
    id: string;
  }>`update webhook_delivery set ${anew} where id = ${idOf(id, place)}::uuid returning id`.execute(em.getKysely());
  const [found] = rows;
  if (!found) throw unknown(place);
  return found;
}

/** Lets all that a webhook gave up be tried anew. */
export async function redeliverDead(em: EntityManager, input: { webhook: string }) {
  const webhook = await webhookNamed(em, input.webhook, 'webhook');
  const { numAffectedRows } = await sql`update webhook_delivery set ${anew}
    where webhook_id = ${webhook.id}::uuid and state = 'DEAD'`.execute(em.getKysely());
  return { id: webhook.id, redelivered: Number(numAffectedRows ?? 0) };
}

/** Lets a webhook tell the log again from behind a sequence. */
export async function replayWebhook(em: EntityManager, input: { id: string; fromSequence: string }) {
  const from = input.fromSequence;
  if (!/^\d{1,18}$/.test(from))
    throw new Refusal('INVALID', 'A sequence is a whole number as text, such as "0".', { path: ['fromSequence'] });
  const webhook = await webhookNamed(em, input.id);
  await em.refresh(webhook, { lockMode: 4 });
  if (BigInt(from) > BigInt(webhook.sequence))
    throw new Refusal('OUT_OF_RANGE', `It is told up to ${webhook.sequence} only.`, { path: ['fromSequence'] });
  webhook.beginAgain(from);
  await em.flush();
  await joinRound(em, webhook, from);
  return { id: webhook.id };
}

/** What waits already, or is under way, is part of the new round, so that it is told once and lost by nobody. */
async function joinRound(em: EntityManager, { id, round }: Webhook, from: string): Promise<void> {
  await sql`update webhook_delivery set round = ${round}::int, tries = 0, due_at = now()
    where id = any(array(select distinct on (event_id) id from webhook_delivery
      where webhook_id = ${id}::uuid and state = 'WAITING' and sequence > ${from}::bigint
      order by event_id, round desc))`.execute(em.getKysely());
}
