import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Refusal } from '../refusal.ts';
import { isPublic } from './public-address.ts';

export type Resolve = (host: string) => Promise<readonly string[]>;

/** Addresses that were found fit; the connection goes to one of them, whatever the name says a moment later. */
export interface Target {
  readonly url: URL;
  readonly host: string;
  readonly addresses: readonly string[];
}

const refuse = (sentence: string): never => {
  throw new Refusal('INVALID', sentence, { path: ['url'] });
};

/** The URL as it may be kept: https, and not plainly inside somebody's network. */
export function checkedUrl(text: string, privateTargets: boolean): URL {
  const url = URL.parse(text.trim());
  if (!url || text.length > 2000) return refuse('Give an address such as https://example.com/hook.');
  if (url.protocol !== 'https:' && !(privateTargets && url.protocol === 'http:'))
    return refuse('Only https is called.');
  if (url.username || url.password) return refuse('An address carries no name and no password; use the signature.');
  const host = hostOf(url);
  if (isIP(host) && !privateTargets && !isPublic(host))
    return refuse('Only addresses of the public internet are called.');
  return url;
}

/** Resolves the name once and takes all of its addresses, unless one of them is private. */
export async function targetOf(text: string, privateTargets: boolean, resolve: Resolve = resolved): Promise<Target> {
  const url = checkedUrl(text, privateTargets);
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0) return refuse('The name has no address.');
  if (!privateTargets && !addresses.every(isPublic)) return refuse('Only addresses of the public internet are called.');
  return { url, host, addresses };
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const resolved: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);
