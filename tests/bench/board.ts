import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { largePlan, planBoard } from '../browser/planned.ts';
import { type Bar, barsOf, measure } from './board-bars.ts';
import { cookieOf, startAlone } from './start.ts';

const port = 4760;
const origin = `http://localhost:${port}`;
const folder = await mkdtemp(join(tmpdir(), 'throughline-board-'));

const { process: server, link } = await startAlone(folder, port);
const cookie = await cookieOf(link);
const browser = await launchChromium(folder);
try {
  const small = await measure(browser, { origin, cookie, board: await board('700 cards', 700), cards: 700 });
  const large = await measure(browser, { origin, cookie, board: await board('5,000 cards', 5_000), cards: 5_000 });
  for (const bar of barsOf(small, large)) tell(bar);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

function tell({ name, found, most, unit }: Bar): void {
  const short = found > most;
  if (short) process.exitCode = 1;
  const digits = found < 10 ? 2 : 0;
  console.log(`${name.padEnd(58)} ${found.toFixed(digits)} ${unit}  (<= ${most})  ${short ? 'SHORT' : 'good'}`);
}

async function board(name: string, cards: number): Promise<string> {
  const ask = async (query: string, variables: object) => {
    const headers = { 'content-type': 'application/json', cookie, origin };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    return { ...(JSON.parse(text) as { data: Record<string, unknown> }), text };
  };
  const { id } = await planBoard(ask, largePlan(name, cards));
  return id;
}
