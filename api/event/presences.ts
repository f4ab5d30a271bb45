import { setTimeout as pause } from 'node:timers/promises';
import type { Reader } from '../graph/reader.ts';
import type { Logger } from '../log.ts';
import type { Directory } from '../workspace/directory.ts';
import { appear, disappear, type Presence, presentAt, type Present, stay } from './presence.ts';
import { Waiting } from './waiting.ts';

interface Ground {
  readonly reader: Reader;
  readonly directory: Directory;
  readonly log: Logger;
}

interface Watching {
  readonly presence: Presence;
  readonly messages: Waiting<readonly Present[]>;
  seen: string;
}

const interval = 400;
const heartbeat = 15_000;
const mostWaiting = 20;

/** Tells those who look at a storyboard who else does, whichever process they are with. */
export class Presences {
  readonly #ground: Ground;
  readonly #watching = new Set<Watching>();
  #looking = false;
  #beaten = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Is there, and is told who else is, until nobody reads any more. */
  async watch(presence: Presence): Promise<AsyncIterable<readonly Present[]>> {
    const { directory } = this.#ground;
    const { workspaceId } = presence;
    await directory.inside(workspaceId).transactional((em) => appear(em, presence));
    const watching: Watching = { presence, messages: new Waiting(() => this.#leave(watching)), seen: '' };
    this.#watching.add(watching);
    if (!this.#looking) void this.#look();
    return watching.messages;
  }

  #leave(watching: Watching): void {
    this.#watching.delete(watching);
    const { presence } = watching;
    const gone = this.#ground.directory.inside(presence.workspaceId).transactional((em) => disappear(em, presence));
    gone.catch((error: unknown) => this.#complain(error));
  }

  async #look(): Promise<void> {
    this.#looking = true;
    while (this.#watching.size > 0) {
      const workspaces = Map.groupBy(this.#watching, ({ presence }) => presence.workspaceId);
      const beat = Date.now() - this.#beaten > heartbeat;
      if (beat) this.#beaten = Date.now();
      const looks = [...workspaces].map(([id, theirs]) => this.#tell(id, theirs, beat));
      await Promise.all(looks).catch((error: unknown) => this.#complain(error));
      await pause(interval, undefined, { ref: false });
    }
    this.#looking = false;
  }

  async #tell(workspaceId: string, watching: readonly Watching[], beat: boolean): Promise<void> {
    const { directory, reader } = this.#ground;
    const streams = watching.map(({ presence }) => presence.stream);
    if (beat) await directory.inside(workspaceId).transactional((em) => stay(em, streams));
    const boards = new Set(watching.map(({ presence }) => presence.storyboard));
    const text = await reader.answer(workspaceId, presentAt, [[...boards]]);
    const present = JSON.parse(text ?? '{}') as Record<string, Present[]>;
    for (const one of watching) tellOne(one, present[one.presence.storyboard] ?? []);
  }

  #complain(error: unknown): void {
    this.#ground.log.warn({ err: error }, 'nobody knows who is there');
  }
}

function tellOne(watching: Watching, members: readonly Present[]): void {
  const seen = JSON.stringify(members);
  if (seen === watching.seen || watching.messages.length >= mostWaiting) return;
  watching.seen = seen;
  watching.messages.push(members);
}
