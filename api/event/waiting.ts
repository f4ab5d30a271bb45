/** Messages that wait until they are asked for, one at a time; the end comes behind them. */
export class Waiting<Message> implements AsyncIterableIterator<Message, undefined> {
  readonly #messages: Message[] = [];
  readonly #leave: () => void;
  #asked: PromiseWithResolvers<IteratorResult<Message, undefined>> | undefined;
  #over = false;
  #fault: Error | undefined;

  /** `leave` is called once, when nobody reads any more. */
  constructor(leave: () => void) {
    this.#leave = leave;
  }

  get length(): number {
    return this.#messages.length;
  }

  push(message: Message): void {
    if (this.#over) return;
    if (this.#asked) this.#answer({ done: false, value: message });
    else this.#messages.push(message);
  }

  /** Ends with a reason; what still waits is not told any more. */
  fail(fault: Error): void {
    if (this.#over) return;
    this.#fault = fault;
    this.#end();
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked) asked.reject(this.#takeFault());
  }

  next(): Promise<IteratorResult<Message, undefined>> {
    if (this.#fault) return Promise.reject(this.#takeFault());
    const [value] = this.#messages.splice(0, 1);
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#over) return Promise.resolve({ done: true, value: undefined });
    this.#asked = Promise.withResolvers();
    return this.#asked.promise;
  }

  return(): Promise<IteratorResult<Message, undefined>> {
    this.#end();
    this.#answer({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(): Promise<IteratorResult<Message, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #takeFault(): Error | undefined {
    const fault = this.#fault;
    this.#fault = undefined;
    return fault;
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#messages.length = 0;
    this.#leave();
  }

  #answer(result: IteratorResult<Message, undefined>): void {
    const asked = this.#asked;
    this.#asked = undefined;
    asked?.resolve(result);
  }
}
