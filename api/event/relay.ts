import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { Happening } from './happening.ts';
import type { LogReader } from './log-reader.ts';

/** Somebody who is told what happens in one workspace. */
export interface Listener {
  /** From behind this sequence on, everything will be told. */
  begin(sequence: number): void;
  /** What happened up to a sequence, in the order of the log. */
  hear(happenings: readonly Happening[], upTo: number): void;
}

interface Place {
  readonly listeners: Set<Listener>;
  told: number | undefined;
}

const interval = 20;
const afterFault = 500;
const mostAtOnce = 5000;

/**
 * Reads the log as soon as it is settled, while somebody listens, and tells it to all who listen to its workspace.
 * Every process reads the log itself, so that it does not matter where something was written.
 */
export class Relay {
  readonly #log: LogReader;
  readonly #logger: Logger;
  readonly #places = new Map<string, Place>();
  #turning = false;
  #lag = 0;

  constructor(log: LogReader, logger: Logger) {
    this.#log = log;
    this.#logger = logger;
  }

  /** Answers how to leave again. */
  join(workspaceId: string, listener: Listener): () => void {
    const place = this.#places.get(workspaceId) ?? { listeners: new Set(), told: undefined };
    this.#places.set(workspaceId, place);
    place.listeners.add(listener);
    if (place.told !== undefined) listener.begin(place.told);
    if (!this.#turning) void this.#turn();
    return () => this.#leave(workspaceId, place, listener);
  }

  get listeners(): number {
    return [...this.#places.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /** Seconds between the newest event told and its telling. */
  get lag(): number {
    return this.#lag;
  }

  #leave(workspaceId: string, place: Place, listener: Listener): void {
    place.listeners.delete(listener);
    if (place.listeners.size === 0 && this.#places.get(workspaceId) === place) this.#places.delete(workspaceId);
  }

  async #turn(): Promise<void> {
    this.#turning = true;
    while (this.#places.size > 0) {
      const wait = await this.#advanceAll().then(
        () => interval,
        (error: unknown) => this.#complain(error),
      );
      await pause(wait, undefined, { ref: false });
    }
    this.#turning = false;
  }

  #complain(error: unknown): number {
    this.#logger.warn({ err: error }, 'the event log could not be read');
    return afterFault;
  }

  async #advanceAll(): Promise<void> {
    const settled = await this.#log.settled();
    const advances = [...this.#places].map(([workspaceId, place]) => this.#advance(workspaceId, place, settled));
    const failed = (await Promise.allSettled(advances)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  async #advance(workspaceId: string, place: Place, settled: number): Promise<void> {
    if (place.told === undefined) {
      place.told = settled;
      for (const listener of place.listeners) listener.begin(settled);
    }
    while (place.told < settled) {
      const after: number = place.told;
      const happenings = await this.#log.happened(workspaceId, { after, upTo: settled, most: mostAtOnce });
      const last = happenings.at(-1);
      place.told = last && happenings.length === mostAtOnce ? last.sequence : settled;
      if (last) this.#lag = Math.max(0, Date.now() - Date.parse(last.at)) / 1000;
      for (const listener of place.listeners) listener.hear(happenings, place.told);
    }
  }
}
