import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Target } from './target.ts';

/** What is posted. */
export interface Posted {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** How the answer begins. */
  readonly text: string;
}

const mostRead = 64 * 1024;
const mostKept = 1000;
const longestWait = 1000;

/** Posts to an address that was checked; redirects are not followed, and of what is answered the beginning is kept. */
export function send({ url, host, addresses }: Target, { body, headers, signal }: Posted): Promise<Reply> {
  const secure = url.protocol === 'https:';
  const options: RequestOptions & { servername?: string } = {
    host,
    port: url.port || (secure ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
    agent: false,
    lookup: knowing(addresses),
    signal,
    ...(secure && !isIP(host) && { servername: host }),
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? overHttps : overHttp)(options, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      void beginningOf(response).then((text) => resolve({ status, retryAfter: told['retry-after'], text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Names are not asked for again: the connection tries the addresses that were found fit, one after the other. */
function knowing(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_, { all }, tell) => {
    if (all) tell(null, known);
    else tell(null, known[0]?.address ?? '', known[0]?.family);
  };
}

/** Reads a little, so that a consumer can finish its answer in peace, and does not wait for one that dawdles. */
function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let read = 0;
  return new Promise((resolve) => {
    const tell = () => resolve(Buffer.concat(parts).toString('utf8').slice(0, mostKept));
    setTimeout(tell, longestWait).unref();
    response.on('error', () => response.destroy());
    response.on('close', tell);
    response.on('data', (chunk: Buffer) => {
      if (read < mostKept) parts.push(chunk);
      read += chunk.length;
      if (read > mostRead) response.destroy();
    });
  });
}
