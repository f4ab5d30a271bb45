import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { actOf } from '../event/act.ts';
import { refuseUnknownFields } from '../event/refuse-unknown-fields.ts';
import { refuseUnknownTypes } from '../event/refuse-unknown-types.ts';
import { Refusal } from '../refusal.ts';
import { checked, checkedOrEmpty, given, required } from '../write/checked.ts';
import { flag, listOf, nameOf, text } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale, refuseUnmade } from '../write/refuse-stale.ts';
import { newSecret } from './secret.ts';
import { checkedUrl } from './target.ts';
import { Webhook } from './webhook.entity.ts';

export interface WantedWebhook {
  readonly id?: Maybe<string>;
  readonly name?: Maybe<string>;
  readonly url?: Maybe<string>;
  readonly document?: Maybe<string>;
  readonly events?: Maybe<string[]>;
  readonly fields?: Maybe<string[]>;
  readonly active?: Maybe<boolean>;
  readonly ifVersion?: Maybe<number>;
}

const mostWebhooks = 100;
const names = listOf(nameOf(100), 100);

/** Makes a webhook, which tells what happens from now on, or changes one; a new one answers its secret. */
export async function upsertWebhook(em: EntityManager, wanted: WantedWebhook, context: Context) {
  const fields = fieldsOf(wanted, context);
  const kept = await found(em, wanted);
  if (!kept) {
    refuseUnmade(wanted.ifVersion, 'webhook');
    return create(em, fields, context);
  }
  await refuseStale(em, kept, wanted.ifVersion);
  if (fields.name != null) await refuseTaken(em, kept, fields.name);
  if (wanted.document != null || (await isLeft(em, kept, { fields, context }))) Object.assign(kept, makerOf(em));
  if (fields.active === true) kept.stoppedBecause = null;
  Object.assign(kept, fields);
  if (fields.events ?? fields.fields) refuseUnknownFields(context.graph, kept.events, kept.fields ?? []);
  await em.flush();
  return { id: kept.id, secret: null };
}

function fieldsOf(wanted: WantedWebhook, context: Context) {
  const { house } = context;
  const url = checked(text(2000), wanted.url, ['url']);
  const document = checked(text(100_000), wanted.document, ['document']);
  if (url != null) checkedUrl(url, house.settings.webhooks.privateTargets);
  if (document != null) refuseUnreadable(document, context);
  const events = checked(names, wanted.events, ['events']);
  if (events != null) refuseTypes(events, context.graph);
  const changed = checkedOrEmpty(names, wanted.fields, ['fields']);
  if (changed?.length === 0) throw new Refusal('REQUIRED', 'Name a field, or null for all.', { path: ['fields'] });
  const name = checked(nameOf(500), wanted.name, ['name'])?.trim();
  return given({
    name,
    url: url?.trim(),
    document,
    events,
    fields: changed,
    active: checked(flag, wanted.active, ['active']),
  });
}

interface Change {
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly context: Context;
}

/** Whether nobody reads for it any more, so that whoever changes it does so from now on; starting it asks for that. */
async function isLeft(em: EntityManager, kept: Webhook, { fields, context }: Change): Promise<boolean> {
  const { deliverer } = context.house.webhooks;
  if (await deliverer.reading(em, kept)) return false;
  if (fields.active === true) refuseUnreadable(kept.document, context);
  return fields.active === true || deliverer.readingBy(context.caller, kept) !== undefined;
}

function refuseUnreadable(document: string, { house, caller }: Context): void {
  const { needs } = house.webhooks.documents.read(document).facts;
  const missing = [...needs].filter((scope) => caller.kind === 'NOBODY' || !caller.scopes.has(scope));
  if (missing.length === 0) return;
  throw new Refusal('FORBIDDEN', `The document needs the scope ${missing.join(' and ')}.`, { path: ['document'] });
}

function refuseTypes(events: readonly string[], graph: Context['graph']): void {
  if (events.length === 0) throw new Refusal('REQUIRED', 'Name at least one type of record.', { path: ['events'] });
  refuseUnknownTypes(graph, events, 'events');
}

async function refuseTaken(em: EntityManager, { id }: Webhook, name: string): Promise<void> {
  const holder = await em.findOne(Webhook, { name, id: { $ne: id } });
  if (!holder) return;
  const detail = { recordType: 'Webhook', recordId: holder.id };
  throw new Refusal('TAKEN', `Another webhook is called ${name}.`, { path: ['name'], detail });
}

async function found(em: EntityManager, { id, name }: WantedWebhook): Promise<Webhook | null> {
  const place = { path: ['id'], noun: 'webhook' };
  if (id == null) return em.findOne(Webhook, { name: required(name, ['name']).trim() });
  const webhook = await em.findOne(Webhook, { id: idOf(id, place) });
  if (!webhook) throw unknown(place);
  return webhook;
}

function makerOf(em: EntityManager) {
  const { kind, id, name } = actOf(em).actor;
  return { makerKind: kind, makerId: id, makerName: name };
}

async function create(em: EntityManager, wanted: ReturnType<typeof fieldsOf>, { workspaceId, graph }: Context) {
  if ((await em.count(Webhook)) >= mostWebhooks)
    throw new Refusal('TOO_MANY', `A workspace has ${mostWebhooks} webhooks at most.`, { path: ['name'] });
  const url = required(wanted.url, ['url']);
  const document = required(wanted.document, ['document']);
  const events = required(wanted.events, ['events']);
  refuseUnknownFields(graph, events, wanted.fields ?? []);
  const secret = newSecret();
  const at = { sequence: await settledNow(em), name: required(wanted.name, ['name']) };
  const webhook = em.create(Webhook, { ...makerOf(em), ...wanted, ...at, url, document, events, secret });
  await sql`insert into auth.webhook_place (workspace_id) values (${workspaceId}::uuid) on conflict do nothing`.execute(
    em.getKysely(),
  );
  await em.flush();
  return { id: webhook.id, secret };
}

async function settledNow(em: EntityManager): Promise<string> {
  const { rows } = await sql<{ settled: string }>`select settled_sequence()::text as settled`.execute(em.getKysely());
  return rows[0]?.settled ?? '0';
}
