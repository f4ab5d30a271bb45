import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { House } from '../house.ts';
import { answer, type Visit } from './visit.ts';

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
  Object.assign(process.env, { API_URL: apiUrl, ...settings });
  const { handler } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { handler: Middleware };
  const { proxies } = house;
  return (visit) => {
    const { request, response } = visit;
    request.headers[names.address] = proxies.addressOf(request);
    request.headers[names.host] = proxies.hostOf(request);
    request.headers[names.protocol] = protocolOf(house, proxies.isSecure(request));
    handler(request, response, () => answer(visit, { status: 404, text: 'Not found\n' }));
  };
}

function protocolOf({ settings }: House, secure: boolean): string {
  return secure || settings.publicUrl?.startsWith('https:') ? 'https' : 'http';
}
