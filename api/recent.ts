interface Kept<Value> {
  readonly value: Value;
  readonly until: number;
}

/** Remembers answers for a short while and in bounded number; who asks meanwhile shares the one under way. */
export class Recent<Value> {
  readonly #kept = new Map<string, Kept<Promise<Value>>>();
  readonly #milliseconds: number;
  readonly #most: number;

  constructor(limits: { milliseconds: number; most: number }) {
    this.#milliseconds = limits.milliseconds;
    this.#most = limits.most;
  }

  get(key: string, find: () => Promise<Value>): Promise<Value> {
    const now = performance.now();
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) return kept.value;
    const value = find();
    this.forget(key);
    this.#kept.set(key, { value, until: now + this.#milliseconds });
    if (this.#kept.size > this.#most) this.forget(this.#kept.keys().next().value);
    value.catch(() => this.forget(key));
    return value;
  }

  forget(key: string | undefined): void {
    if (key !== undefined) this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }
}
