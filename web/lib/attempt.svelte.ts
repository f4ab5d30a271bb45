import { reasonOf } from './reason.ts';

/** What somebody asks for in one place: whether it is under way, and why it was refused. */
export class Attempt {
  #refusal = $state('');
  #busy = $state(false);

  get refusal() {
    return this.#refusal;
  }
  get busy() {
    return this.#busy;
  }

  /** Whether it was done; a refusal is shown where it was asked for. */
  readonly make = async (act: () => Promise<void>): Promise<boolean> => {
    this.#busy = true;
    this.#refusal = '';
    try {
      await act();
      return true;
    } catch (error) {
      this.#refusal = reasonOf(error);
      return false;
    } finally {
      this.#busy = false;
    }
  };
}
