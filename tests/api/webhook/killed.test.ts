import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type As, post } from '../ask.ts';
import { freshDatabase, type FreshDatabase, workspaceFor } from '../database.ts';
import { openConsumer } from './consumer.ts';
import { document } from './webhook-house.ts';

const folder = join('node_modules', '.cache', `killed-webhooks-${process.pid}`);
const patience = { timeout: 20_000, interval: 20 };

beforeAll(async () => {
  await build({ configFile: 'vite.api.config.ts', logLevel: 'silent', build: { outDir: folder } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A database whose admin has a workspace already, so that no demonstration is made. */
async function inhabitedDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  const { member } = await workspaceFor(database.orm, 'Killed');
  await sql`insert into auth."user" (id, name, email)
    values (${member.userId}, 'Admin', 'admin@demo.throughline.example')`.execute(database.orm.em.fork().getKysely());
  return database;
}

/** A program on this database that may call consumers on this machine and is soon believed dead. */
async function start(
  { appUrl, ownerUrl }: FreshDatabase,
  port: number,
): Promise<{ child: ChildProcess; link: string }> {
  const webhooks = { WEBHOOK_PRIVATE_TARGETS: 'allowed', WEBHOOK_TIMEOUT: '500', WEBHOOK_FIRST_RETRY: '20' };
  const urls = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, PORT: String(port) };
  const env = { ...process.env, LOG_LEVEL: 'fatal', ...webhooks, ...urls };
  const child = spawn(process.execPath, [join(folder, 'main.js')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  await expect.poll(() => said, patience).toContain('/auth/');
  return { child, link: /http:\S+\/auth\/\S+/.exec(said)?.[0] ?? '' };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function signedIn(link: string): Promise<As> {
  const { headers } = await fetch(link, { redirect: 'manual' });
  const cookies = headers.getSetCookie().map((line) => line.split(';')[0]);
  return { cookie: cookies.join('; ') };
}

const accounts = (round: string) => ({
  query: 'mutation ($input: UpsertAccountsInput!) { upsertAccounts(input: $input) { userErrors { message } } }',
  variables: { input: { rows: Array.from({ length: 20 }, (_, n) => ({ name: `${round} ${n}` })) } },
});

interface Log {
  readonly changes: { readonly nodes: readonly { readonly id: string }[] };
  readonly webhook: { readonly deliveries: { readonly totalCount: number } };
}

const log = `query ($webhook: ID!, $after: String!) {
  changes(afterSequence: $after, types: ["Account"], first: 1000) { nodes { id } }
  webhook(id: $webhook) { deliveries(where: { state: { eq: DELIVERED } }) { totalCount } }
}`;

it('loses no event and keeps every message id when the program is killed', { timeout: 90_000 }, async () => {
  let holding = true;
  const consumer = await openConsumer((response) => void (holding || response.writeHead(204).end()));
  const [database, port] = [await inhabitedDatabase(), await freePort()];
  const { child: first, link } = await start(database, port);
  const as = await signedIn(link);
  const url = `http://127.0.0.1:${port}`;
  const input = { name: 'Killed', url: consumer.url, document, events: ['Account'] };
  const made = await post<{ upsertWebhook: { webhook: { id: string; toldUpTo: string } } }>(
    url,
    {
      query: 'mutation ($input: UpsertWebhookInput!) { upsertWebhook(input: $input) { webhook { id toldUpTo } } }',
      variables: { input },
    },
    as,
  );
  const { id: webhook, toldUpTo: after } = made.data.upsertWebhook.webhook;

  await post(url, accounts('Heard, but not answered'), as);
  await expect.poll(() => consumer.heard.length, patience).toBe(8);
  await kill(first);
  const cutOff = consumer.heard.map(({ headers }) => headers['webhook-id']);
  const { child: second } = await start(database, port);
  holding = false;
  await post(url, accounts('Written, but hardly told'), as);
  await kill(second);
  await start(database, port);

  const look = async () => (await post<Log>(url, { query: log, variables: { webhook, after } }, as)).data;
  await expect.poll(async () => (await look()).webhook.deliveries.totalCount, patience).toBe(40);
  const bodies = Map.groupBy(consumer.heard, ({ headers }) => String(headers['webhook-id']));
  expect([...bodies.keys()].sort()).toEqual((await look()).changes.nodes.map(({ id }) => id).sort());
  for (const [, told] of bodies) expect(new Set(told.map(({ text }) => text)).size).toBe(1);
  for (const id of cutOff) expect(bodies.get(String(id))?.length).toBeGreaterThan(1);
});
