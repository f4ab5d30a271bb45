import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDemo } from '../../../api/database/demo.ts';
import { createWorkspace } from '../../../api/workspace/create-workspace.ts';
import { personWhoSignsIn } from '../../../api/workspace/people.ts';
import { type As, openHouse, type TestHouse } from '../ask.ts';
import { insideOf } from '../database.ts';

const admin = { email: 'newcomer@northfield.example', name: 'A newcomer' };

let house: TestHouse;
let demo: string;
let key: As;
let took: number;

async function create(): Promise<string> {
  const { auth, orm } = house.house;
  const workspaceId = await createDemo(orm, { ...admin, userId: await personWhoSignsIn(auth, admin) });
  if (!workspaceId) throw new Error('There is no demo.');
  return workspaceId;
}

async function ask<Data>(query: string, variables?: object): Promise<Data> {
  const { data, errors } = await house.ask<Data>(query, variables, key);
  expect(errors).toBeUndefined();
  return data;
}

type Counts = Record<'events' | 'interactions' | 'cards' | 'people' | 'roles' | 'readings' | 'ahead' | 'early', number>;

const counted = (workspaceId: string): Promise<Counts | undefined> =>
  insideOf(house.house.orm, workspaceId).transactional(async (em) => {
    const { rows } = await sql<Counts>`select (select count(*)::int from event) as events,
      (select count(*)::int from interaction) as interactions, (select count(*)::int from card) as cards,
      (select count(*)::int from person) as people, (select count(*)::int from account_role) as roles,
      (select count(*)::int from reading) as readings,
      (select count(*)::int from interaction where occurred_at > now()) as ahead,
      (select count(*)::int from interaction where occurred_at < now() - interval '375 days') as early`.execute(
      em.getKysely(),
    );
    return rows[0];
  });

const accountNamed = async <Data>(name: string, fields: string): Promise<Data> => {
  const query = `query ($name: String!) { accounts(where: { name: { eq: $name } }) { nodes { ${fields} } } }`;
  const { accounts } = await ask<{ accounts: { nodes: Data[] } }>(query, { name });
  const [account] = accounts.nodes;
  if (!account) throw new Error(`No account is called ${name}.`);
  return account;
};

beforeAll(async () => {
  house = await openHouse();
  const began = performance.now();
  demo = await create();
  took = performance.now() - began;
  key = await house.keyOf(demo, ['READ']);
}, 60_000);

