import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whose word about the caller's address is believed: this machine, and the proxies the operator names. */
export class Proxies {
  readonly #trusted = new BlockList();

  constructor(named: readonly string[]) {
    for (const one of ['127.0.0.0/8', '::1/128', ...named]) this.#trust(one.trim());
  }

  /** The address of the caller: the last one in the chain of forwarders that is no proxy of ours. */
  addressOf(request: IncomingMessage): string {
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    const chain = [...forwarded.map((one) => one.trim()).filter(isIP), plain(request.socket.remoteAddress ?? '')];
    return chain.findLast((address) => !this.#trusts(address)) ?? chain[0] ?? '';
  }

  /** Whether the caller's own connection is encrypted, as our proxy tells. */
  isSecure(request: IncomingMessage): boolean {
    return this.#told(request, 'x-forwarded-proto') === 'https';
  }

  /** The host the caller's browser shows, as our proxy tells, or as the caller does. */
  hostOf(request: IncomingMessage): string {
    return this.#told(request, 'x-forwarded-host') ?? request.headers.host ?? 'localhost';
  }

  #told(request: IncomingMessage, header: string): string | undefined {
    return this.#trusts(plain(request.socket.remoteAddress ?? '')) ? [request.headers[header]].flat()[0] : undefined;
  }

  #trusts(address: string): boolean {
    return this.#trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }

  #trust(range: string): void {
    const [address = '', length] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address)) this.#trusted.addSubnet(address, Number(length ?? (family === 'ipv6' ? 128 : 32)), family);
  }
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, '');
}
