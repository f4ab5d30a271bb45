import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyDatabase } from '../database.ts';

const folder = join('node_modules', '.cache', `start-${process.pid}`);

beforeAll(async () => {
  await build({ configFile: 'vite.api.config.ts', logLevel: 'silent', build: { outDir: folder } });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  readonly ended: Promise<number | null>;
}

function start(environment: Record<string, string | undefined>): Started {
  const env = { ...process.env, LOG_LEVEL: 'fatal', ...environment };
  const child = spawn(process.execPath, [join(folder, 'main.js')], { env });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (complained += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said: () => said, complained: () => complained, ended };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function startedOnFreshDatabase(): Promise<Started & { port: number; urls: Record<string, string> }> {
  const { appUrl, ownerUrl } = await emptyDatabase();
  const port = await freePort();
  const urls = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
  const started = start({ ...urls, PORT: String(port) });
  await expect.poll(() => started.said() + started.complained(), { timeout: 20_000 }).toContain('ready');
  return { ...started, port, urls };
}

const linkIn = (text: string) => /(http:\S+)\s*$/.exec(text)?.[1] ?? '';
const cookieFrom = async (link: string) => {
  const answer = await fetch(link, { redirect: 'manual' });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
};

describe('the program', { timeout: 60_000 }, () => {
  it('says where it is, with a link that signs in once, and leaves in order', async () => {
    const { child, said, ended, port } = await startedOnFreshDatabase();
    expect(said()).toContain(`Throughline is ready: http://localhost:${port}`);
    const cookie = await cookieFrom(linkIn(said()));
    expect(cookie).toContain('throughline.session_token=');
    expect(await cookieFrom(linkIn(said()))).toBe('');
    const body = JSON.stringify({ query: '{ viewer { workspace { demo } scopes } }' });
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`http://localhost:${port}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({
      data: { viewer: { workspace: { demo: true }, scopes: { length: 4 } } },
    });
    for (const path of ['livez', 'readyz', 'metrics'])
      expect((await fetch(`http://localhost:${port}/${path}`)).status).toBe(200);
    const asked = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  it('finds everything as it was left, the session and the one demonstration', async () => {
    const first = await startedOnFreshDatabase();
    const cookie = await cookieFrom(linkIn(first.said()));
    first.child.kill('SIGTERM');
    await first.ended;
    const port = await freePort();
    const again = start({ ...first.urls, PORT: String(port) });
    await expect.poll(() => again.said(), { timeout: 20_000 }).toContain('ready');
    const body = JSON.stringify({ query: '{ viewer { workspaces { name } } }' });
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`http://localhost:${port}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ data: { viewer: { workspaces: { length: 1 } } } });
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('does not start on a busy port', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, resolve));
    const { port } = busy.address() as AddressInfo;
    const { ended, complained } = start({ PORT: String(port), DATABASE_URL: inject('appUrl') });
    expect(await ended).toBe(1);
    expect(complained()).toBe(`Port ${port} is busy: stop what uses it, or set PORT to another one.\n`);
    busy.close();
  });

  it.each([
    ['a database that does not answer', 'postgres://app:secret@127.0.0.1:1/none', 'does not answer'],
    ['a database address that is none', 'nonsense', 'is no address'],
  ])('does not start with %s', async (_, url, reason) => {
    const { ended, complained } = start({ PORT: String(await freePort()), DATABASE_URL: url });
    expect(await ended).toBe(1);
    expect(complained()).toContain(reason);
    expect(complained().trim().split('\n')).toHaveLength(1);
    expect(complained()).not.toContain('secret');
  });

  it.each([
    [{ PORT: 'web' }, 'PORT is "web": write a whole number from 0 to 65535, or leave it out for 3000.'],
    [{ PORT: '70000' }, 'PORT is "70000": write a whole number from 0 to 65535, or leave it out for 3000.'],
    [{ COST_LIMIT: '-1' }, 'COST_LIMIT is "-1": write a whole number, 0 or more, or leave it out for 100000.'],
    [{ PUBLIC_URL: 'plan' }, 'PUBLIC_URL is "plan": write the address people use, such as https://plan.example.'],
  ])('does not start with %o', async (environment, sentence) => {
    const { ended, complained } = start(environment);
    expect(await ended).toBe(1);
    expect(complained()).toBe(`${sentence}\n`);
  });

  it('does not start with a role that could see every workspace', async () => {
    const { ended, complained } = start({ PORT: String(await freePort()), DATABASE_URL: inject('superuserUrl') });
    expect(await ended).toBe(1);
    expect(complained()).toContain('would see every workspace');
    expect(complained().trim().split('\n')).toHaveLength(1);
  });
});
