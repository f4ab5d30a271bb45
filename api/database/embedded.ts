import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { initialise, isInitialised, lastWords, launch, shutDown, type Cluster } from './cluster.ts';
import { makeRolesAndDatabase, names, withClient } from './embedded-roles.ts';
import { freePort, remember, secretsIn, type Secrets } from './embedded-secrets.ts';

export type Embedded = { ownerUrl: string; appUrl: string; superuserUrl: string; stop: () => Promise<void> };
type Speed = { fast?: boolean };

const steady = ['jit=off'];
const forgetful = [...steady, 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
const patience = 5_000;

type Door = { role: string; password: string; database: string };

const urlOf = ({ port }: { port: number }, { role, password, database }: Door): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

const superuserUrl = (cluster: Cluster): string =>
  urlOf(cluster, { role: 'postgres', password: cluster.password, database: 'postgres' });

const answers = (cluster: Cluster): Promise<boolean> =>
  withClient(superuserUrl(cluster), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.folder;
  }).catch(() => false);

const runsPostgres = async (pid: number): Promise<boolean> => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'unknown: perhaps postgres');
  return command.includes('postgres');
};

/** After a crash the number of the old server may belong to another program, which PostgreSQL takes for itself. */
async function forgetDeadServer(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (Number.isInteger(pid) && !(await runsPostgres(pid))) await rm(file, { force: true });
}

/** A killed server's last children hold its memory for a moment, therefore it is tried again for a while. */
async function wake(cluster: Cluster, settings: readonly string[], until: number): Promise<void> {
  await forgetDeadServer(cluster.folder);
  try {
    await launch(cluster, settings);
  } catch (cause) {
    if (await answers(cluster)) return;
    if (Date.now() > until) throw await unableToWake(cluster, cause);
    await pause(100);
    await wake(cluster, settings, until);
  }
}

const unableToWake = async ({ folder }: Cluster, cause: unknown): Promise<CannotStart> =>
  new CannotStart(
    `The database in ${folder} does not start: ${await lastWords(folder)} ` +
      'Free what it asks for, or set DATABASE_URL to a PostgreSQL of your own.',
    cause,
  );

async function awake(home: string, settings: readonly string[]): Promise<Secrets> {
  const secrets = await secretsIn(home);
  const cluster = { folder: join(home, 'postgres'), ...secrets };
  if (!isInitialised(cluster.folder)) await initialise(cluster);
  if (await answers(cluster)) return secrets;
  const moved = await remember(home, { ...secrets, port: await freePort(secrets.port) });
  await wake({ ...cluster, port: moved.port }, settings, Date.now() + patience);
  return moved;
}

const othersWorkThere = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const others = "backend_type = 'client backend' and pid <> pg_backend_pid()";
    const { rowCount } = await client.query(`select from pg_stat_activity where ${others}`);
    return rowCount !== 0;
  });

/** Starts the PostgreSQL that lives in the folder, or finds it still running, and makes it ready for the program. */
export async function startEmbedded(folder: string, { fast = false }: Speed = {}): Promise<Embedded> {
  const home = resolve(folder);
  const secrets = await awake(home, fast ? forgetful : steady);
  const cluster = { folder: join(home, 'postgres'), ...secrets };
  await makeRolesAndDatabase(superuserUrl(cluster), secrets);
  return {
    ownerUrl: urlOf(secrets, { role: names.owner, password: secrets.ownerPassword, database: names.database }),
    appUrl: urlOf(secrets, { role: names.app, password: secrets.appPassword, database: names.database }),
    superuserUrl: superuserUrl(cluster),
    stop: async () => {
      const alone = (await answers(cluster)) && !(await othersWorkThere(superuserUrl(cluster)));
      if (alone) await shutDown(cluster.folder);
    },
  };
}
