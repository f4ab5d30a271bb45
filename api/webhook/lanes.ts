/** For each name, so much is done at once and no more; what comes first goes first. */
export class Lanes {
  readonly #most: number;
  readonly #underWay = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(most: number) {
    this.#most = most;
  }

  async go<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
    await this.#enter(name);
    try {
      return await work();
    } finally {
      this.#leave(name);
    }
  }

  async #enter(name: string): Promise<void> {
    const underWay = this.#underWay.get(name) ?? 0;
    if (underWay < this.#most) return void this.#underWay.set(name, underWay + 1);
    const waiting = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, waiting);
    await new Promise<void>((resolve) => void waiting.push(resolve));
  }

  /** Whoever leaves hands its lane to the next. */
  #leave(name: string): void {
    const next = this.#waiting.get(name)?.shift();
    if (next) return next();
    this.#waiting.delete(name);
    const left = (this.#underWay.get(name) ?? 1) - 1;
    if (left > 0) this.#underWay.set(name, left);
    else this.#underWay.delete(name);
  }
}
