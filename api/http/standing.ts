import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../graph/patience.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import { sessionTokenIn } from '../workspace/callers.ts';
import type { OpenStream } from './open-stream.ts';

const interval = 400;
const mostOfACaller = 100;

/** Members by their ids, keys by the hashes of the texts they still go by. */
const stillThere = `select coalesce(json_agg(mark), '[]')::text from (
  select id::text as mark from member where id = any($1) and left_at is null union all
  select mark from unnest($2::text[]) as mark where exists (select from api_key
    where (hash = mark or previous_hash = mark and previous_until > now())
      and revoked_at is null and coalesce(expires_at, 'infinity') > now())) as there`;
const sessionsThere = {
  name: 'sessions',
  text: 'select token from auth.session where token = any($1) and "expiresAt" > now()',
  query_timeout: patience,
};

/** The streams that are open, and whether those who opened them may still listen. */
export class Standing {
  readonly #house: House;
  readonly #streams = new Set<OpenStream>();
  #looking = false;
  #stopped = false;

  constructor(house: House) {
    this.#house = house;
  }

  get open(): number {
    return this.#streams.size;
  }

  refuseMore(caller: Caller): void {
    if (this.#stopped) throw new Refusal('UNAVAILABLE', 'The server is about to leave; try again.');
    if (caller.kind === 'NOBODY') return;
    const own = [...this.#streams].filter((stream) => idOf(stream.caller) === caller.id);
    if (own.length < mostOfACaller) return;
    throw new Refusal('OVER_LIMIT', `You have ${mostOfACaller} streams open; close one first.`);
  }

  async whileOpen(stream: OpenStream): Promise<void> {
    this.#streams.add(stream);
    if (!this.#looking) void this.#look();
    await stream.run().finally(() => this.#streams.delete(stream));
  }

  stop(): void {
    this.#stopped = true;
    for (const stream of this.#streams) stream.stop();
  }

  async #look(): Promise<void> {
    this.#looking = true;
    while (this.#streams.size > 0) {
      await pause(interval, undefined, { ref: false });
      await this.#closeFallen().catch((error: unknown) =>
        this.#house.log.warn({ err: error }, 'nobody knows who may listen'),
      );
    }
    this.#looking = false;
  }

  async #closeFallen(): Promise<void> {
    const streams = [...this.#streams];
    const workspaces = Map.groupBy(streams, ({ caller }) => (caller.kind === 'NOBODY' ? '' : caller.workspaceId));
    const there = await Promise.all([...workspaces].map(([id, theirs]) => this.#callersThere(id, theirs)));
    const known = new Set([...there.flat(), ...(await this.#sessionsThere(streams))]);
    const sentence = 'This sign-in or key is not valid any more.';
    for (const stream of streams) {
      const token = sessionTokenIn(stream.cookie);
      const { caller, keyHash = '' } = stream;
      const stands = caller.kind === 'KEY' ? known.has(keyHash) : known.has(idOf(caller)) && known.has(token ?? '');
      if (!stands) stream.refuse(new Refusal('UNAUTHENTICATED', sentence));
    }
  }

  async #callersThere(workspaceId: string, streams: readonly OpenStream[]): Promise<string[]> {
    const ids = new Set(streams.flatMap(({ caller }) => (caller.kind === 'MEMBER' ? caller.id : [])));
    const hashes = new Set(streams.flatMap(({ keyHash }) => keyHash ?? []));
    const answer = await this.#house.reader.answer(workspaceId, stillThere, [[...ids], [...hashes]]);
    return JSON.parse(answer ?? '[]') as string[];
  }

  async #sessionsThere(streams: readonly OpenStream[]): Promise<string[]> {
    const tokens = new Set(streams.flatMap(({ cookie }) => sessionTokenIn(cookie) ?? []));
    if (tokens.size === 0) return [];
    const { rows } = await this.#house.pool.query<{ token: string }>({ ...sessionsThere, values: [[...tokens]] });
    return rows.map(({ token }) => token);
  }
}

function idOf(caller: Caller): string {
  return caller.kind === 'NOBODY' ? '' : caller.id;
}
