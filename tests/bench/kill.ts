import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Client, clientOf } from './client.ts';
import { cookieOf, startAlone } from './start.ts';
import { differences, type Ledger, newLedger, plan, work } from './kill-work.ts';

const rounds = Number(process.argv[2] ?? 5);
const port = 4750;
const mostSeconds = 3;
const origin = `http://localhost:${port}`;

const folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
let server: ChildProcess | undefined;
try {
  await run();
} finally {
  server?.kill('SIGTERM');
  if (server) await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

/** Kills the server while a file is imported and cards are moved, and looks at what is there after the next start. */
async function run(): Promise<void> {
  const client = await signIn(await start());
  const ledger = newLedger(await plan(client));
  for (let round = 1; round <= rounds; round += 1) {
    const working = work(client, ledger);
    await setTimeout(600 + Math.random() * 900);
    server?.kill('SIGKILL');
    await working;
    const begun = performance.now();
    await start();
    const seconds = (performance.now() - begun) / 1000;
    await judge(client, ledger, { round, seconds });
  }
}

async function judge(
  client: Client,
  ledger: Ledger,
  { round, seconds }: { round: number; seconds: number },
): Promise<void> {
  const found = await differences(client, ledger);
  const short = found.length > 0 || seconds > mostSeconds;
  if (short) process.exitCode = 1;
  console.log(
    `round ${round}: ${ledger.chunks.length} chunks and ${ledger.moves} moves acknowledged, ready again in ` +
      `${seconds.toFixed(2)} s (<= ${mostSeconds}), ${found.length} differences  ${short ? 'SHORT' : 'good'}`,
  );
  for (const difference of found) console.log(`  ${difference}`);
}

async function start(): Promise<string> {
  const alone = await startAlone(folder, port);
  server = alone.process;
  return alone.link;
}

async function signIn(link: string): Promise<Client> {
  const cookie = await cookieOf(link);
  const member = clientOf(`${origin}/graphql`, { cookie, origin });
  const made = await member.ask<{ createApiKey: { secret: string } }>(
    `mutation { createApiKey(input: { name: "kill", scopes: [READ, PLAN, RECORD] }) { secret userErrors { message } } }`,
  );
  return clientOf(`${origin}/graphql`, { authorization: `Bearer ${made.createApiKey.secret}` });
}
