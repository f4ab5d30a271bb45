import type { As } from './ask.ts';

/** A browser as far as sign-in goes: it follows no redirects by itself, and keeps cookies. */
export class Browser {
  readonly #url: string;
  #cookies = new Map<string, string>();

  constructor(url: string, as: As = {}) {
    this.#url = url;
    for (const pair of (as['cookie'] ?? '').split('; ').filter(Boolean)) this.#keep(pair);
  }

  get as(): As {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  get(path: string): Promise<Response> {
    return this.#send(path, {});
  }

  post(path: string, body: object, headers: As = {}): Promise<Response> {
    const asJson = { 'content-type': 'application/json', origin: this.#url, ...headers };
    return this.#send(path, { method: 'POST', headers: asJson, body: JSON.stringify(body) });
  }

  submit(path: string, fields: Record<string, string>): Promise<Response> {
    return this.#send(path, { method: 'POST', headers: { origin: this.#url }, body: new URLSearchParams(fields) });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...this.as, ...(init.headers as As) };
    const response = await fetch(new URL(path, this.#url), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line.split(';')[0] ?? '');
    return response;
  }

  #keep(pair: string): void {
    const at = pair.indexOf('=');
    if (pair.slice(at + 1) === '') this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
