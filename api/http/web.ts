import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { House } from '../house.ts';
import { mostOfAFile } from '../job/keep-file.ts';
import { Refusal } from '../refusal.ts';
import { answer, type Visit } from './visit.ts';

const importing = '/settings/jobs';

/** Forms are short, but for the one that brings files. */
const mostOfAForm = (path: string): number => (path === importing ? mostOfAFile * 2 : 512 * 1024);

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const names = {
  address: 'x-throughline-web-address',
  protocol: 'x-throughline-protocol',
  host: 'x-throughline-host',
} as const;

/** Mounts the built web, which asks this server over HTTP as everybody does; without it, pages are not found. */
export async function openWeb(house: House, apiUrl: string, folder: string): Promise<(visit: Visit) => void> {
  const file = join(folder, 'web', 'handler.js');
  if (!existsSync(file)) return (visit) => answer(visit, { status: 404, text: 'Not found\n' });
  const settings = { PROTOCOL_HEADER: names.protocol, HOST_HEADER: names.host, ADDRESS_HEADER: names.address };
  Object.assign(process.env, { API_URL: apiUrl, BODY_SIZE_LIMIT: String(mostOfAForm(importing)), ...settings });
  const { handler } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { handler: Middleware };
  const { proxies } = house;
  return (visit) => {
    const { request, response } = visit;
    refuseLong(visit);
    request.headers[names.address] = proxies.addressOf(request);
    request.headers[names.host] = proxies.hostOf(request);
    request.headers[names.protocol] = protocolOf(house, proxies.isSecure(request));
    handler(request, response, () => answer(visit, { status: 404, text: 'Not found\n' }));
  };
}

function protocolOf({ settings }: House, secure: boolean): string {
  return secure || settings.publicUrl?.startsWith('https:') ? 'https' : 'http';
}

function refuseLong({ request, path }: Visit): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && Number(length ?? 0) <= mostOfAForm(path)) return;
  throw new Refusal('TOO_LONG', 'The body is longer than this page takes, or does not say how long it is.', {
    status: 413,
  });
}
