import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freshDatabase, workspaceFor, type FreshDatabase, type Inside } from '../database.ts';

const program = fileURLToPath(new URL('../../../api/exchange/main.ts', import.meta.url));
const header = 'account,sector,year_established,revenue,employees,office_location,subsidiary_of';
const accounts = 20_000;

async function largeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rows = Array.from({ length: accounts }, (_, index) => `Account ${index},retail,1990,1.5,${index},Norway,`);
  const path = join(folder, 'accounts.csv');
  await writeFile(path, [header, ...rows].join('\n'));
  return path;
}

function start(database: FreshDatabase, path: string): ChildProcess {
  const env = { ...process.env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  return spawn(process.execPath, [program, 'crm-accounts', path], { env, stdio: 'ignore' });
}

async function counted({ em }: Inside): Promise<{ accounts: number; keys: number; events: number }> {
  const { rows } = await em.transactional((within) =>
    sql<{ accounts: number; keys: number; events: number }>`
      select (select count(*)::int from account) as accounts, (select count(*)::int from external_ref) as keys,
        (select count(*)::int from event where type = 'Account') as events`.execute(within.getKysely()),
  );
  return rows[0] ?? { accounts: 0, keys: 0, events: 0 };
}

test('an import killed halfway leaves whole chunks, and the next run finishes it', { timeout: 120_000 }, async () => {
  const database = await freshDatabase();
  const inside = await workspaceFor(database.orm, 'Killed');
  const addUser = sql`insert into auth."user" (id, name, email) values (${inside.member.userId}, 'Admin', 'a@b.example')`;
  await addUser.execute(database.orm.em.fork().getKysely());
  const path = await largeFile();

  const killed = start(database, path);
  await vi.waitFor(async () => expect((await counted(inside)).accounts).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 20,
  });
  killed.kill('SIGKILL');
  await once(killed, 'exit');

  const left = await counted(inside);
  expect(left.accounts % 5_000).toBe(0);
  expect(left).toEqual({ accounts: left.accounts, keys: left.accounts, events: left.accounts });

  const [code] = await once(start(database, path), 'exit');
  expect(code).toBe(0);
  expect(await counted(inside)).toEqual({ accounts, keys: accounts, events: accounts });
});
