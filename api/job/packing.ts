import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';

export const packed: (text: string) => Promise<Buffer> = promisify(gzip);

/** Packs texts as they come, so that what was added is kept no longer. */
export class Packing {
  readonly #gzip = createGzip();
  readonly #packed: Buffer[] = [];

  constructor() {
    this.#gzip.on('data', (chunk: Buffer) => this.#packed.push(chunk));
  }

  add(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gzip.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  async done(): Promise<Buffer> {
    this.#gzip.end();
    await finished(this.#gzip);
    return Buffer.concat(this.#packed);
  }
}
