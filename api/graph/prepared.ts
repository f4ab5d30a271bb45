import { Bounded } from './bounded.ts';

/** The part of pg's connection that prepares and forgets statements. */
export interface Preparing {
  parse(statement: { name: string; text: string }): void;
  close(statement: { type: 'S'; name: string }): void;
}

const most = 250;

/** The statements that one connection keeps prepared: those in use stay, however many others come by. */
export class Prepared {
  readonly #names = new Bounded<string, string>(most);
  readonly #doubtful: string[] = [];
  #made = 0;

  /** The name of a text that this connection knows from now on. */
  nameOf(text: string, wire: Preparing): string {
    for (const name of this.#doubtful.splice(0)) wire.close({ type: 'S', name });
    const known = this.#names.get(text);
    if (known) return known;
    this.#made += 1;
    const name = `read_${this.#made}`;
    const gone = this.#names.set(text, name);
    if (gone) wire.close({ type: 'S', name: gone });
    wire.parse({ name, text });
    return name;
  }

  /** After an error nobody knows which texts were prepared before it: those are closed and prepared anew. */
  doubt(text: string): void {
    const name = this.#names.get(text);
    if (!name) return;
    this.#names.delete(text);
    this.#doubtful.push(name);
  }
}
