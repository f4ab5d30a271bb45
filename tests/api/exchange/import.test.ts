import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { enterWorkspace } from '../../../api/exchange/enter-workspace.ts';
import { importRecords, type Imported } from '../../../api/exchange/import-records.ts';
import { useCasesInside } from '../../../api/exchange/use-cases-inside.ts';
import { freshDatabase, workspaceFor, type FreshDatabase, type Inside } from '../database.ts';
import { mapFixture } from './fixtures.ts';

const kinds = {
  'crm-accounts': 'crm-opportunities/accounts.csv',
  'crm-teams': 'crm-opportunities/sales_teams.csv',
  'crm-opportunities': 'crm-opportunities/sales_pipeline.csv',
  complaints: 'consumer-complaints/complaints.csv',
  'airport-2015': 'airport-survey/2015_SFO_Customer_Survey.csv',
  'airport-2017': 'airport-survey/2017_SFO_Customer_Survey.csv',
  'user-stories': 'user-stories',
  'release-board': 'release-board/enhancements.csv',
};

let database: FreshDatabase;
let inside: Inside;

async function importAll({ workspace }: Inside, dryRun = false): Promise<Record<string, Imported>> {
  const imported: Record<string, Imported> = {};
  for (const [kind, path] of Object.entries(kinds)) {
    const mapped = mapFixture(kind, path);
    imported[kind] = await enterWorkspace(database.orm, { workspaceId: workspace.id, dryRun }, (em) =>
      importRecords(mapped, useCasesInside(em), () => undefined),
    );
  }
  return imported;
}

async function counted({ em }: Inside): Promise<Record<string, number>> {
  return em.transactional(async (within) => {
    const { rows } = await sql<Record<string, number>>`
      select (select count(*)::int from account) as accounts, (select count(*)::int from person) as people,
        (select count(*)::int from account_role) as roles, (select count(*)::int from interaction) as interactions,
        (select count(*)::int from storyboard) as storyboards, (select count(*)::int from epic) as epics,
        (select count(*)::int from release) as releases, (select count(*)::int from card) as cards,
        (select count(*)::int from event) as events`.execute(within.getKysely());
    return rows[0] ?? {};
  });
}

const talliesOf = (imported: Record<string, Imported>) =>
  Object.fromEntries(Object.entries(imported).map(([kind, { tallies }]) => [kind, Object.fromEntries(tallies)]));

const created = (created: number, refused = 0) => ({ created, updated: 0, unchanged: 0, refused });

beforeAll(async () => {
  database = await freshDatabase();
  inside = await workspaceFor(database.orm, 'Imports');
});

describe('all five sources in one workspace', { timeout: 60_000 }, () => {
  let first: Record<string, Imported>;
  beforeAll(async () => {
    first = await importAll(inside);
  }, 60_000);

  test('every record is created and every refusal told', () => {
    expect(talliesOf(first)).toMatchObject({
      'crm-accounts': { accounts: created(5) },
      'crm-teams': { people: created(5) },
      'crm-opportunities': { accountRoles: created(8), interactions: created(4, 4) },
      complaints: { interactions: created(32) },
      'airport-2017': { cards: { created: 0, updated: 0, unchanged: 22, refused: 0 } },
      'user-stories': { epics: created(3), cards: created(36) },
      'release-board': { releases: created(8), cards: created(23) },
    });
  });

  test('subsidiaries stand under their parents', async () => {
    const parents = await inside.em.transactional((em) =>
      sql<{ name: string; parent: string }>`select child.name, parent.name as parent from account child
        join account parent on parent.id = child.parent_id order by child.name`.execute(em.getKysely()),
    );
    expect(parents.rows).toEqual([
      { name: 'Larchmoor Instruments', parent: 'Brightwater Holding' },
      { name: 'Pallas Robotics', parent: 'Larchmoor Instruments' },
    ]);
  });

  test('releases stand in the order of their versions, and cards without one are unscheduled', async () => {
    const { rows } = await inside.em.transactional((em) =>
      sql<{ name: string; cards: number }>`select release.name, count(card.id)::int as cards
        from release join card on card.release_id = release.id group by release.name, release.rank order by release.rank collate "C"`.execute(
        em.getKysely(),
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'v1.9',
      'v1.19',
      'v1.20',
      'v1.24',
      'v1.26',
      'v1.31',
      'v1.33',
      'v1.38',
    ]);
    expect(rows.reduce((sum, { cards }) => sum + cards, 0)).toBeLessThan(23);
  });

  test('importing the same files again writes nothing and makes no event', async () => {
    const before = await counted(inside);
    const second = await importAll(inside);
    expect(await counted(inside)).toEqual(before);
    for (const { tallies } of Object.values(second)) {
      for (const { created, updated } of tallies.values())
        expect({ created, updated }).toEqual({ created: 0, updated: 0 });
    }
  });
});

test('a dry run tells the same counts and writes nothing', async () => {
  const other = await workspaceFor(database.orm, 'Dry');
  const before = await counted(other);
  const mapped = mapFixture('release-board', 'release-board/enhancements.csv');
  const { tallies } = await enterWorkspace(database.orm, { workspaceId: other.workspace.id, dryRun: true }, (em) =>
    importRecords(mapped, useCasesInside(em), () => undefined),
  );
  expect(Object.fromEntries(tallies)).toMatchObject({ cards: created(23), releases: created(8) });
  expect(await counted(other)).toEqual(before);
});

test('opportunities of accounts nobody imported are refused one by one with the reason', async () => {
  const other = await workspaceFor(database.orm, 'Empty');
  const mapped = mapFixture('crm-opportunities', 'crm-opportunities/sales_pipeline.csv');
  const { tallies, refused } = await enterWorkspace(
    database.orm,
    { workspaceId: other.workspace.id, dryRun: false },
    (em) => importRecords(mapped, useCasesInside(em), () => undefined),
  );
  expect(tallies.get('interactions')).toEqual(created(0, 8));
  expect(refused.find(({ line, target }) => line === 2 && target === 'interactions')?.reason).toContain(
    'No account has the reference crm/Larchmoor Instruments.',
  );
});
