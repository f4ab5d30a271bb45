import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'pg';
import { patience } from '../graph/patience.ts';
import { Recent } from '../recent.ts';
import { Refusal } from '../refusal.ts';
import { readApiKey } from './api-key-text.ts';
import type { Auth } from './auth.ts';
import { type Caller, type KeyCaller, nobody } from './caller.ts';
import type { Directory } from './directory.ts';

const sessionCookie = /(?:^|;\s*)((?:__Secure-)?throughline\.session_token=[^;]+)/;
const bearer = /^Bearer\s+(\S+)$/i;
const betweenLooks = 400;
const [query_timeout, table] = [patience, 'auth.callers_changed'];
const changes = { name: 'callers', text: `select times::text from ${table}`, query_timeout };
const changed = { text: `update ${table} set times = times + 1`, query_timeout };

/** The token of the session that a cookie names, without the signature that was checked when it was let in. */
export function sessionTokenIn(cookie: string | undefined): string | undefined {
  const signed = sessionCookie.exec(cookie ?? '')?.[1]?.split('=')[1];
  return signed && decodeURIComponent(signed).split('.')[0];
}

/** What an authorization header shows of a key, whether or not there is such a key. */
export const keyShownIn = (authorization: string | undefined): ReturnType<typeof readApiKey> =>
  readApiKey(bearer.exec(authorization ?? '')?.[1] ?? '');

interface Ground {
  readonly auth: Auth;
  readonly directory: Directory;
  readonly pool: Pool;
}

/**
 * Finds out who calls. A session is believed for some seconds and a key for half a second, but no longer than until
 * some process says that a sign-in, a member or a key has changed.
 */
export class Callers {
  readonly #ground: Ground;
  readonly #members = new Recent<Caller>({ milliseconds: 5_000, most: 10_000 });
  readonly #keys = new Recent<KeyCaller | undefined>({ milliseconds: 500, most: 10_000 });
  #times: string | undefined;
  #lookedAt = -Infinity;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  async of(headers: IncomingHttpHeaders): Promise<Caller> {
    if (headers.authorization !== undefined) return this.#key(headers.authorization);
    const cookie = sessionCookie.exec(headers.cookie ?? '')?.[1];
    if (!cookie) return nobody;
    if (performance.now() - this.#lookedAt > betweenLooks) await this.#look();
    return this.#members.get(cookie, () => this.#member(cookie));
  }

  /** After a sign-out, a switch or a revocation nothing remembered is true any more, here and in other processes. */
  async forgetAll(): Promise<void> {
    this.#forget();
    await this.#ground.pool.query(changed);
    this.#forget();
  }

  #forget(): void {
    this.#members.clear();
    this.#keys.clear();
  }

  /** Whether another process said that something has changed. */
  async #look(): Promise<void> {
    this.#lookedAt = performance.now();
    const { rows } = await this.#ground.pool.query<{ times: string }>(changes);
    const times = rows[0]?.times;
    if (times !== this.#times) this.#forget();
    this.#times = times;
  }

  async #key(authorization: string): Promise<Caller> {
    const key = keyShownIn(authorization);
    const caller = key && (await this.#keys.get(key.hash, () => this.#ground.directory.key(key)));
    if (!caller) throw new Refusal('UNAUTHENTICATED', 'This API key is not valid, or no longer.');
    return caller;
  }

  async #member(cookie: string): Promise<Caller> {
    const { auth, directory } = this.#ground;
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!session) return nobody;
    const memberships = await directory.memberships(session.user.id);
    const wanted = session.session.workspaceId;
    return memberships.find((membership) => membership.workspaceId === wanted) ?? memberships[0] ?? nobody;
  }
}
