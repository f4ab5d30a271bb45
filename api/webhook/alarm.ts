import { setTimeout as pause } from 'node:timers/promises';

/** Sleeps until it is time, or until somebody rings; a ring while nobody sleeps is heard by the next who lies down. */
export class Alarm {
  #rang = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rang = true;
    this.#wake?.();
  }

  async sleep(milliseconds: number, stopping: AbortSignal): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    if (this.#rang) woken.abort();
    const signal = AbortSignal.any([woken.signal, stopping]);
    await pause(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
    this.#wake = undefined;
    this.#rang = false;
  }
}
