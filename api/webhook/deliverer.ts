import type { EntityManager } from '@mikro-orm/postgresql';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import { askedWait, waitAfter } from './back-off.ts';
import type { WebhookDocument, WebhookDocuments } from './document.ts';
import { makerOf } from './maker.ts';
import { occasion } from './occasion.ts';
import { type Occasion, payloadOf } from './payload.ts';
import { giveBack, isDeaf, isHeld, keepPayload, settle, type Taken } from './queue.ts';
import { type Tried, tryTarget, unanswerable } from './try-target.ts';
import { Webhook } from './webhook.entity.ts';
import { hour } from './webhook-settings.ts';

const gone = 410;

/** Makes payloads and sends them. */
export class Deliverer {
  readonly #house: House;
  readonly #documents: WebhookDocuments;
  readonly #stopping: AbortSignal;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(house: House, documents: WebhookDocuments, stopping: AbortSignal) {
    this.#house = house;
    this.#documents = documents;
    this.#stopping = stopping;
  }

  /** One try, written down. What is cut off by the end of the program is given back for the next. */
  async deliver(em: EntityManager, taken: Taken): Promise<void> {
    const tried = await this.#tried(em, taken);
    if (!tried) return;
    const { status } = tried.attempt;
    const cutOff = this.#stopping.aborted && status === null;
    await this.#within(em, (inside) => (cutOff ? giveBack(inside, taken) : this.#settle(inside, taken, tried)));
    if (!cutOff) this.#house.metrics.count('throughline_webhook_tries_total', { status: status ?? 'none' });
  }

  /** One after the other, so that callers find connections however many webhooks there are. */
  #within<Answer>(em: EntityManager, work: (inside: EntityManager) => Promise<Answer>): Promise<Answer> {
    const turn = this.#turn.then(() => em.transactional((inside) => work(inside as EntityManager)));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** The answer of the document as its maker may see it today; nothing when they may not any more. */
  async payload(em: EntityManager, webhook: Webhook, of: Occasion): Promise<string | undefined> {
    const reading = await this.reading(em, webhook);
    return reading && payloadOf(this.#house, reading.read, { as: reading.maker, of });
  }

  /** Who reads for a webhook, and what; nothing when they may not, or it cannot be read any more. */
  async reading(em: EntityManager, webhook: Webhook) {
    const maker = await makerOf(em, webhook);
    const read = maker && this.readingBy(maker, webhook);
    return read && { maker, read };
  }

  /** What somebody reads for a webhook; nothing when they may not. */
  readingBy(caller: Caller, webhook: Webhook): WebhookDocument | undefined {
    const read = readable(this.#documents, webhook.document);
    if (!read || caller.kind === 'NOBODY') return undefined;
    return [...read.facts.needs].every((scope) => caller.scopes.has(scope)) ? read : undefined;
  }

  sent({ url, secrets }: Addressed, id: string, body: string): Promise<Tried> {
    const way = { settings: this.#house.settings.webhooks, signal: this.#stopping };
    return tryTarget({ url, secrets, id, body }, way);
  }

  /** A payload that cannot be made spends a try like any other, so that no delivery is tried for ever. */
  async #tried(em: EntityManager, taken: Taken): Promise<Tried | undefined> {
    try {
      const ready = await this.#within(em, (inside) => this.#ready(inside, taken));
      return ready && (await this.sent(ready.to, taken.eventId, ready.body));
    } catch (thrown) {
      if (!this.#stopping.aborted) this.#house.log.error({ err: thrown }, 'a webhook could not be answered');
      return unanswerable(new Date());
    }
  }

  /** What is to be sent, made on the first try and kept for all others. */
  async #ready(em: EntityManager, taken: Taken) {
    const webhook = await em.findOne(Webhook, { id: taken.webhookId }, { refresh: true });
    const of = await occasion(em, taken.eventId);
    if (!webhook || !of || !(await isHeld(em, taken))) return undefined;
    const body = taken.payload ?? (await this.payload(em, webhook, of));
    if (body === undefined) {
      webhook.stop('Whoever made it may not read this any more, or it cannot be answered any more.');
      return void (await giveBack(em, taken));
    }
    if (taken.payload === null) await keepPayload(em, taken, body);
    return { to: addressOf(webhook), body };
  }

  async #settle(em: EntityManager, taken: Taken, tried: Tried): Promise<void> {
    const outcome = this.#outcome(taken, tried);
    await settle(em, taken, outcome);
    const reason = outcome.state === 'DEAD' && (await this.#reasonToStop(em, taken, tried));
    if (!reason) return;
    const webhook = await em.findOne(Webhook, { id: taken.webhookId }, { refresh: true });
    webhook?.stop(reason);
  }

  /** After a delivery was given up: whether it makes sense to go on with the others. */
  async #reasonToStop(em: EntityManager, taken: Taken, { attempt }: Tried): Promise<string | undefined> {
    const { stopAfter } = this.#house.settings.webhooks;
    if (attempt.status === gone) return 'Its consumer answered 410: it is gone for good.';
    if (!(await isDeaf(em, taken, stopAfter))) return undefined;
    const hours = Math.round(stopAfter / hour);
    return `Its consumer took nothing for ${hours} hours. What waits is kept, and sent once the webhook tells again.`;
  }

  #outcome({ tries }: Taken, { attempt, retryAfter }: Tried) {
    if (attempt.error === null) return { state: 'DELIVERED' as const, wait: 0, attempt };
    const wait = attempt.status === gone ? undefined : waitAfter(tries, this.#house.settings.webhooks);
    if (wait === undefined) return { state: 'DEAD' as const, wait: 0, attempt };
    return { state: 'WAITING' as const, wait: Math.max(wait, askedWait(retryAfter, new Date())), attempt };
  }
}

/** Where to, and what signs. */
export interface Addressed {
  readonly url: string;
  readonly secrets: readonly string[];
}

export const addressOf = (webhook: Webhook): Addressed => ({
  url: webhook.url,
  secrets: webhook.secretsAt(new Date()),
});

/** What could be answered when it was saved may be gone from the contract since. */
function readable(documents: WebhookDocuments, text: string): WebhookDocument | undefined {
  try {
    return documents.read(text);
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}
