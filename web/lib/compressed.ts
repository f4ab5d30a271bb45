import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { constants, createGzip } from 'node:zlib';

const told = /^(text\/|application\/json)/;

/** The answer made small on its way; what is streamed is passed on as soon as it is written. */
export function compressed(request: Request, response: Response): Response {
  const accepted = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const type = response.headers.get('content-type') ?? '';
  if (!accepted || !response.body || !told.test(type) || response.headers.has('content-encoding')) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  const plain = Readable.fromWeb(response.body as NodeStream);
  const small = createGzip({ level: 4, flush: constants.Z_SYNC_FLUSH });
  plain.on('error', (error) => small.destroy(error));
  small.on('close', () => plain.destroy());
  const { status, statusText } = response;
  return new Response(Readable.toWeb(plain.pipe(small)) as ReadableStream, { status, statusText, headers });
}
