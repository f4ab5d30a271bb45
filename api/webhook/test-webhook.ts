import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Refusal } from '../refusal.ts';
import { idOf } from '../write/known-id.ts';
import { webhookNamed } from './change-webhook.ts';
import { type Addressed, addressOf } from './deliverer.ts';
import type { Attempt } from './delivery-state.ts';
import { newestOccasion } from './occasion.ts';
import type { Webhook } from './webhook.entity.ts';

interface Trial {
  readonly id: string;
  readonly record: string;
  readonly send: boolean;
}

/**
 * Shows what a webhook would tell of the newest event of a record, and sends it outside of any transaction where that is
 * wanted. What is only tried, or told again under its key, is not sent; nothing is written down.
 */
export async function testWebhook(context: Context, input: Trial) {
  let to: Addressed | undefined;
  const shown = await refusable(context, {}, async (em) => {
    const webhook = await webhookNamed(em, input.id);
    to = addressOf(webhook);
    return { payload: await payloadToShow(em, webhook, { context, record: input.record }) };
  });
  if (!('payload' in shown)) return shown;
  const isSent = input.send && context.wish?.dryRun !== true;
  return { ...shown, attempt: isSent && to ? await sendTrial(context, to, shown.payload) : null };
}

interface Shown {
  readonly context: Context;
  readonly record: string;
}

async function payloadToShow(em: EntityManager, webhook: Webhook, { context, record }: Shown): Promise<string> {
  const place = { path: ['record'], noun: 'record' };
  const of = await newestOccasion(em, idOf(record, place));
  if (!of) throw new Refusal('NOT_FOUND', 'Nothing is known to have happened to this record.', place);
  const payload = await context.house.webhooks.deliverer.payload(em, webhook, of);
  if (payload === undefined)
    throw new Refusal('FORBIDDEN', 'Whoever made it may not read this any more.', { path: ['id'] });
  return payload;
}

async function sendTrial({ house }: Context, to: Addressed, payload: string): Promise<Attempt> {
  return (await house.webhooks.deliverer.sent(to, `test_${uuidv7()}`, payload)).attempt;
}
