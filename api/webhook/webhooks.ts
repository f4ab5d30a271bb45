import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOfProgram, entering } from '../event/act.ts';
import type { House } from '../house.ts';
import { Alarm } from './alarm.ts';
import { Deliverer, sentAtOnce } from './deliverer.ts';
import { WebhookDocuments } from './document.ts';
import { forgetOld, take, type Taken, tellNew } from './queue.ts';

const interval = 100;
const afterFault = 1000;
const placesKnown = 1000;
const hour = 3_600_000;
/** So many are taken together; more are taken once half of them are done, so that a quick consumer is told in batches. */
const mostOfAWebhook = 4 * sentAtOnce;
/** A taker that was not heard of for longer than a slow consumer takes for all of them is believed dead. */
const triesInALease = mostOfAWebhook / sentAtOnce + 2;

/** Reads the log for the webhooks of all workspaces and delivers what is due, beside other processes that do the same. */
export class Webhooks {
  readonly documents: WebhookDocuments;
  readonly deliverer: Deliverer;
  readonly #house: House;
  readonly #stopping = new AbortController();
  readonly #busy = new Map<string, number>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #told = new Map<string, number>();
  #places: readonly string[] = [];
  #placesAt = 0;
  #forgotAt = Date.now();
  readonly #alarm = new Alarm();
  #turning: Promise<void> = Promise.resolve();

  constructor(house: House) {
    this.#house = house;
    this.documents = new WebhookDocuments(house.schema);
    this.deliverer = new Deliverer(house, this.documents, this.#stopping.signal);
  }

  start(): void {
    this.#turning = this.#turn();
  }

  /** What is under way is given up, and tried again by whoever is there then. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#turning;
    await Promise.all(this.#underWay);
  }

  /** A workspace has a webhook from now on, or the log is to be told anew. */
  expect(workspaceId: string): void {
    this.#placesAt = 0;
    this.#told.delete(workspaceId);
    this.#alarm.ring();
  }

  async #turn(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const wait = await this.#advance().then(
        () => interval,
        (error: unknown) => this.#complain(error),
      );
      await this.#alarm.sleep(wait, signal);
    }
  }

  #complain(error: unknown): number {
    if (!this.#stopping.signal.aborted) this.#house.log.warn({ err: error }, 'webhooks could not be told');
    return afterFault;
  }

  /** What goes wrong in one workspace holds up no other. */
  async #advance(): Promise<void> {
    const places = await this.#knownPlaces();
    if (places.length === 0) return;
    const settled = await this.#settled();
    for (const workspaceId of places) {
      if (this.#stopping.signal.aborted) return;
      await this.#advanceOne(workspaceId, settled).catch((error: unknown) => this.#complain(error));
    }
    await this.#forget();
  }

  async #advanceOne(workspaceId: string, settled: number): Promise<void> {
    const em = this.#inside(workspaceId);
    if (this.#told.get(workspaceId) !== settled) await this.#tell(workspaceId, em, settled);
    await this.#deliver(workspaceId, em);
  }

  async #forget(): Promise<void> {
    if (Date.now() - this.#forgotAt < hour) return;
    this.#forgotAt = Date.now();
    for (const workspaceId of this.#places)
      await this.#inside(workspaceId).transactional((em) => forgetOld(em as EntityManager));
  }

  async #tell(workspaceId: string, em: EntityManager, settled: number): Promise<void> {
    this.#told.set(workspaceId, settled);
    const more = await em.transactional((inside) => tellNew(inside as EntityManager, settled));
    if (more) this.#told.delete(workspaceId);
  }

  async #deliver(workspaceId: string, em: EntityManager): Promise<void> {
    const lease = triesInALease * this.#house.settings.webhooks.timeout;
    const free = { most: mostOfAWebhook, busy: this.#busy, lease };
    const taken = await em.transactional((inside) => take(inside as EntityManager, free));
    const batches = Map.groupBy(taken, ({ webhookId }) => webhookId);
    for (const [webhookId, batch] of batches) this.#begin(workspaceId, webhookId, batch);
  }

  #begin(workspaceId: string, webhookId: string, batch: readonly Taken[]): void {
    this.#busy.set(webhookId, (this.#busy.get(webhookId) ?? 0) + batch.length);
    for (const delivered of this.deliverer.deliver(this.#inside(workspaceId), batch)) {
      const underWay = delivered
        .catch((error: unknown) => void this.#complain(error))
        .finally(() => this.#end(webhookId, underWay));
      this.#underWay.add(underWay);
    }
  }

  /** Where one is done there is room for the next, at once. */
  #end(webhookId: string, underWay: Promise<void>): void {
    this.#underWay.delete(underWay);
    const left = (this.#busy.get(webhookId) ?? 1) - 1;
    if (left > 0) this.#busy.set(webhookId, left);
    else this.#busy.delete(webhookId);
    if (left <= mostOfAWebhook / 2) this.#alarm.ring();
  }

  #inside(workspaceId: string): EntityManager {
    return entering(this.#house.orm.em, actOfProgram(workspaceId, 'webhook'));
  }

  /** No role sees across workspaces, so that those with webhooks are listed apart. Whoever was busy is told again. */
  async #knownPlaces(): Promise<readonly string[]> {
    if (Date.now() - this.#placesAt < placesKnown) return this.#places;
    const { rows } = await sql<{ id: string }>`select workspace_id as id from auth.webhook_place`.execute(
      this.#house.orm.em.getKysely(),
    );
    this.#placesAt = Date.now();
    this.#told.clear();
    this.#places = rows.map(({ id }) => id);
    return this.#places;
  }

  async #settled(): Promise<number> {
    const { rows } = await sql<{ sequence: string }>`select settled_sequence() as sequence`.execute(
      this.#house.orm.em.getKysely(),
    );
    return Number(rows[0]?.sequence ?? 0);
  }
}
