import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { makeData } from './data.ts';
import { openGround } from './ground.ts';
import { startProduct } from './programs.ts';

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

/** Exports every interaction: how fast, and whether the memory of the program stays flat meanwhile. */
const ground = await openGround();
const headers = { authorization: `Bearer ${ground.key}` };
try {
  await makeData(ground, { accounts: small ? 1_000 : 10_000, interactions, cards: 700 });
  const program = await startProduct(ground, 4720);
  const memory = (): Promise<number> => residentMegabytes(program.process.pid ?? 0);
  const exported = await exportAll(program.url, memory);
  const rows = await linesOf(new URL(exported.url, program.url).href);
  const [first, second] = exported.most;
  const growth = Math.max(second, await memory()) - first;
  console.log(
    `${rows} rows in ${exported.seconds.toFixed(1)} s, ${(rows / exported.seconds).toFixed(0)} rows/s;` +
      ` memory at most ${first.toFixed(0)} MB in the first half, ${growth.toFixed(0)} MB more in the second (bar ${mostGrowth})`,
  );
  if (rows !== interactions || growth > mostGrowth) process.exitCode = 1;
  await program.stop();
} finally {
  await ground.close();
}

async function exportAll(url: string, memory: () => Promise<number>) {
  const query = '{ interactions { nodes { id at channel subject text account { id name } } } }';
  const started = await ask<{ startExport: { job: { id: string } } }>(
    url,
    'mutation ($input: StartExportInput!) { startExport(input: $input) { job { id } userErrors { code message } } }',
    { input: { query } },
  );
  const { id } = started.startExport.job;
  const begun = performance.now();
  const most: [number, number] = [0, 0];
  for (;;) {
    await pause(250);
    const { job } = await ask<{ job: Job }>(url, 'query ($id: ID!) { job(id: $id) { state progress url error } }', {
      id,
    });
    const half = job.progress < interactions / 2 ? 0 : 1;
    most[half] = Math.max(most[half], await memory());
    if (job.state === 'DONE') return { url: job.url ?? '', most, seconds: (performance.now() - begun) / 1000 };
    if (job.state === 'FAILED') throw new Error(job.error ?? 'The export failed.');
  }
}

async function linesOf(url: string): Promise<number> {
  const { body } = await fetch(url, { headers });
  let lines = 0;
  for await (const chunk of body ?? []) for (const byte of chunk as Uint8Array) if (byte === 10) lines += 1;
  return lines;
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
