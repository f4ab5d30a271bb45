import type { IncomingMessage } from 'node:http';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser names the page a change comes from: it must be one of ours. Programs send no Origin. */
export function refuseForeignOrigin(request: IncomingMessage, house: House): void {
  if (!harmless.has(request.method ?? '')) refuseForeignPage(request, house);
}

/** The same for what is no change, but nothing for the pages of others either. */
export function refuseForeignPage(request: IncomingMessage, { proxies, settings }: House): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  const allowed = [proxies.hostOf(request), ...(settings.publicUrl ? [hostOf(settings.publicUrl)] : [])];
  if (allowed.includes(hostOf(origin))) return;
  throw new Refusal('FORBIDDEN', 'The request comes from a page of another site.');
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'nowhere';
}
