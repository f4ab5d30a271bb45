import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbedded, type Embedded } from '../../../api/database/embedded.ts';
import { withClient } from '../../../api/database/embedded-roles.ts';

let made: string;
let folder: string;
let running: Embedded | undefined;
const newFolder = () => mkdtemp(join(tmpdir(), 'throughline-embedded-'));

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** Made once; every test begins with a copy of it, owners and rights included. */
beforeAll(async () => {
  made = await newFolder();
  await (await startEmbedded(made)).stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await newFolder();
  await promisify(execFile)('cp', ['-a', `${made}/.`, folder]);
  running = await startEmbedded(folder);
});

afterEach(async () => {
  await running?.stop().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const postmaster = async (): Promise<number> =>
  Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

const note = (url: string, text: string): Promise<unknown> =>
  withClient(url, (client) => client.query(`create table ${text} ()`));

const notes = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ tablename: string }>(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    return rows.map(({ tablename }) => tablename);
  });

const begun = async (): Promise<Embedded> => {
  if (!running) throw new Error('The database was not started.');
  return running;
};

describe('the database that comes with the program', () => {
  it('keeps its passwords to its owner', async () => {
    expect((await stat(join(folder, 'database.json'))).mode & 0o777).toBe(0o600);
  });

  it('lets the program make no tables', async () => {
    const { appUrl } = await begun();
    await expect(note(appUrl, 'forbidden')).rejects.toThrow(/permission denied/);
  });

  it('finds everything as it was left', async () => {
    const first = await begun();
    await note(first.ownerUrl, 'kept');
    await first.stop();
    running = await startEmbedded(folder);
    expect(await notes(running.ownerUrl)).toEqual(['kept']);
    expect(running.appUrl).toBe(first.appUrl);
  });

  it('finds the server that outlived a killed program', async () => {
    const before = await postmaster();
    running = await startEmbedded(folder);
    expect(await postmaster()).toBe(before);
    expect(await notes(running.appUrl)).toEqual([]);
  });

  it('starts again after the server itself was killed', async () => {
    const { ownerUrl } = await begun();
    await note(ownerUrl, 'kept');
    process.kill(await postmaster(), 'SIGKILL');
    const from = Date.now();
    running = await startEmbedded(folder);
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(await notes(running.ownerUrl)).toEqual(['kept']);
  });

  it('starts although its old number now belongs to another program', async () => {
    await (await begun()).stop();
    const left = [process.pid, join(folder, 'postgres'), 1, 1, '', '127.0.0.1', '', ''].join('\n');
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), left);
    running = await startEmbedded(folder);
    expect(await postmaster()).not.toBe(process.pid);
  });

  it('stays up while another program still works in it', async () => {
    const { appUrl, stop } = await begun();
    await withClient(appUrl, async (client) => {
      await stop();
      const { rows } = await client.query('select 1 as answer');
      expect(rows).toEqual([{ answer: 1 }]);
    });
  });
});
