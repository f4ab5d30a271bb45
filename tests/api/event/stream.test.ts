import { sql } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ApiKey } from '../../../api/workspace/api-key.entity.ts';
import { Member } from '../../../api/workspace/member.entity.ts';
import type { As } from '../ask.ts';
import { type Board, openBoardHouse } from '../board/board-house.ts';
import { insideOf } from '../database.ts';
import { openSecondServer } from './second-server.ts';
import { openStream, type Stream, type Streamed } from './stream.ts';

const house = await openBoardHouse();
const query = 'subscription ($id: ID!) { storyboardChanged(id: $id) { sequence cards { id title } } }';
let board: Board;

beforeAll(async () => {
  board = await house.newBoard(['First']);
});

const follow = (as: As, { url = house.url, text = query } = {}): Promise<Stream<unknown>> =>
  openStream(url, { query: text, variables: { id: board.id }, as });

const codes = async (stream: Stream<unknown>): Promise<string[]> =>
  ((await stream.next())?.errors ?? []).map(({ extensions }) => extensions.code);

async function refusal(as: As, text = query): Promise<{ status: number; code: string }> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...as };
  const body = JSON.stringify({ query: text, variables: { id: board.id } });
  const response = await fetch(`${house.url}/graphql/stream`, { method: 'POST', headers, body });
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  return { status: response.status, code: errors[0].extensions.code };
}

const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${house.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
};

describe('A stream is opened only', () => {
  it('by somebody who is known and may read', async () => {
    expect(await refusal({})).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await refusal({ authorization: 'Bearer tl_nonsense' })).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await refusal(await house.keyWith('RECORD'))).toEqual({ status: 403, code: 'FORBIDDEN' });
    const stream = await follow(await house.keyWith('READ'));
    expect((await stream.next())?.errors).toBeUndefined();
  });

  it('from pages of ours, even by GET', async () => {
    const origin = 'https://elsewhere.example';
    expect(await refusal({ ...house.admin, origin })).toEqual({ status: 403, code: 'FORBIDDEN' });
    const headers = { ...house.admin, origin, accept: 'text/event-stream' };
    expect((await fetch(`${house.url}/graphql/stream?query={viewer{name}}`, { headers })).status).toBe(403);
  });

  it('at its own address, which whoever asks elsewhere is told', async () => {
    const answer = await house.ask(query, { id: board.id });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID' } }] });
    expect(answer.errors?.[0]?.message).toContain('/graphql/stream');
  });

  it('for a valid subscription', async () => {
    expect(await refusal(house.admin, '{ workspace { name } }')).toEqual({ status: 400, code: 'INVALID' });
    expect(await refusal(house.admin, 'subscription { nothing }')).toMatchObject({ status: 400 });
    expect(await refusal(house.admin, 'subscription {')).toMatchObject({ status: 400 });
    expect(await refusal(house.admin, query.replace('cards { id title }', deep(6)))).toMatchObject({ status: 400 });
  });

  it('as server-sent events', async () => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...house.admin };
    const response = await fetch(`${house.url}/graphql/stream`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(406);
  });
});

const deep = (depth: number): string => (depth === 0 ? 'id' : `cards { storyboard { ${deep(depth - 1)} } }`);

