import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launchChromium } from '../browser/chromium.ts';
import { largePlan, planBoard } from '../browser/planned.ts';
import { cookieOf, startAlone } from './start.ts';

const port = 4764;
const debugging = 4765;
const origin = `http://localhost:${port}`;
const folder = await mkdtemp(join(tmpdir(), 'throughline-lighthouse-'));

interface Visit {
  readonly name: string;
  readonly path: string;
  readonly desktop: boolean;
  /** The least score of each category that has a bar. */
  readonly least: Readonly<Record<string, number>>;
}

const all = { performance: 98, accessibility: 98, 'best-practices': 98, seo: 98 };

const { process: server, link } = await startAlone(folder, port);
const cookie = await cookieOf(link);
const browser = await launchChromium(folder, `--remote-debugging-port=${debugging}`);
try {
  const small = `/boards/${(await planBoard(ask, largePlan('700 cards', 700))).id}`;
  const large = `/boards/${(await planBoard(ask, largePlan('5,000 cards', 5_000))).id}`;
  const visits: readonly Visit[] = [
    { name: '700 cards, desktop', path: small, desktop: true, least: all },
    { name: '5,000 cards, desktop', path: large, desktop: true, least: all },
    { name: '700 cards, phone', path: small, desktop: false, least: { performance: 90 } },
    { name: '5,000 cards, phone', path: large, desktop: false, least: { performance: 85 } },
  ];
  for (const visit of visits) await look(visit);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function look({ name, path, desktop, least }: Visit): Promise<void> {
  const flags = { port: debugging, extraHeaders: { cookie }, onlyCategories: Object.keys(least) };
  await (await fetch(origin + path, { headers: { cookie } })).text();
  const result = await lighthouse(origin + path, flags, desktop ? desktopConfig : undefined);
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  for (const [key, bar] of Object.entries(least)) {
    const score = Math.round((categories[key]?.score ?? 0) * 100);
    const short = score < bar;
    if (short) process.exitCode = 1;
    console.log(`${`10 ${name}, ${key}`.padEnd(48)} ${score}  (>= ${bar})  ${short ? 'SHORT' : 'good'}`);
    if (!short) continue;
    for (const { id, weight } of categories[key]?.auditRefs ?? []) {
      const audit = audits[id];
      if (weight > 0 && (audit?.score ?? 1) < 0.9) console.log(`   ${audit?.title}: ${audit?.displayValue ?? ''}`);
    }
  }
}

async function ask(query: string, variables: object) {
  const headers = { 'content-type': 'application/json', cookie, origin };
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as { data: Record<string, unknown> }), text };
}
