import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { enterWorkspace } from '../../../api/exchange/enter-workspace.ts';
import { importRecords } from '../../../api/exchange/import-records.ts';
import { useCasesInside } from '../../../api/exchange/use-cases-inside.ts';
import { openHouse } from '../ask.ts';
import { Wiretap } from '../graph/wiretap.ts';
import { mapFixture } from './fixtures.ts';

const sources = {
  'crm-accounts': 'crm-opportunities/accounts.csv',
  'crm-teams': 'crm-opportunities/sales_teams.csv',
  'crm-opportunities': 'crm-opportunities/sales_pipeline.csv',
  complaints: 'consumer-complaints/complaints.csv',
  'airport-2015': 'airport-survey/2015_SFO_Customer_Survey.csv',
  'airport-2017': 'airport-survey/2017_SFO_Customer_Survey.csv',
  'user-stories': 'user-stories',
  'release-board': 'release-board/enhancements.csv',
};

const house = await openHouse();
const wire = new Wiretap();
Object.assign(house.house.pool.options, { stream: wire.socket });
/** Budgets are settled beside the questions, at moments of their own. */
const answering = () => wire.run.filter((statement) => !statement.includes('exchange_budget('));
const whole = readFileSync(new URL('../../../schema/examples/account-360.graphql', import.meta.url), 'utf8');

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await house.ask<Data>(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

beforeAll(async () => {
  for (const [kind, path] of Object.entries(sources)) {
    const mapped = mapFixture(kind, path);
    await enterWorkspace(house.house.orm, { workspaceId: house.workspaceId, dryRun: false }, (em) =>
      importRecords(mapped, useCasesInside(em), () => undefined),
    );
  }
}, 120_000);

describe('A workspace into which five sources were imported', () => {
  test('shows every account whole, in three statements at most', async () => {
    const { accounts } = await ask<{ accounts: { nodes: { id: string; name: string }[]; totalCount: number } }>(
      '{ accounts(first: 100) { nodes { id name } totalCount } }',
    );
    expect(accounts.totalCount).toBeGreaterThanOrEqual(30);
    expect(accounts.nodes).toHaveLength(accounts.totalCount);
    for (const { id, name } of accounts.nodes) {
      wire.clear();
      expect(await ask(whole, { id })).toMatchObject({ account: { name } });
      expect(answering().length).toBeGreaterThan(0);
      expect(answering().length).toBeLessThanOrEqual(3);
    }
  });

  test('puts subsidiaries under their parents and agents on their accounts', async () => {
    const { accounts } = await ask<{ accounts: { nodes: { parent: unknown; roles: { nodes: unknown[] } }[] } }>(
      `{ accounts(where: { parent: { name: { isNull: false } } }, first: 100) {
        nodes { parent { name } roles { nodes { role { key } person { fullName manager { fullName } } } } } } }`,
    );
    expect(accounts.nodes.length).toBeGreaterThan(0);
    expect(accounts.nodes.flatMap(({ roles }) => roles.nodes)).toContainEqual(
      expect.objectContaining({
        role: { key: 'SELLER' },
        person: expect.objectContaining({ manager: expect.anything() }),
      }),
    );
  });

  test('tells friction by stage, scores by touchpoint and airlines by what their passengers say', async () => {
    const { successSummary } = await ask<{ successSummary: Record<string, unknown[]> }>(
      `{ successSummary {
        nps { value n } overallCsat { value n } touchpoints { card { title } score { n } }
        accounts(first: 5) { account { name } score { n } } frictionHeat { stage kind felt } } }`,
    );
    expect(successSummary).toMatchObject({ nps: { n: expect.any(Number) } });
    expect(successSummary['touchpoints']?.length).toBeGreaterThan(10);
    expect(successSummary['accounts']?.length).toBeGreaterThan(1);
    expect(successSummary['frictionHeat']).toContainEqual(
      expect.objectContaining({ kind: 'DELAY', felt: expect.any(Number) }),
    );
  });

  test('holds the boards with all their cards, those without a release as unscheduled', async () => {
    const { storyboards } = await ask<{ storyboards: { name: string; cardCount: number; unscheduledCount: number }[] }>(
      '{ storyboards { name cardCount unscheduledCount releases { name } } }',
    );
    expect(storyboards).toHaveLength(3);
    for (const { cardCount } of storyboards) expect(cardCount).toBeGreaterThan(0);
    expect(
      storyboards.some(({ cardCount, unscheduledCount }) => unscheduledCount > 0 && unscheduledCount < cardCount),
    ).toBe(true);
  });
});
