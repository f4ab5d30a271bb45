import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { insideOf } from '../database.ts';
import { fixturePath } from '../exchange/fixtures.ts';
import { importsOf } from './brought.ts';

let house: TestHouse;
let imports: ReturnType<typeof importsOf>;
const header = 'account,sector,year_established,revenue,employees,office_location,subsidiary_of';
const accountsFile = (count: number): string =>
  [header, ...Array.from({ length: count }, (_, n) => `Account ${n},retail,1990,1.5,${n},Norway,`)].join('\n');
const fixture = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(fixturePath(name)));
const counted = (records: string, counts: object) => ({
  ...{ records, created: 0, updated: 0, unchanged: 0, refused: 0 },
  ...counts,
});

beforeAll(async () => {
  house = await openHouse();
  imports = importsOf(house);
});

async function accountsWithEvents(): Promise<{ accounts: number; events: number }> {
  const { data } = await house.ask<{ accounts: { totalCount: number }; changes: { nodes: object[] } }>(
    '{ accounts { totalCount } changes(afterSequence: "0", types: ["Account"], first: 100) { nodes { id } } }',
  );
  return { accounts: data.accounts.totalCount, events: data.changes.nodes.length };
}

describe('An import', () => {
  it('says first what would become of the rows, then does it, and does nothing the second time', async () => {
    const file = await imports.bring('accounts.csv', fixture('crm-opportunities/accounts.csv'));
    const dry = await imports.run({ file, kind: 'crm-accounts', dryRun: true });
    const counts = [counted('accounts', { created: 5 })];
    const remarks = [
      'corrected sector: technolgy -> technology (2 rows)',
      'corrected office_location: Philipines -> Philippines (1 row)',
    ];
    expect(dry).toMatchObject({ state: 'DONE', dryRun: true, progress: 5, total: 5, counts, remarks, url: null });
    expect(await accountsWithEvents()).toEqual({ accounts: 0, events: 0 });

    const run = await imports.run({ file, kind: 'crm-accounts' });
    const told = {
      kind: 'IMPORT',
      fileName: 'accounts.csv',
      fileKind: 'crm-accounts',
      maker: { name: 'Admin of Acme' },
    };
    expect(run).toMatchObject({ ...told, state: 'DONE', dryRun: false, progress: 5, total: 5, counts, remarks });
    expect(await accountsWithEvents()).toEqual({ accounts: 5, events: 5 });

    const again = await imports.run({ again: dry.id });
    expect(again).toMatchObject({
      ...told,
      state: 'DONE',
      dryRun: false,
      counts: [counted('accounts', { unchanged: 5 })],
    });
    expect(await accountsWithEvents()).toEqual({ accounts: 5, events: 5 });
  });

  it('tells in the log whose it was, as one operation', async () => {
    const { data } = await house.ask<{ changes: { nodes: { operationId: string }[] } }>(
      '{ changes(afterSequence: "0", types: ["Account"]) { nodes { cause operationId actor { kind name } } } }',
    );
    const { nodes } = data.changes;
    expect(nodes[0]).toMatchObject({ cause: 'import', actor: { kind: 'MEMBER', name: 'Admin of Acme' } });
    expect(new Set(nodes.map(({ operationId }) => operationId)).size).toBe(1);
  });

  it('gives refused rows back as a file with their reasons, to its maker and to admins', async () => {
    const own = importsOf(house, house.planner);
    await own.bring('sales_teams.csv', fixture('crm-opportunities/sales_teams.csv'));
    const file = await own.bring('pipeline.csv', fixture('crm-opportunities/sales_pipeline.csv'));
    const job = await own.run({ file, kind: 'crm-opportunities' });
    expect(job).toMatchObject({ state: 'DONE', progress: job.total, url: `/imports/${job.id}.csv` });
    const refused = job.counts.reduce((sum, each) => sum + (each as { refused: number }).refused, 0);
    const fetched = (as: object): Promise<Response> => fetch(`${house.url}${job.url}`, { headers: { ...as } });
    const answered = await fetched(house.planner);
    expect(answered.headers.get('content-type')).toContain('text/csv');
    const [titles, ...rows] = (await answered.text()).trimEnd().split('\r\n');
    expect(titles).toContain('refused line,refused because,opportunity_id');
    expect(rows).toHaveLength(refused);
    expect(rows.join()).toContain('No person has the reference crm-people/Ines Okafor.');
    expect((await fetched(house.admin)).status).toBe(200);
    expect((await fetched(house.viewer)).status).toBe(404);
    expect((await fetched(house.otherWorkspace)).status).toBe(404);
    expect((await fetched({})).status).toBe(401);
  });

  it('goes on where whoever worked on it ended', async () => {
    await imports.run({ file: await imports.bring('first.csv', accountsFile(1_000)), kind: 'crm-accounts' });
    const file = await imports.bring('all.csv', accountsFile(2_500));
    const id = randomUUID();
    const counts = JSON.stringify([counted('accounts', { created: 1_000 })]);
    await insideOf(house.house.orm, house.workspaceId).transactional(async (em) => {
      const run = (statement: string) => em.getConnection().execute(statement, [], 'run', em.getTransactionContext());
      await run(`insert into job (id, kind, state, maker_kind, maker_id, maker_name, import_file_id, mapping, counts,
          cursor, progress, total)
        select '${id}', 'IMPORT', 'RUNNING', maker_kind, maker_id, maker_name, '${file}', mapping, '${counts}',
          '1', 1000, 2500 from job where kind = 'IMPORT' and mapping like '%crm-accounts%' limit 1`);
      await run(`insert into auth.open_job (job_id, workspace_id, leased_until, holder, tries)
        values ('${id}', '${house.workspaceId}', now() - interval '1 second', gen_random_uuid(), 1)`);
    });
    const job = await imports.ended({ id });
    expect(job).toMatchObject({ state: 'DONE', progress: 2_500, counts: [counted('accounts', { created: 2_500 })] });
  });

  it('is called off on the way, and what it had written stays', async () => {
    const file = await imports.bring('called-off.csv', accountsFile(12_000).replaceAll('Account', 'Called off'));
    const { id } = await imports.start({ file, kind: 'crm-accounts' });
    await expect.poll(async () => (await imports.look(id)).progress, { timeout: 15_000 }).toBeGreaterThan(0);
    await callsOf(house, house.admin).done('cancelJob', { id }, 'job { id }');
    const { state, progress } = await imports.look(id);
    expect(state).toBe('CANCELLED');
    expect(progress % 1_000).toBe(0);
    const { data } = await house.ask<{ accounts: { totalCount: number } }>(
      '{ accounts(where: { name: { startsWith: "Called off" } }) { totalCount } }',
    );
    expect(data.accounts.totalCount).toBe(progress);
  });

  it('reads a mapping of your own, onto a board of your own', async () => {
    const mapping = JSON.stringify({
      kind: 'wishes',
      about: 'Wishes.',
      reads: { format: 'table', columns: ['wish'] },
      storyboard: { name: 'Wishes' },
      writes: [
        { to: 'epics', fields: { ref: { system: 'wishes', id: 'all' }, name: 'All', stage: 'ACT' } },
        {
          to: 'cards',
          fields: {
            ref: { system: 'wishes', id: { column: 'wish' } },
            title: { column: 'wish' },
            ownerRole: 'ENGINEER',
            epic: { system: 'wishes', id: 'all' },
          },
        },
      ],
    });
    const file = await imports.bring('wishes.csv', 'wish\nHear me\nKeep it\n');
    const job = await imports.run({ file, mapping, storyboard: 'Our wishes' });
    expect(job.counts).toEqual([counted('epics', { created: 1 }), counted('cards', { created: 2 })]);
    const { data } = await house.ask<object>('{ storyboards { name cards { title } } }');
    expect(data).toEqual({
      storyboards: [{ name: 'Our wishes', cards: [{ title: 'Hear me' }, { title: 'Keep it' }] }],
    });
  });

  it.each([
    [
      'a picture',
      'x.csv',
      new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex')),
      'x.csv, byte 1: this is a PNG picture',
    ],
    ['another table', 'y.csv', 'a,b\n1,2\n', 'y.csv, line 1: no column "account"'],
  ])('of %s fails with the place', async (...[, name, content, sentence]) => {
    const job = await imports.run({ file: await imports.bring(name, content), kind: 'crm-accounts' });
    expect(job).toMatchObject({ state: 'FAILED', error: expect.stringContaining(sentence) });
  });

  it.each([
    ['an unknown file', { file: randomUUID(), kind: 'crm-accounts' }, 'NOT_FOUND', ['file']],
    ['an unknown earlier one', { file: null, again: randomUUID() }, 'NOT_FOUND', ['again']],
    ['neither a file nor an earlier one', { file: null, kind: 'crm-accounts' }, 'REQUIRED', ['file']],
    ['neither kind nor mapping', {}, 'REQUIRED', ['kind']],
    ['an unknown kind', { kind: 'nonsense' }, 'INVALID', ['kind']],
    ['a mapping that is none', { mapping: '{' }, 'INVALID', ['mapping']],
  ])('is not begun with %s', async (...[, input, code, path]) => {
    const file = await imports.bring('z.csv', header);
    const { call } = callsOf(house, house.admin);
    const { userErrors } = await call('startImport', { file, ...input }, 'job { id }');
    expect(userErrors).toMatchObject([{ code, path }]);
  });

  it('is not begun with the file of another workspace, nor without the scope for boards', async () => {
    const file = await imports.bring('cards.csv', 'a\n');
    const foreign = callsOf(house, house.otherWorkspace);
    const { userErrors } = await foreign.call('startImport', { file, kind: 'crm-accounts' }, 'job { id }');
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['file'] }]);
    const recorder = callsOf(house, await house.keyWith('READ', 'RECORD'));
    const refused = await recorder.call('startImport', { file, kind: 'board-cards' }, 'job { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN', message: 'This needs the scope PLAN.' }]);
  });

  it('takes files only from those who may record, from pages of ours, and of a length', async () => {
    const statusOf = async (headers: object, content = 'a'): Promise<number> =>
      (await imports.send('a.csv', content, { ...headers })).status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf(house.viewer)).toBe(403);
    expect(await statusOf({ ...house.admin, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf({ ...house.admin, origin: house.url })).toBe(201);
    expect(await statusOf(house.admin, '')).toBe(400);
    expect(await statusOf(house.admin, 'a'.repeat(64 * 1024 * 1024 + 1))).toBe(413);
    expect((await fetch(`${house.url}/imports`, { headers: { ...house.admin } })).status).toBe(405);
  });

  it('is listed, the newest first, and lists what can be imported as it is', async () => {
    const { data } = await house.ask<{ jobs: { nodes: { fileName: string }[] }; importKinds: { kind: string }[] }>(
      '{ jobs(first: 3) { nodes { id fileName createdAt } } importKinds { kind about columns beside storyboard } }',
    );
    expect(data.jobs.nodes).toHaveLength(3);
    expect(data.jobs.nodes[0]?.fileName).toBe('y.csv');
    expect(data.importKinds.map(({ kind }) => kind)).toContain('board-cards');
  });
});
