import { setTimeout as pause } from 'node:timers/promises';
import { clientOf } from './client.ts';

export interface Job {
  readonly state: string;
  readonly progress: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

type Counts = Pick<Job, 'created' | 'updated' | 'unchanged' | 'refused'>;
type Told = Pick<Job, 'state' | 'progress'> & { error: string | null; counts: Counts[] };

const looking = `query ($id: ID!) {
  job(id: $id) { state progress error counts { created updated unchanged refused } } }`;
const starting = `mutation ($input: StartImportInput!) {
  startImport(input: $input) { job { id } userErrors { message } } }`;

/** Somebody who brings files and imports them, as an integrator does. */
export function importer(url: string, key: string) {
  const headers = { authorization: `Bearer ${key}` };
  const client = clientOf(url, headers);

  async function bring(name: string, body: string): Promise<string> {
    const address = new URL(`/imports?name=${encodeURIComponent(name)}`, url);
    const answered = await fetch(address, { method: 'POST', headers, body });
    return ((await answered.json()) as { id: string }).id;
  }

  async function start(input: object): Promise<{ id: string }> {
    type Answer = { startImport: { job: { id: string } | null; userErrors: { message: string }[] } };
    const { startImport } = await client.ask<Answer>(starting, { input });
    if (!startImport.job) throw new Error(startImport.userErrors[0]?.message);
    return startImport.job;
  }

  async function look(id: string): Promise<Job> {
    const { job } = await client.ask<{ job: Told }>(looking, { id });
    if (job.error) throw new Error(job.error);
    const sum = (what: keyof Counts): number => job.counts.reduce((total, count) => total + count[what], 0);
    const { state, progress } = job;
    return {
      ...{ state, progress, created: sum('created'), updated: sum('updated') },
      ...{ unchanged: sum('unchanged'), refused: sum('refused') },
    };
  }

  async function until(id: string, reached: (job: Job) => boolean): Promise<Job> {
    for (;;) {
      const job = await look(id);
      if (job.state === 'DONE' || reached(job)) return job;
      await pause(20);
    }
  }

  async function run(input: object): Promise<{ seconds: number; job: Job }> {
    const begun = performance.now();
    const { id } = await start(input);
    const job = await until(id, ({ state }) => state === 'DONE');
    return { seconds: (performance.now() - begun) / 1000, job };
  }

  return { bring, start, run, until };
}
