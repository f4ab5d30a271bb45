import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { idOf } from '../write/known-id.ts';
import { webhookNamed } from './change-webhook.ts';
import { type Addressed, addressOf } from './deliverer.ts';
import type { Attempt } from './delivery-state.ts';
import { newestOccasion } from './occasion.ts';

interface Trial {
  readonly id: string;
  readonly record: string;
}

interface Shown {
  readonly payload: string;
  readonly to: Addressed;
}

/** What a webhook would tell of the newest event of a record, and where to. */
export async function payloadToShow(em: EntityManager, { id, record }: Trial, { house }: Context): Promise<Shown> {
  const webhook = await webhookNamed(em, id);
  const place = { path: ['record'], noun: 'record' };
  const of = await newestOccasion(em, idOf(record, place));
  if (!of) throw new Refusal('NOT_FOUND', 'Nothing is known to have happened to this record.', place);
  const payload = await house.webhooks.deliverer.payload(em, webhook, of);
  if (payload === undefined) throw new Refusal('FORBIDDEN', 'Whoever made it may not read this any more.');
  return { payload, to: addressOf(webhook) };
}

/** Sends it once, outside of any transaction, and writes nothing down. */
export async function sendTrial({ house }: Context, { to, payload }: Shown): Promise<Attempt> {
  return (await house.webhooks.deliverer.sent(to, `test_${uuidv7()}`, payload)).attempt;
}
