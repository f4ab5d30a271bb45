import type { IncomingHttpHeaders } from 'node:http';
import { Recent } from '../recent.ts';
import { Refusal } from '../refusal.ts';
import { readApiKey } from './api-key-text.ts';
import type { Auth } from './auth.ts';
import { type Caller, type KeyCaller, nobody } from './caller.ts';
import type { Directory } from './directory.ts';

const sessionCookie = /(?:^|;\s*)((?:__Secure-)?throughline\.session_token=[^;]+)/;
const bearer = /^Bearer\s+(\S+)$/i;

/** The token of the session that a cookie names, without the signature that was checked when it was let in. */
export function sessionTokenIn(cookie: string | undefined): string | undefined {
  const signed = sessionCookie.exec(cookie ?? '')?.[1]?.split('=')[1];
  return signed && decodeURIComponent(signed).split('.')[0];
}

/** Finds out who calls. A session is believed for some seconds, a key for half a second, so that revoking bites. */
export class Callers {
  readonly #auth: Auth;
  readonly #directory: Directory;
  readonly #members = new Recent<Caller>({ milliseconds: 5_000, most: 10_000 });
  readonly #keys = new Recent<KeyCaller | undefined>({ milliseconds: 500, most: 10_000 });

  constructor(auth: Auth, directory: Directory) {
    this.#auth = auth;
    this.#directory = directory;
  }

  async of(headers: IncomingHttpHeaders): Promise<Caller> {
    if (headers.authorization !== undefined) return this.#key(headers.authorization);
    const cookie = sessionCookie.exec(headers.cookie ?? '')?.[1];
    return cookie ? this.#members.get(cookie, () => this.#member(cookie)) : nobody;
  }

  /** After a sign-out, a switch or a revocation nothing remembered is true any more. */
  forgetAll(): void {
    this.#members.clear();
    this.#keys.clear();
  }

  async #key(authorization: string): Promise<Caller> {
    const key = readApiKey(bearer.exec(authorization)?.[1] ?? '');
    const caller = key && (await this.#keys.get(key.hash, () => this.#directory.key(key)));
    if (!caller) throw new Refusal('UNAUTHENTICATED', 'This API key is not valid, or no longer.');
    return caller;
  }

  async #member(cookie: string): Promise<Caller> {
    const session = await this.#auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!session) return nobody;
    const memberships = await this.#directory.memberships(session.user.id);
    const wanted = session.session.workspaceId;
    return memberships.find((membership) => membership.workspaceId === wanted) ?? memberships[0] ?? nobody;
  }
}
