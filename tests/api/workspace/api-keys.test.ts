import { beforeAll, describe, expect, it } from 'vitest';
import { ApiKey } from '../../../api/workspace/api-key.entity.ts';
import { newApiKey, readApiKey } from '../../../api/workspace/api-key-text.ts';
import { type As, openHouse, post, type TestHouse } from '../ask.ts';
import { insideOf } from '../database.ts';
import { openSecondServer } from '../event/second-server.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

interface Created {
  createApiKey: { key: { id: string } | null; secret: string | null; userErrors: { code: string; path: string[] }[] };
}

const creation = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { key { id name scopes } secret userErrors { code path } } }`;
const revocation = `mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { key { id revokedAt } userErrors { code path } } }`;
const rotation = `mutation ($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) { key { id rotatedAt previousUntil } secret userErrors { code path } } }`;
const question = '{ workspace { name } }';

interface Rotated {
  rotateApiKey: Created['createApiKey'] & { key: { rotatedAt: string; previousUntil: string | null } | null };
}

async function rotate(id: string | undefined, overlapHours?: number) {
  const { data } = await house.ask<Rotated>(rotation, { input: { id, overlapHours } });
  return data.rotateApiKey;
}

const bearer = (secret: string | null): As => ({ authorization: `Bearer ${secret}` });

async function create(input: object) {
  const { data } = await house.ask<Created>(creation, { input });
  return data.createApiKey;
}

describe('an API key', () => {
  it('shows its text once and is kept as a hash', async () => {
    const { key, secret, userErrors } = await create({ name: ' CRM ', scopes: ['READ', 'READ'] });
    expect(key).toMatchObject({ name: 'CRM', scopes: ['READ'] });
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^tl_[\w-]{22}_[\w-]{43}$/);
    const kept = await insideOf(house.house.orm, house.workspaceId).findOneOrFail(ApiKey, key?.id ?? '');
    expect(JSON.stringify({ ...kept })).not.toContain(secret?.slice(-43));
    expect((await house.ask(question, {}, bearer(secret))).data).toEqual({ workspace: { name: 'Acme' } });
    const { text } = await house.ask('{ changes { nodes { type fields { name after } } } }');
    expect(text).not.toContain(kept.hash);
  });

  it('may do what its scopes say and nothing else', async () => {
    const { secret } = await create({ name: 'Reader', scopes: ['READ'] });
    expect((await house.ask('{ apiKeys { id } }', {}, bearer(secret))).status).toBe(403);
    expect((await house.ask(revocation, { id: 'x' }, bearer(secret))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('ends at once when revoked', async () => {
    const { key, secret } = await create({ name: 'Short-lived', scopes: ['READ'] });
    expect((await house.ask(question, {}, bearer(secret))).status).toBe(200);
    const revoked = await house.ask(revocation, { id: key?.id });
    expect(revoked.data).toMatchObject({ revokeApiKey: { key: { revokedAt: expect.any(String) }, userErrors: [] } });
    expect((await house.ask(question, {}, bearer(secret))).status).toBe(401);
  });

  it('ends within a second when another instance revokes it', async () => {
    const { key, secret } = await create({ name: 'Elsewhere', scopes: ['READ'] });
    expect((await house.ask(question, {}, bearer(secret))).status).toBe(200);
    const em = insideOf(house.house.orm, house.workspaceId);
    (await em.findOneOrFail(ApiKey, key?.id ?? '')).revoke(new Date());
    await em.flush();
    await expect.poll(async () => (await house.ask(question, {}, bearer(secret))).status, { timeout: 1000 }).toBe(401);
  });

  it('is refused by every process within a second of its end', async () => {
    const second = await openSecondServer(house.house);
    const { key, secret } = await create({ name: 'Both', scopes: ['READ'] });
    const elsewhere = async () => (await post(second.url, { query: question }, bearer(secret))).status;
    expect(await elsewhere()).toBe(200);
    await house.ask(revocation, { id: key?.id });
    const revokedAt = performance.now();
    while ((await elsewhere()) === 200) expect(performance.now() - revokedAt).toBeLessThan(1000);
    expect(await elsewhere()).toBe(401);
  });

  it('ends when its time is over', async () => {
    const { secret, hash } = newApiKey(house.workspaceId);
    const em = insideOf(house.house.orm, house.workspaceId);
    em.create(ApiKey, { name: 'Over', hash, scopes: ['READ'], expiresAt: new Date(Date.now() - 1000) });
    await em.flush();
    expect((await house.ask(question, {}, bearer(secret))).status).toBe(401);
  });

  it('is told when it was used, without an event for every use', async () => {
    const { key, secret } = await create({ name: 'Used', scopes: ['READ'] });
    await house.ask(question, {}, bearer(secret));
    const { data } = await house.ask<{ apiKeys: { id: string; lastUsedAt: string | null }[] }>(
      '{ apiKeys { id lastUsedAt } }',
    );
    expect(data.apiKeys.find(({ id }) => id === key?.id)?.lastUsedAt).not.toBeNull();
    const { text } = await house.ask('{ changes(types: ["ApiKey"]) { nodes { recordId fields { name } } } }');
    expect(text).toContain(key?.id);
    expect(text).not.toContain('lastUsedAt');
  });

  it('is told of once a minute, whichever process is asked', async () => {
    const second = await openSecondServer(house.house);
    const { key, secret } = await create({ name: 'Busy', scopes: ['READ'] });
    const em = () => insideOf(house.house.orm, house.workspaceId);
    const usedAt = async () => (await em().findOneOrFail(ApiKey, key?.id ?? '')).lastUsedAt?.getTime();
    await house.ask(question, {}, bearer(secret));
    const first = await usedAt();
    await post(second.url, { query: question }, bearer(secret));
    expect(await usedAt()).toBe(first);
    const longAgo = new Date(Date.now() - 61_000);
    await em().nativeUpdate(ApiKey, { id: key?.id ?? '' }, { lastUsedAt: longAgo });
    await house.house.callers.forgetAll();
    await house.ask(question, {}, bearer(secret));
    expect(await usedAt()).toBeGreaterThan(longAgo.getTime());
  });

  it('is refused without a name, without a scope, and when it would be over already', async () => {
    expect((await create({ name: ' ', scopes: ['READ'] })).userErrors).toEqual([{ code: 'REQUIRED', path: ['name'] }]);
    expect((await create({ name: 'x'.repeat(1001), scopes: ['READ'] })).userErrors[0]?.code).toBe('TOO_LONG');
    expect((await create({ name: 'None', scopes: [] })).userErrors).toEqual([{ code: 'REQUIRED', path: ['scopes'] }]);
    const late = await create({ name: 'Late', scopes: ['READ'], expiresAt: '2020-01-01T00:00:00Z' });
    expect(late).toMatchObject({
      key: null,
      secret: null,
      userErrors: [{ code: 'OUT_OF_RANGE', path: ['expiresAt'] }],
    });
  });

  it('of another workspace is not found', async () => {
    const { key } = await create({ name: 'Mine', scopes: ['READ'] });
    const foreign = await house.ask(revocation, { id: key?.id }, house.otherWorkspace);
    const unknown = await house.ask(revocation, { id: '018f0000-0000-7000-8000-000000000000' }, house.otherWorkspace);
    expect(foreign.data).toEqual(unknown.data);
    expect(foreign.data).toMatchObject({
      revokeApiKey: { key: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] },
    });
  });

  it('has two texts for some hours after it was rotated, then the new one alone', async () => {
    const { key, secret } = await create({ name: 'Rotated', scopes: ['READ'] });
    const rotated = await rotate(key?.id);
    expect(rotated.userErrors).toEqual([]);
    const hours = (Date.parse(rotated.key?.previousUntil ?? '') - Date.parse(rotated.key?.rotatedAt ?? '')) / 3_600_000;
    expect(hours).toBe(24);
    for (const text of [secret, rotated.secret]) {
      expect((await house.ask(question, {}, bearer(text))).status).toBe(200);
    }
    const em = insideOf(house.house.orm, house.workspaceId);
    await em.nativeUpdate(ApiKey, { id: key?.id ?? '' }, { previousUntil: new Date(Date.now() - 1) });
    await house.house.callers.forgetAll();
    expect((await house.ask(question, {}, bearer(secret))).status).toBe(401);
    expect((await house.ask(question, {}, bearer(rotated.secret))).status).toBe(200);
    const { text } = await house.ask('{ changes(types: ["ApiKey"]) { nodes { recordId fields { name } } } }');
    expect(text).toContain('rotatedAt');
    expect(text).not.toMatch(/hash/i);
  });

  it('has its new text alone when it is rotated without overlap, and none when it is revoked', async () => {
    const { key, secret } = await create({ name: 'Leaked', scopes: ['READ'] });
    const rotated = await rotate(key?.id, 0);
    expect(rotated.key?.previousUntil).toBeNull();
    expect((await house.ask(question, {}, bearer(secret))).status).toBe(401);
    const again = await rotate(key?.id, 1);
    await house.ask(revocation, { id: key?.id });
    for (const text of [rotated.secret, again.secret]) {
      expect((await house.ask(question, {}, bearer(text))).status).toBe(401);
    }
    expect((await rotate(key?.id)).userErrors).toEqual([{ code: 'CONFLICT', path: ['id'] }]);
  });

  it('is not rotated for longer than a week, by others, or when nobody knows it', async () => {
    const { key } = await create({ name: 'Kept', scopes: ['READ'] });
    for (const hours of [-1, 169]) {
      expect((await rotate(key?.id, hours)).userErrors).toEqual([{ code: 'OUT_OF_RANGE', path: ['overlapHours'] }]);
    }
    expect((await rotate('nothing')).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
    const foreign = await house.ask<Rotated>(rotation, { input: { id: key?.id } }, house.otherWorkspace);
    expect(foreign.data.rotateApiKey.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  });

  it.each(['tl_', 'tl_AAAAAAAAAAAAAAAAAAAAAA_short', `tl_${'A'.repeat(22)}_${'B'.repeat(43)}`, 'x', ''])(
    'that reads %s is none',
    async (secret) => {
      expect((await house.ask(question, {}, { ...house.admin, ...bearer(secret) })).status).toBe(401);
    },
  );

  it('names its workspace, whatever bytes its id has', () => {
    for (const workspaceId of ['018f7c3a-ffff-7fff-bfff-ffffffffffff', '018f7c3a-0000-7000-8000-0000000000fb']) {
      const { secret, hash } = newApiKey(workspaceId);
      expect(readApiKey(secret)).toEqual({ workspaceId, hash });
    }
  });
});
