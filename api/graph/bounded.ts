/** A map that forgets what nobody used for longest when it grows beyond its bound. */
export class Bounded<Key, Value> {
  readonly #kept = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  /** Keeps a value and answers what had to go for it. */
  set(key: Key, value: Value): Value | undefined {
    this.#kept.set(key, value);
    if (this.#kept.size <= this.#most) return undefined;
    const [[oldest, gone]] = this.#kept as unknown as [[Key, Value]];
    this.#kept.delete(oldest);
    return gone;
  }

  delete(key: Key): void {
    this.#kept.delete(key);
  }
}
