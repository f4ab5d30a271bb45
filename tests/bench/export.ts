import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { makeData } from './data.ts';
import { openGround } from './ground.ts';
import { startProduct } from './programs.ts';

const small = process.argv.includes('--small');
const interactions = small ? 100_000 : 1_000_000;
const mostGrowth = 150;

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
  const growth = Math.max(exported.most, await memory()) - exported.early;
  console.log(
    `${rows} rows in ${exported.seconds.toFixed(1)} s, ${(rows / exported.seconds).toFixed(0)} rows/s;` +
      ` memory ${exported.early.toFixed(0)} MB after a tenth, ${growth.toFixed(0)} MB more at most (bar ${mostGrowth})`,
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
  let [early, most] = [0, 0];
  for (;;) {
    await pause(250);
    const { job } = await ask<{ job: Job }>(url, 'query ($id: ID!) { job(id: $id) { state progress url error } }', {
      id,
    });
    const now = await memory();
    if (early === 0 && job.progress >= interactions / 10) early = now;
    most = Math.max(most, now);
    if (job.state === 'DONE') return { url: job.url ?? '', early, most, seconds: (performance.now() - begun) / 1000 };
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
