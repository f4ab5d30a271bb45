import type { EntityManager } from '@mikro-orm/postgresql';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { askedWait, waitAfter } from './back-off.ts';
import type { WebhookDocument, WebhookDocuments } from './document.ts';
import { makerOf } from './maker.ts';
import { occasion } from './occasion.ts';
import { type Occasion, payloadOf } from './payload.ts';
import { keepPayload, settle, type Taken } from './queue.ts';
import { type Tried, tryTarget } from './try-target.ts';
import { Webhook } from './webhook.entity.ts';

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

  /** One try, written down. What is cut off by the end of the program is left to the next. */
  async deliver(em: EntityManager, taken: Taken): Promise<void> {
    const ready = await this.#inTurn(() => em.transactional((inside) => this.#ready(inside as EntityManager, taken)));
    if (!ready) return;
    const { webhook, of, body } = ready;
    const tried = await this.sent(webhook, of.event, body);
    if (this.#stopping.aborted) return;
    const outcome = this.#outcome(taken, tried);
    await this.#inTurn(() => em.transactional((inside) => settle(inside as EntityManager, taken, outcome)));
    const { status } = tried.attempt;
    if (status === gone) await stop(em, webhook.id, 'Its consumer answered 410: it is gone for good.');
    this.#house.metrics.count('throughline_webhook_tries_total', { status: status ?? 'none' });
  }

  /** One after the other, so that callers find connections however many webhooks there are. */
  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** The answer of the document as its maker may see it today; nothing when they may not any more. */
  async payload(em: EntityManager, webhook: Webhook, of: Occasion): Promise<string | undefined> {
    const maker = await makerOf(em, webhook);
    const read = readable(this.#documents, webhook.document);
    if (!maker || !read || [...read.facts.needs].some((scope) => !maker.scopes.has(scope))) return undefined;
    return payloadOf(this.#house, read, { as: maker, of });
  }

  sent(webhook: Webhook, id: string, body: string): Promise<Tried> {
    const way = { settings: this.#house.settings.webhooks, signal: this.#stopping };
    return tryTarget({ url: webhook.url, secrets: webhook.secretsAt(new Date()), id, body }, way);
  }

  /** What is to be sent, made on the first try and kept for all others. */
  async #ready(em: EntityManager, taken: Taken) {
    const webhook = await em.findOne(Webhook, { id: taken.webhookId });
    const of = await occasion(em, taken.eventId);
    if (!webhook || !of) return undefined;
    const body = taken.payload ?? (await this.payload(em, webhook, of));
    if (body === undefined)
      webhook.stop('Whoever made it may not read this any more, or it cannot be answered any more.');
    else if (taken.payload === null) await keepPayload(em, taken, body);
    return body === undefined ? undefined : { webhook, of, body };
  }

  #outcome({ tries }: Taken, { attempt, retryAfter }: Tried) {
    if (attempt.error === null) return { state: 'DELIVERED' as const, wait: 0, attempt };
    const wait = attempt.status === gone ? undefined : waitAfter(tries, this.#house.settings.webhooks);
    if (wait === undefined) return { state: 'DEAD' as const, wait: 0, attempt };
    return { state: 'WAITING' as const, wait: Math.max(wait, askedWait(retryAfter, new Date())), attempt };
  }
}

/** What could be answered when it was saved may be gone from the contract since. */
function readable(documents: WebhookDocuments, text: string): WebhookDocument | undefined {
  try {
    return documents.read(text);
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

async function stop(em: EntityManager, id: string, reason: string): Promise<void> {
  await em.transactional(async (inside) => {
    const webhook = await inside.findOne(Webhook, { id });
    webhook?.stop(reason);
  });
}
