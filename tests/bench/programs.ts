import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Ground } from './ground.ts';

/** A server in a process of its own. */
export interface Program {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** The hand-written limit. */
export async function startLimit({ appUrl, workspaceId }: Ground): Promise<Program> {
  const child = fork(join(import.meta.dirname, 'limit.ts'), [appUrl, workspaceId]);
  const [address] = (await once(child, 'message')) as [{ port: number }];
  return { url: `http://127.0.0.1:${address.port}/`, process: child, stop: () => stop(child) };
}

/** The product as it is shipped: `npm run build` must have made it. */
export async function startProduct({ appUrl, ownerUrl }: Ground, port: number): Promise<Program> {
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    PORT: String(port),
    LOG_LEVEL: 'error',
    COST_LIMIT: '1000000000',
    COST_RESTORE: '1000000000',
  };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}/graphql`;
  await ready(child, port);
  return { url, process: child, stop: () => stop(child) };
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('The product did not start; see what it printed above.');
    await setTimeout(50);
  }
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return response?.ok ?? false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
