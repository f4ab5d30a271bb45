import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, workspaceFor, type FreshDatabase } from '../database.ts';
import { fixturePath } from './fixtures.ts';

const program = fileURLToPath(new URL('../../../api/exchange/main.ts', import.meta.url));
let folder: string;
let database: FreshDatabase;

interface Outcome {
  code: number;
  told: string;
  complained: string;
}

function command(...words: string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd: folder, env }, (error, told, complained) =>
      resolve({ code: error ? Number(error.code) : 0, told, complained }),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-import-'));
  database = await freshDatabase();
  const { member } = await workspaceFor(database.orm, 'Acme');
  await sql`insert into auth."user" (id, name, email) values (${member.userId}, 'Admin', 'admin@acme.example')`.execute(
    database.orm.em.fork().getKysely(),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the import command', { timeout: 60_000 }, () => {
  test('a dry run, a run and a second run tell what they did', async () => {
    const path = fixturePath('crm-opportunities/accounts.csv');
    const dry = await command('crm-accounts', path, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      told: expect.stringContaining('5 created, 0 updated, 0 unchanged, 0 refused'),
    });
    expect(dry.told).toContain('dry run: nothing was written');
    const first = await command('crm-accounts', path, '--workspace', 'Acme');
    expect(first.told).toContain('5 created, 0 updated, 0 unchanged, 0 refused');
    expect(first.told).toContain('accounts.csv: 5 rows');
    expect(first.told).toContain('corrected sector: technolgy -> technology (2 rows)');
    expect(first.told).toContain('corrected office_location: Philipines -> Philippines (1 row)');
    const second = await command('crm-accounts', path);
    expect(second.told).toContain('0 created, 0 updated, 5 unchanged, 0 refused');
  });

  test('refused rows are no failure and are kept beside you with their reasons', async () => {
    const { code, told } = await command('crm-opportunities', fixturePath('crm-opportunities/sales_pipeline.csv'));
    expect(code).toBe(0);
    expect(told).toContain('sales_pipeline.csv.refused.csv');
    expect(told).toContain('refused interactions: no account (2)');
    const refused = await readFile(join(folder, 'sales_pipeline.csv.refused.csv'), 'utf8');
    expect(refused.split('\r\n')).toContain(
      '6,interactions: no account,FX000005,Rosa Petrova,GTXPro,,Engaging,8/3/2017,,',
    );
  });

  test('a picture that is called CSV is refused with its place', async () => {
    await writeFile(join(folder, 'people.csv'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    const { code, complained, told } = await command('crm-teams', 'people.csv');
    expect({ code, told }).toEqual({ code: 1, told: '' });
    expect(complained).toBe(
      'people.csv, byte 1: this is a PNG picture, not a text; save the table as CSV and import that.\n',
    );
  });

  test('a mapping with a slip is refused before anything is read', async () => {
    await writeFile(join(folder, 'mine.json'), JSON.stringify({ kind: 'mine', about: '', reads: {}, writes: [] }));
    const { code, complained } = await command('mine', 'nowhere.csv', '--map', 'mine.json');
    expect(code).toBe(1);
    expect(complained).toContain('mine.json is no mapping:\n  reads.format: is missing');
  });

  test.each([
    [['nothing-known', 'x.csv'], 'There is no mapping for "nothing-known"; there is one for crm-accounts,'],
    [['crm-teams', 'nowhere.csv'], 'nowhere.csv does not exist.'],
    [['crm-teams'], 'Say which file to import:'],
    [['crm-teams', 'x.csv', '--colour'], "Unknown option '--colour'"],
    [['crm-teams', fixturePath('crm-opportunities/sales_teams.csv'), '--workspace', 'Elsewhere'], '"Elsewhere" is no'],
  ])('%j is answered with a sentence', async (words, sentence) => {
    const { code, complained } = await command(...words);
    expect(code).toBe(1);
    expect(complained).toContain(sentence);
    expect(complained).not.toContain('    at ');
  });

  test('a ready mapping can be printed, changed and used', async () => {
    const { told } = await command('crm-teams', '--print-mapping');
    await writeFile(join(folder, 'teams.json'), told.replaceAll('"Sales agent"', '"Account executive"'));
    const path = fixturePath('crm-opportunities/sales_teams.csv');
    expect(await command('crm-teams', path, '--map', 'teams.json')).toMatchObject({ code: 0 });
    const { told: again } = await command('crm-teams', path);
    expect(again).toContain('0 created, 3 updated, 2 unchanged, 0 refused');
  });

  test('nothing but the refused rows is left behind', async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.refused.csv'));
    expect(names).toEqual(['sales_pipeline.csv.refused.csv']);
  });
});
