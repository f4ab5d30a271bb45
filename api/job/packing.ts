import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';

export const packed: (text: string) => Promise<Buffer> = promisify(gzip);

const roomOfAPage = 2 ** 18;

/** Where texts stand while they are packed: one after the other in the same place, so that none of them stays behind. */
export class Room {
  #bytes = Buffer.allocUnsafeSlow(roomOfAPage);

  holding(text: string): Buffer {
    const length = Buffer.byteLength(text);
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(length);
    this.#bytes.write(text);
    return this.#bytes.subarray(0, length);
  }
}

/** Packs texts as they come. */
export class Packing {
  readonly #room: Room;
  readonly #gzip = createGzip();
  readonly #packed: Buffer[] = [];

  constructor(room: Room) {
    this.#room = room;
    this.#gzip.on('data', (chunk: Buffer) => this.#packed.push(chunk));
  }

  /** The room is free again when it is done. */
  add(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gzip.write(this.#room.holding(text), (error) => (error ? reject(error) : resolve()));
    });
  }

  async done(): Promise<Buffer> {
    this.#gzip.end();
    await finished(this.#gzip);
    return Buffer.concat(this.#packed);
  }
}
