import { beforeAll, describe, expect, it } from 'vitest';
import { oneTimeSignIn } from '../../../api/workspace/auth.ts';
import { hashPassword, verifyPassword } from '../../../api/workspace/password.ts';
import { openHouse, type TestHouse } from '../ask.ts';
import { Browser } from '../browser.ts';

const password = 'a long way home';
const email = 'admin@acme.example';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
  expect((await new Browser(house.url, house.admin).post('/auth/password', { newPassword: password })).status).toBe(
    200,
  );
});

const whoAmI = '{ viewer { member { email } workspace { name } workspaces { name } } }';
const newBrowser = () => new Browser(house.url);
const signIn = (browser: Browser, tried = password, headers = {}) =>
  browser.post('/auth/sign-in/email', { email, password: tried }, headers);

describe('a member', () => {
  it('signs in with a password, and signs out', async () => {
    const browser = newBrowser();
    expect((await signIn(browser)).status).toBe(200);
    expect((await house.ask(whoAmI, {}, browser.as)).data).toMatchObject({ viewer: { member: { email } } });
    const { as } = browser;
    expect((await browser.post('/auth/sign-out', {})).status).toBe(200);
    expect((await house.ask(whoAmI, {}, as)).status).toBe(401);
  });

  it('gets a cookie that scripts cannot read and other sites cannot send', async () => {
    const [cookie] = (await signIn(newBrowser())).headers.getSetCookie();
    expect(cookie).toMatch(/^throughline\.session_token=.*Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is refused with a wrong password, an unknown address, and a forged cookie', async () => {
    expect((await signIn(newBrowser(), 'another long way')).status).toBe(401);
    expect((await newBrowser().post('/auth/sign-in/email', { email: 'who@acme.example', password })).status).toBe(401);
    const forged = { cookie: (house.admin['cookie'] ?? '').replace(/\.[^.]+$/, '.forged') };
    expect((await house.ask(whoAmI, {}, forged)).status).toBe(401);
  });

  it('enters once with a one-time link', async () => {
    const path = await oneTimeSignIn(house.house.auth, email, '/');
    const [first, second] = [newBrowser(), newBrowser()];
    expect((await first.get(path)).headers.get('location')).toBe(`${house.url}/`);
    expect((await second.get(path)).headers.get('location')).toBe(`${house.url}/sign-in?error=INVALID_TOKEN`);
    expect((await house.ask(whoAmI, {}, first.as)).status).toBe(200);
    expect((await house.ask(whoAmI, {}, second.as)).status).toBe(401);
  });

  it('cannot choose a first password twice, nor a short one', async () => {
    const browser = new Browser(house.url, house.admin);
    expect((await browser.post('/auth/password', { newPassword: 'a second way home' })).status).toBe(400);
    const planner = new Browser(house.url, house.planner);
    expect((await planner.post('/auth/password', { newPassword: 'short' })).status).toBe(400);
  });

  it('does not sign in from a page of another site', async () => {
    expect((await signIn(newBrowser(), password, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('nobody', () => {
  it.each(['/auth/sign-up/email', '/auth/sign-in/magic-link', '/auth/update-user', '/auth/delete-user'])(
    'gets in by %s',
    async (path) => {
      const body = { email: 'new@evil.example', name: 'New', password };
      expect((await newBrowser().post(path, body)).status).toBeGreaterThanOrEqual(400);
      const { internalAdapter } = await house.house.auth.$context;
      expect(await internalAdapter.findUserByEmail(body.email)).toBeNull();
    },
  );

  it('tries passwords without end, while others still can', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const statuses = [];
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await signIn(newBrowser(), 'guess after guess', from('203.0.113.7'))).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect((await signIn(newBrowser(), password, from('203.0.113.8'))).status).toBe(200);
  });
});

describe('somebody in two workspaces', () => {
  it('begins a second one, switches to it and back', async () => {
    const browser = newBrowser();
    await signIn(browser, password, { 'x-forwarded-for': '203.0.113.9' });
    const made = await house.ask<{ createWorkspace: { workspace: { id: string } } }>(
      'mutation { createWorkspace(input: { name: " Second " }) { workspace { id name } userErrors { code } } }',
      {},
      browser.as,
    );
    expect(made.data).toMatchObject({ createWorkspace: { workspace: { name: 'Second' }, userErrors: [] } });
    const { id } = made.data.createWorkspace.workspace;
    const here = async () => (await house.ask(whoAmI, {}, browser.as)).data;
    expect(await here()).toMatchObject({
      viewer: { workspace: { name: 'Acme' }, workspaces: [{ name: 'Acme' }, { name: 'Second' }] },
    });
    expect((await browser.post('/auth/workspace', { workspaceId: id })).status).toBe(200);
    expect(await here()).toMatchObject({ viewer: { workspace: { name: 'Second' }, member: { email } } });
    expect((await browser.submit('/auth/workspace', { workspaceId: house.workspaceId })).headers.get('location')).toBe(
      '/',
    );
    expect(await here()).toMatchObject({ viewer: { workspace: { name: 'Acme' } } });
  });

  it('cannot switch to a workspace of others', async () => {
    const browser = new Browser(house.url, house.admin);
    expect((await browser.post('/auth/workspace', { workspaceId: house.otherWorkspaceId })).status).toBe(404);
    expect((await newBrowser().post('/auth/workspace', { workspaceId: house.workspaceId })).status).toBe(401);
  });
});

describe('a password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword({ hash: one, password })).toBe(true);
    expect(await verifyPassword({ hash: one, password: 'another' })).toBe(false);
    expect(await verifyPassword({ hash: 'nonsense', password })).toBe(false);
  });
});
