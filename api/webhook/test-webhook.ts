import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { idOf } from '../write/known-id.ts';
import { webhookNamed } from './change-webhook.ts';
import type { Attempt } from './delivery-state.ts';
import { newestOccasion } from './occasion.ts';

interface Trial {
  readonly id: string;
  readonly record: string;
  readonly send: boolean;
}

/** What a webhook would tell of the newest event of a record; sent once, where that is wanted, and not written down. */
export async function testWebhook(em: EntityManager, { id, record, send }: Trial, { house }: Context) {
  const webhook = await webhookNamed(em, id);
  const place = { path: ['record'], noun: 'record' };
  const of = await newestOccasion(em, idOf(record, place));
  if (!of) throw new Refusal('NOT_FOUND', 'Nothing is known to have happened to this record.', place);
  const { deliverer } = house.webhooks;
  const payload = await deliverer.payload(em, webhook, of);
  if (payload === undefined) throw new Refusal('FORBIDDEN', 'Whoever made it may not read this any more.');
  const attempt: Attempt | null = send ? (await deliverer.sent(webhook, `test_${uuidv7()}`, payload)).attempt : null;
  return { payload, attempt };
}
