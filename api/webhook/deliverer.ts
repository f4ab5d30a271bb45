import type { EntityManager } from '@mikro-orm/postgresql';
import type { House } from '../house.ts';
import { forAdmins } from '../event/told-to.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import { askedWait, waitAfter } from './back-off.ts';
import type { WebhookDocument, WebhookDocuments } from './document.ts';
import { Lanes } from './lanes.ts';
import { makerOf } from './maker.ts';
import { Gathered } from './gathered.ts';
import { occasionsOf } from './occasion.ts';
import { type Occasion, payloadOf } from './payload.ts';
import { giveBack, isDeaf, keepPayloads, settle, stillHeld, type Taken } from './queue.ts';
import { type Tried, tryTarget, unanswerable } from './try-target.ts';
import { Webhook } from './webhook.entity.ts';
import { hour } from './webhook-settings.ts';

const gone = 410;
const madeAtOnce = 4;
/** How many letters to one address are under way at once. */
export const sentAtOnce = 8;

/** What is to be sent where; what could not be made is told apart from what is nobody's to send any more. */
interface Ready {
  readonly to?: Addressed;
  readonly bodies: Map<string, string>;
  readonly failed: Set<string>;
}

interface Making {
  readonly maker: Caller;
  readonly read: WebhookDocument;
  readonly ready: Ready;
}

interface Done {
  readonly taken: Taken;
  readonly tried: Tried;
}

/** Makes payloads and sends them. */
export class Deliverer {
  readonly #house: House;
  readonly #documents: WebhookDocuments;
  readonly #stopping: AbortSignal;
  readonly #lanes = new Lanes(sentAtOnce);
  #turn: Promise<unknown> = Promise.resolve();

  constructor(house: House, documents: WebhookDocuments, stopping: AbortSignal) {
    this.#house = house;
    this.#documents = documents;
    this.#stopping = stopping;
  }

  /** One try of each, written down; all are of one webhook. What the end of the program cuts off is given back. */
  deliver(em: EntityManager, batch: readonly Taken[]): Promise<void>[] {
    const ready = this.#within(em, (inside) => this.#ready(inside, batch)).catch((thrown: unknown) => {
      this.#complain(thrown);
      return { bodies: new Map<string, string>(), failed: new Set(batch.map(({ id }) => id)) };
    });
    const turn = (work: () => Promise<void>): Promise<void> => this.#next(work);
    const settling = new Gathered<Done>(turn, (all) =>
      em.transactional((inside) => this.#settle(inside as EntityManager, all)),
    );
    return batch.map(async (taken) => {
      const tried = await this.#tried(taken, ready);
      if (tried) await settling.add({ taken, tried });
    });
  }

  /** One after the other, so that callers find connections however many webhooks there are. */
  #within<Answer>(em: EntityManager, work: (inside: EntityManager) => Promise<Answer>): Promise<Answer> {
    return this.#next(() => em.transactional((inside) => work(inside as EntityManager)));
  }

  #next<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#turn.then(work);
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
    if (webhook.events.some((type) => forAdmins.includes(type)) && !caller.scopes.has('ADMIN')) return undefined;
    return [...read.facts.needs].every((scope) => caller.scopes.has(scope)) ? read : undefined;
  }

  sent({ url, secrets }: Addressed, id: string, body: string): Promise<Tried> {
    const way = { settings: this.#house.settings.webhooks, signal: this.#stopping };
    return tryTarget({ url, secrets, id, body }, way);
  }

  /** A payload that cannot be made spends a try like any other, so that no delivery is tried for ever. */
  async #tried(taken: Taken, ready: Promise<Ready>): Promise<Tried | undefined> {
    const { to, bodies, failed } = await ready;
    if (failed.has(taken.id)) return unanswerable(new Date());
    const body = bodies.get(taken.id);
    if (!to || body === undefined) return undefined;
    return this.#lanes.go(taken.webhookId, () => this.sent(to, taken.eventId, body));
  }

  #complain(thrown: unknown): void {
    if (!this.#stopping.aborted) this.#house.log.error({ err: thrown }, 'a webhook could not be answered');
  }

  /** What is to be sent, made on the first try and kept for all others. */
  async #ready(em: EntityManager, batch: readonly Taken[]): Promise<Ready> {
    const held = await stillHeld(em, batch);
    const [first] = held;
    const webhook = first && (await em.findOne(Webhook, { id: first.webhookId }, { refresh: true }));
    const ready = { bodies: new Map<string, string>(), failed: new Set<string>() };
    if (!webhook) return ready;
    const unmade = held.filter(({ payload }) => payload === null);
    for (const { id, payload } of held) if (payload !== null) ready.bodies.set(id, payload);
    const reading = unmade.length > 0 && (await this.reading(em, webhook));
    if (reading) {
      await this.#make(em, unmade, { ...reading, ready });
      await keepPayloads(em, unmade, ready.bodies);
    } else if (unmade.length > 0) {
      webhook.stop('Whoever made it may not read this any more, or it cannot be answered any more.');
      for (const taken of unmade) await giveBack(em, taken);
    }
    return { ...ready, to: addressOf(webhook) };
  }

  /** A few at once, so that callers find connections too. */
  async #make(em: EntityManager, unmade: readonly Taken[], { maker, read, ready }: Making): Promise<void> {
    const occasions = await occasionsOf(em, unmade);
    const make = async ({ id, eventId }: Taken): Promise<void> => {
      const of = occasions.get(eventId);
      if (of) ready.bodies.set(id, await payloadOf(this.#house, read, { as: maker, of }));
    };
    for (let from = 0; from < unmade.length; from += madeAtOnce) {
      const some = unmade.slice(from, from + madeAtOnce);
      const made = await Promise.allSettled(some.map(make));
      for (const [at, one] of made.entries()) {
        if (one.status === 'fulfilled') continue;
        this.#complain(one.reason);
        ready.failed.add(some[at]?.id ?? '');
      }
    }
  }

  /** What the end of the program cut off is given back for the next. */
  async #settle(em: EntityManager, all: readonly Done[]): Promise<void> {
    const cutOff = (done: Done): boolean => this.#stopping.aborted && done.tried.attempt.status === null;
    for (const { taken } of all.filter(cutOff)) await giveBack(em, taken);
    const ended = all.filter((done) => !cutOff(done)).map((done) => ({ ...done, outcome: this.#outcome(done) }));
    await settle(em, ended);
    for (const { taken, tried, outcome } of ended) {
      this.#house.metrics.count('throughline_webhook_tries_total', { status: tried.attempt.status ?? 'none' });
      const reason = outcome.state === 'DEAD' && (await this.#reasonToStop(em, taken, tried));
      if (!reason) continue;
      const webhook = await em.findOne(Webhook, { id: taken.webhookId }, { refresh: true });
      webhook?.stop(reason);
    }
  }

  /** After a delivery was given up: whether it makes sense to go on with the others. */
  async #reasonToStop(em: EntityManager, taken: Taken, { attempt }: Tried): Promise<string | undefined> {
    const { stopAfter } = this.#house.settings.webhooks;
    if (attempt.status === gone) return 'Its consumer answered 410: it is gone for good.';
    if (!(await isDeaf(em, taken, stopAfter))) return undefined;
    const hours = Math.round(stopAfter / hour);
    return `Its consumer took nothing for ${hours} hours. What waits is kept, and sent once the webhook tells again.`;
  }

  #outcome({ taken: { tries }, tried: { attempt, retryAfter } }: Done) {
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
