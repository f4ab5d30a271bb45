import { execFile, spawn } from 'node:child_process';
import { chown, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.ts';

const execute = promisify(execFile);

type Account = { uid: number; gid: number };
type Command = { program: string; words: readonly string[]; folder: string };

const isRoot = (): boolean => process.getuid?.() === 0;

async function accountNamed(name: string): Promise<Account | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

async function databaseAccount(): Promise<Account> {
  const existing = await accountNamed('postgres');
  if (existing) return existing;
  await execute('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined);
  const found = (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (found) return found;
  throw new CannotStart('PostgreSQL does not run as root: add a system user named postgres, then start again.');
}

/** Root's home is closed to others: there the database may pass through folders, but not own them. */
const throughClosedFolders = ({ uid, gid }: Account, { program, words }: Command): [string, string[]] => {
  const through = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return ['setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...through, program, ...words]];
};

const canReach = (account: Account, program: string, folder: string): Promise<boolean> =>
  execute('test', ['-x', program, '-a', '-x', folder], account).then(
    () => true,
    () => false,
  );

function run(program: string, words: readonly string[], options: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(said.trim() || `${program}: ${code}`))));
  });
}

/** PostgreSQL refuses to run as root: root lends it another account. */
export async function runUnprivileged(command: Command): Promise<string> {
  if (!isRoot()) return run(command.program, command.words, {});
  const account = await databaseAccount();
  if (await canReach(account, command.program, command.folder)) {
    return run(command.program, command.words, { ...account, cwd: '/' });
  }
  return run(...throughClosedFolders(account, command), { cwd: '/' });
}

export async function ownedByDatabase(path: string): Promise<void> {
  if (!isRoot()) return;
  const { uid, gid } = await databaseAccount();
  await chown(path, uid, gid);
}
