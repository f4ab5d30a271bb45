import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a request's body, refused as soon as it is known to be too long or is no UTF-8. */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  refuseEncoded(request);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLong(most);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw tooLong(most);
    chunks.push(chunk);
  }
  return textOf(chunks);
}

/** A short body unpacks to one of any length, so that none is unpacked. */
function refuseEncoded({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() === 'identity') return;
  const sentence = `Bodies are taken as they are, not encoded as ${encoding.slice(0, 100)}.`;
  throw new Refusal('INVALID', sentence, { status: 415 });
}

function textOf(chunks: readonly Buffer[]): string {
  try {
    return utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  } catch (cause) {
    throw new Refusal('INVALID', 'The body is not text in UTF-8.', { cause });
  }
}

function tooLong(most: number): Refusal {
  return new Refusal('TOO_LONG', `The body is longer than the ${most / 1024} KB allowed here.`, { status: 413 });
}
