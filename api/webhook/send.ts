import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
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
}

const mostRead = 64 * 1024;

/** Posts to the address that was checked; redirects are not followed, and what is answered is not kept. */
export function send({ url, host, address }: Target, { body, headers, signal }: Posted): Promise<Reply> {
  const secure = url.protocol === 'https:';
  const options: RequestOptions & { servername?: string } = {
    host: address,
    port: url.port || (secure ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal,
    ...(secure && !isIP(host) && { servername: host }),
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? overHttps : overHttp)(options, (response) => {
      skim(response);
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Reads a little, so that a consumer can finish its answer in peace. */
function skim(response: IncomingMessage): void {
  let read = 0;
  response.on('error', () => response.destroy());
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > mostRead) response.destroy();
  });
}