describe('A stream is closed', () => {
  it('within a second when its key is revoked, though at another server', async () => {
    const key = await house.keyWith('READ', 'PLAN');
    const stream = await follow(key, { url: (await openSecondServer(house.house)).url });
    await stream.next();
    const em = insideOf(house.house.orm, house.workspaceId);
    for (const one of await em.find(ApiKey, { name: 'READ PLAN' })) one.revoke(new Date());
    await em.flush();
    const revoked = performance.now();
    expect(await codes(stream)).toEqual(['UNAUTHENTICATED']);
    expect(performance.now() - revoked).toBeLessThan(1000);
    expect(await stream.next()).toBeUndefined();
    expect(stream.completed).toBe(true);
  });

  it('when its key goes by another text, at once or when the overlap ends', async () => {
    const made = 'mutation ($input: CreateApiKeyInput!) { made: createApiKey(input: $input) { secret key { id } } }';
    const rotated = 'mutation ($input: RotateApiKeyInput!) { made: rotateApiKey(input: $input) { secret } }';
    type Made = { made: { secret: string; key: { id: string } } };
    const { data } = await house.ask<Made>(made, { input: { name: 'Rotated', scopes: ['READ'] } });
    const { id } = data.made.key;
    const first = await follow({ authorization: `Bearer ${data.made.secret}` });
    await first.next();
    const next = await house.ask<Made>(rotated, { input: { id, overlapHours: 1 } });
    const second = await follow({ authorization: `Bearer ${next.data.made.secret}` });
    await second.next();
    const em = insideOf(house.house.orm, house.workspaceId);
    await em.nativeUpdate(ApiKey, { id }, { previousUntil: new Date() });
    expect(await codes(first)).toEqual(['UNAUTHENTICATED']);
    const third = await house.ask<Made>(rotated, { input: { id, overlapHours: 0 } });
    expect(await codes(second)).toEqual(['UNAUTHENTICATED']);
    const last = await follow({ authorization: `Bearer ${third.data.made.secret}` });
    expect((await last.next())?.errors).toBeUndefined();
  });

  it('when the person signs out', async () => {
    const leaver = await house.memberOf(house.workspaceId, 'PLANNER');
    const stream = await follow(leaver);
    await stream.next();
    const headers = { 'content-type': 'application/json', ...leaver };
    expect((await fetch(`${house.url}/auth/sign-out`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    expect(await codes(stream)).toEqual(['UNAUTHENTICATED']);
  });

  it('when the member is removed', async () => {
    const viewer = await house.memberOf(house.otherWorkspaceId, 'VIEWER');
    const text = 'subscription ($id: ID!) { accountChanged(id: $id) { sequence account { name } } }';
    const account = await newAccount();
    const stream = await openStream(house.url, { query: text, variables: { id: account }, as: viewer });
    await stream.next();
    const em = insideOf(house.house.orm, house.otherWorkspaceId);
    em.remove(await em.findOneOrFail(Member, { access: 'VIEWER' }));
    await em.flush();
    expect(await codes(stream)).toEqual(['UNAUTHENTICATED']);
  });

  it('without completing when the server leaves, so that whoever followed comes back', async () => {
    const server = await openSecondServer(house.house);
    const stream = await follow(house.admin, { url: server.url });
    await stream.next();
    const begun = performance.now();
    await server.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await stream.next()).toBeUndefined();
    expect(stream.completed).toBe(false);
    expect(stream.text).toContain('retry: 1000');
    expect(stream.text).toContain('come back');
  });

  it('when nobody reads it any more, and nothing of it is left', async () => {
    const before = await figure('throughline_streams');
    const stream = await follow(house.admin);
    await stream.next();
    expect(await figure('throughline_streams')).toBe(before + 1);
    expect(await figure('throughline_relay_listeners')).toBeGreaterThan(0);
    stream.close();
    await vi.waitFor(async () => expect(await figure('throughline_streams')).toBe(before));
  });
});

async function newAccount(): Promise<string> {
  const { done } = house.by(house.otherWorkspace);
  const input = { rows: [{ name: 'Followed', stage: 'KNOW' }] };
  const { rows } = await done<{ rows: { account: { id: string } }[] }>(
    'upsertAccounts',
    input,
    'rows { account { id } }',
  );
  return rows[0]?.account.id ?? '';
}

describe('Somebody who reads slower than things happen', () => {
  it('is cut off with the advice to come back, and then loads anew', async () => {
    const text =
      'subscription ($id: ID!, $after: String) { told: storyboardChanged(id: $id, afterSequence: $after) { sequence reload } }';
    const stream = await openStream<Told>(house.url, { query: text, variables: { id: board.id }, as: house.admin });
    const first = (await stream.next())?.data?.told.sequence;
    await manyOperations(12_000);
    const message = await last(stream);
    expect(message?.errors).toMatchObject([{ extensions: { code: 'OVER_LIMIT' } }]);
    const variables = { id: board.id, after: first };
    const back = await openStream<Told>(house.url, { query: text, variables, as: house.admin });
    expect((await back.next())?.data?.told).toMatchObject({ reload: true });
  });
});

interface Told {
  readonly told: { readonly sequence: string; readonly reload: boolean };
}

async function last(stream: Stream<Told>): Promise<Streamed<Told> | undefined> {
  for (let message = await stream.next(), before = message; ; before = message) {
    message = await stream.next();
    if (!message) return before;
  }
}

/** As many operations as no board has at once, all committed in one moment. */
async function manyOperations(count: number): Promise<void> {
  const em = insideOf(house.house.orm, house.workspaceId);
  await em.transactional((inside) =>
    sql`insert into event (id, actor_kind, actor_name, cause, operation_id, type, record_id, action, changes)
      select gen_random_uuid(), 'SYSTEM', 'Test', 'test', gen_random_uuid(), 'Storyboard', ${board.id}::uuid, 'UPDATED', '{}'
      from generate_series(1, ${count}::int)`.execute(inside.getKysely()),
  );
}
