import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../api/database/open.ts';

const folder = await mkdtemp(join(tmpdir(), 'throughline-presence-'));
const program = await openDatabase({ folder });
afterAll(() => rm(folder, { recursive: true, force: true }));

const postmaster = async (): Promise<number> =>
  Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

const isThere = async (): Promise<boolean> => (await program.orm.em.fork().execute('select 1 as one')).length === 1;

test('a command that comes and goes leaves the database to the program that runs', async () => {
  const command = await openDatabase({ folder });
  await command.close();
  expect(await isThere()).toBe(true);
});

test('a database server that is killed comes back without a restart of the program', async () => {
  const killed = await postmaster();
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(async () => expect(await postmaster()).not.toBe(killed), { timeout: 20_000, interval: 100 });
  await vi.waitFor(async () => expect(await isThere()).toBe(true), { timeout: 20_000, interval: 200 });
});

test('a program that leaves while its server comes back leaves none behind', async () => {
  const killed = await postmaster();
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(async () => expect(await postmaster()).not.toBe(killed), { timeout: 20_000, interval: 20 });
  await program.close();
  await expect(postmaster()).rejects.toThrow('ENOENT');
});