describe('The demo workspace', () => {
  test('stands within seconds', () => {
    expect(took).toBeLessThan(10_000);
  });

  test('is Northfield Services', async () => {
    const { workspace } = await ask<{ workspace: object }>('{ workspace { name slug demo } }');
    expect(workspace).toEqual({ name: 'Northfield Services', slug: 'northfield', demo: true });
  });

  test('is not made twice, and a second start writes nothing', async () => {
    const before = await counted(demo);
    expect(await create()).toBe(demo);
    expect(await counted(demo)).toEqual(before);
    expect(before).toMatchObject({ cards: 64, people: 59, ahead: 0, early: 0 });
    expect(before?.interactions).toBeGreaterThan(1_000);
    expect(before?.interactions).toBeLessThan(1_500);
  });

  test('is finished by the next start, where one was interrupted before its story', async () => {
    const { auth, orm } = house.house;
    const other = { email: 'interrupted@northfield.example', name: 'Interrupted' };
    const member = { ...other, userId: await personWhoSignsIn(auth, other) };
    const { workspace } = await createWorkspace(orm.em.fork(), { name: 'Half a demo', demo: true, member });
    expect(await createDemo(orm, member)).toBe(workspace.id);
    expect(await counted(workspace.id)).toEqual({ ...(await counted(demo)), events: expect.any(Number) });
  });

  test('has a dozen accounts in all five stages, two of them under their parent', async () => {
    const { accounts } = await ask<{
      accounts: { totalCount: number; nodes: { stage: string; parent: object | null }[] };
    }>('{ accounts(first: 50) { totalCount nodes { stage parent { name } } } }');
    expect(accounts.totalCount).toBe(12);
    expect(new Set(accounts.nodes.map(({ stage }) => stage)).size).toBe(5);
    const children = accounts.nodes.flatMap(({ parent }) => parent ?? []);
    expect(children).toEqual([{ name: 'Halden Insurance Group' }, { name: 'Halden Insurance Group' }]);
  });

  test('lays 64 cards over five stages, three releases and what waits', async () => {
    const { storyboards } = await ask<{ storyboards: Record<string, unknown>[] }>(`{ storyboards {
      name cardCount unscheduledCount stages { stage cards } releases { name state used capacity coverage } } }`);
    expect(storyboards).toMatchObject([
      {
        name: 'Staffing engagement',
        cardCount: 64,
        unscheduledCount: 20,
        stages: [{ cards: 14 }, { cards: 15 }, { cards: 10 }, { cards: 17 }, { cards: 8 }],
        releases: [
          { state: 'DONE', used: 37, capacity: 40, coverage: { length: 5 } },
          { state: 'LIVE', used: 35, capacity: 40, coverage: { length: 5 } },
          { state: 'PLANNED', used: 25, capacity: 36, coverage: { length: 4 } },
        ],
      },
    ]);
  });

  test('has enough evidence in each pillar', async () => {
    const { successSummary } = await ask<{ successSummary: { pillars: { n: number; evidence: string }[] } }>(
      '{ successSummary { pillars { pillar n value evidence } nps { value n } csat { value } enps { value n } } }',
    );
    expect(successSummary.pillars.map(({ evidence }) => evidence)).toEqual(['ENOUGH', 'ENOUGH', 'ENOUGH']);
    expect(Math.min(...successSummary.pillars.map(({ n }) => n))).toBeGreaterThanOrEqual(30);
  });

  test('knows too little about Larkfield, and enough about Halden', async () => {
    const fields = 'success { pillars { pillar n evidence } } score(kind: CSAT) { n evidence value }';
    expect(await accountNamed('Larkfield Schools Trust', fields)).toMatchObject({
      success: { pillars: [{ evidence: 'NONE' }, { n: expect.any(Number) }, { evidence: 'NONE' }] },
      score: { n: 2, evidence: 'TOO_LITTLE', value: null },
    });
    const halden = await accountNamed<{ success: { pillars: { evidence: string }[] } }>(
      'Halden Insurance Group',
      fields,
    );
    expect(halden.success.pillars.map(({ evidence }) => evidence)).toEqual(['ENOUGH', 'ENOUGH', 'ENOUGH']);
  });

  test('shows the chairs that are empty', async () => {
    const vacant = async (name: string) =>
      (await accountNamed<{ vacantRoles: { key: string }[] }>(name, 'vacantRoles { key }')).vacantRoles.map(
        ({ key }) => key,
      );
    expect(await vacant('Halden Insurance Group')).toEqual([]);
    expect(await vacant('Brightwater Utilities')).toEqual(['CHAMPION', 'SUPPORT_AGENT']);
    expect(await vacant('Tamarind Travel')).toEqual(['CHAMPION', 'ENGINEER']);
    expect(await vacant('Ostara Bank')).toContain('SPONSOR');
  });

  test('tells of an invoice without first use, of one that left, and of one that answered late', async () => {
    const milestones = `timeline(where: { kind: { eq: MILESTONE } }, first: 100) {
      nodes { ... on Milestone { milestone } } }`;
    const reached = async (name: string) => {
      const { timeline } = await accountNamed<{ timeline: { nodes: { milestone: string }[] } }>(name, milestones);
      return new Set(timeline.nodes.map(({ milestone }) => milestone));
    };
    expect(await reached('Brightwater Utilities')).toEqual(new Set(['INVOICE', 'DELIVERY', 'CONTRACT']));
    expect(await reached('Corvia Logistics')).toContain('CHURN');
    expect(await reached('Pellworth Foods')).toContain('RENEWAL');
    const late = `timeline(where: { text: { contains: "I am ashamed" } }) { nodes { frictions { kind severity hours } } }`;
    expect(await accountNamed('Pellworth Foods', late)).toEqual({
      timeline: { nodes: [{ frictions: [{ kind: 'DELAY', severity: 3, hours: 216 }] }] },
    });
  });

  test('names stewards, and why success at Pellworth changed hands', async () => {
    const fields = 'stewards { division { key } person { fullName } until reason }';
    const { stewards } = await accountNamed<{ stewards: { division: { key: string }; reason: string; until: null }[] }>(
      'Pellworth Foods',
      fields,
    );
    const success = stewards.filter(({ division, until }) => division.key === 'SUCCESS' && until === null);
    expect(success).toMatchObject([
      { person: { fullName: 'Rosa Santana' }, reason: expect.stringContaining('nine-day wait') },
    ]);
  });

  test('holds facts, some of them stale, and gaps', async () => {
    const fields = 'facts { need { key } stale evidence { id } } factGaps { key }';
    const tamarind = await accountNamed<{ facts: { stale: boolean }[]; factGaps: object[] }>('Tamarind Travel', fields);
    expect(tamarind.facts.filter(({ stale }) => stale).length).toBeGreaterThan(1);
    expect(tamarind.factGaps.length).toBeGreaterThan(tamarind.facts.filter(({ stale }) => stale).length);
    const halden = await accountNamed<{ facts: { evidence: object | null }[] }>('Halden Insurance Group', fields);
    expect(halden.facts.filter(({ evidence }) => evidence).length).toBeGreaterThan(3);
  });

  test('decided five times under the framework of the day, once wrongly', async () => {
    const { framework, decisions } = await ask<{
      framework: { version: number; values: object[]; priorities: object[] };
      decisions: { nodes: { result: string; chosen: object | null; framework: { version: number } }[] };
    }>(`{ framework { version values { name } priorities { statement } }
      decisions(first: 10) { nodes { question result chosen { label } framework { version } } } }`);
    expect(framework).toMatchObject({ version: 2, values: { length: 5 } });
    expect(decisions.nodes.map(({ result }) => result).sort()).toEqual([
      'DID_NOT_HOLD',
      'HELD',
      'PENDING',
      'PENDING',
      'PENDING',
    ]);
    expect(decisions.nodes.filter(({ chosen }) => !chosen).length).toBe(1);
    expect(decisions.nodes.map(({ framework: { version } }) => version).sort()).toEqual([1, 1, 2, 2, 2]);
  });

  test('answered most ideas with a name', async () => {
    const { ideas } = await ask<{
      ideas: { nodes: { state: string; response: object | null; supporterCount: number }[] };
    }>('{ ideas(first: 20) { nodes { state supporterCount accountCount response { text } cards { title } } } }');
    expect(ideas.nodes.length).toBe(7);
    expect(ideas.nodes.filter(({ response }) => response).length).toBe(4);
    expect(Math.max(...ideas.nodes.map(({ supporterCount }) => supporterCount))).toBe(4);
  });

  test('has lived most of the cards of the release that is done', async () => {
    const { storyboards } = await ask<{
      storyboards: { cards: { title: string; release: { state: string } | null; lived: { kept: number } }[] }[];
    }>('{ storyboards { cards { title release { state } lived { kept } } } }');
    const lived = (state: string | undefined) =>
      storyboards.flatMap(({ cards }) => cards.filter(({ release }) => release?.state === state));
    expect(lived('DONE').filter(({ lived: { kept } }) => kept > 0).length).toBe(lived('DONE').length);
    expect(lived(undefined).some(({ lived: { kept } }) => kept === 0)).toBe(true);
  });

  test('met some of what was expected in time, and missed some', async () => {
    const { storyboards } = await ask<{
      storyboards: { cards: { title: string; lived: { expected: number | null; inTime: number | null } }[] }[];
    }>('{ storyboards { cards { title lived { expected inTime } } } }');
    const due = storyboards.flatMap(({ cards }) => cards.filter(({ lived: { expected } }) => expected));
    const sum = (name: 'expected' | 'inTime') => due.reduce((all, { lived }) => all + (lived[name] ?? 0), 0);
    expect(due.length).toBeGreaterThan(15);
    expect(due.some(({ lived: { expected, inTime } }) => expected === inTime)).toBe(true);
    expect(due.some(({ lived: { expected, inTime } }) => expected !== inTime)).toBe(true);
    expect(sum('inTime') / sum('expected')).toBeGreaterThan(0.5);
  });
});
