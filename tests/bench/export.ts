import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { setTimeout as pause } from 'node:timers/promises';
import { makeData } from './data.ts';
import { openGround } from './ground.ts';
import { type Program, startProduct } from './programs.ts';

const small = process.argv.includes('--small');
const interactions = small ? 100_000 : 1_000_000;
/** A program that kept what it wrote would hold half of the file more in the second half. */
const mostGrowth = 50;

interface Job {
  readonly state: string;
  readonly progress: number;
  readonly url: string | null;
  readonly error: string | null;
}

/** Exports every interaction: how fast, and whether the memory of the program stays flat; then once with a kill. */
const ground = await openGround();
const headers = { authorization: `Bearer ${ground.key}` };
try {
  await makeData(ground, { accounts: small ? 1_000 : 10_000, interactions, cards: 700 });
  await exportInOneGo(await startProduct(ground, 4720));
  await exportAcrossAKill(await startProduct(ground, 4720));
} finally {
  await ground.close();
}

async function exportInOneGo(program: Program): Promise<void> {
  const { url } = program;
  const memory = (): Promise<number> => residentMegabytes(program.process.pid ?? 0);
  const begun = performance.now();
  const most: [number, number] = [0, 0];
  const id = await start(url, '{ interactions { nodes { id at channel subject text account { id name } } } }');
  const job = await until(url, id, async ({ progress }) => {
    const half = progress < interactions / 2 ? 0 : 1;
    most[half] = Math.max(most[half], await memory());
    return false;
  });
  const seconds = (performance.now() - begun) / 1000;
  let lines = 0;
  for await (const _ of await linesOf(url, job)) lines += 1;
  const growth = Math.max(most[1], await memory()) - most[0];
  console.log(
    `${lines} rows in ${seconds.toFixed(1)} s, ${(lines / seconds).toFixed(0)} rows/s;` +
      ` memory at most ${most[0].toFixed(0)} MB in the first half, ${growth.toFixed(0)} MB more in the second (bar ${mostGrowth})`,
  );
  if (lines !== interactions || growth > mostGrowth) process.exitCode = 1;
  await program.stop();
}

/** Killed in the middle: whoever starts next goes on, and every record is in the file once. */
async function exportAcrossAKill(program: Program): Promise<void> {
  const { rows } = await ground.client.query<{ n: number }>('select count(*)::int as n from outcome');
  const all = rows[0]?.n ?? 0;
  const id = await start(program.url, '{ outcomes { nodes { id statement } } }');
  const { progress } = await until(program.url, id, async (job) => job.progress > all / 4);
  program.process.kill('SIGKILL');
  await once(program.process, 'exit');
  const next = await startProduct(ground, 4720);
  const found: string[] = [];
  for await (const line of await linesOf(next.url, await until(next.url, id, async () => false))) found.push(line);
  const [lines, different] = [found.length, new Set(found).size];
  const good = progress < all && lines === all && different === all;
  console.log(
    `killed at ${progress} of ${all}: ${lines} lines, ${different} different  (bar ${all}, ${all})  ${good ? 'good' : 'SHORT'}`,
  );
  if (!good) process.exitCode = 1;
  await next.stop();
}

async function start(url: string, query: string): Promise<string> {
  const started = await ask<{ startExport: { job: { id: string } } }>(
    url,
    'mutation ($input: StartExportInput!) { startExport(input: $input) { job { id } userErrors { code message } } }',
    { input: { query } },
  );
  return started.startExport.job.id;
}

/** The job once it is done, or as soon as somebody has seen enough. */
async function until(url: string, id: string, enough: (job: Job) => Promise<boolean>): Promise<Job> {
  for (;;) {
    const asked = 'query ($id: ID!) { job(id: $id) { state progress url error } }';
    const { job } = await ask<{ job: Job }>(url, asked, { id });
    if (job.state === 'FAILED') throw new Error(job.error ?? 'The export failed.');
    if ((await enough(job)) || job.state === 'DONE') return job;
    await pause(50);
  }
}

async function linesOf(url: string, job: Job): Promise<AsyncIterable<string>> {
  const { body } = await fetch(new URL(job.url ?? '', url), { headers });
  return createInterface({ input: Readable.fromWeb(body as WebStream) });
}

async function ask<Data>(url: string, query: string, variables: object): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  return ((await response.json()) as { data: Data }).data;
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
