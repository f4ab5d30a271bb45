import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { Account } from '../../../api/account/account.entity.ts';
import { upsertAccounts } from '../../../api/account/upsert-accounts.ts';
import { Measure } from '../../../api/outcome/measure.entity.ts';
import { Outcome } from '../../../api/outcome/outcome.entity.ts';
import { upsertOutcomes } from '../../../api/outcome/upsert-outcomes.ts';
import { freshDatabase, type Inside, workspaceFor } from '../database.ts';

let inside: Inside;

beforeAll(async () => {
  inside = await workspaceFor((await freshDatabase()).orm, 'Telling');
});

const said = {
  name: 'Halden',
  domains: ['halden.example'],
  phones: ['+47 22 33 44 55'],
  industry: 'Insurance',
  tags: ['key', 'nordic'],
  stage: 'TRUST',
  notes: 'Quotes "count".',
  location: 'Oslo',
  employees: 1_200,
  annualRevenue: 1.25e9,
  foundedYear: 1921,
} as const;
const stageSince = new Date('2026-01-02T03:04:05.678Z');
const later = new Date('2026-05-06T07:08:09.010Z');
const change = { stage: 'GROW', industry: null, domains: [], employees: 7, annualRevenue: 0.5 } as const;

const toldOf = (recordId: string): Promise<object[]> =>
  inside.em.transactional(async (em) => {
    const found = await sql<{ action: string; changes: object }>`
      select action, changes from event where record_id = ${recordId}::uuid order by sequence`.execute(em.getKysely());
    return found.rows;
  });

describe('an account', () => {
  it('has the same history whether one person changed it or a call of many rows', async () => {
    const parent = inside.em.create(Account, { name: 'Group', stage: 'KNOW', stageSince });
    const alone = inside.em.create(Account, {
      ...said,
      domains: [...said.domains],
      phones: [...said.phones],
      tags: [...said.tags],
      stageSince,
      parent,
    });
    await inside.em.flush();
    alone.enter('GROW', later);
    inside.em.assign(alone, { industry: null, domains: [], employees: 7, annualRevenue: 0.5, parent: null });
    await inside.em.flush();

    const bring = (row: object) => upsertAccounts(inside.em.fork(), { rows: [row] });
    const { rows } = await bring({ ...said, stageSince, parent: { id: parent.id } });
    const id = rows[0]?.id ?? '';
    await bring({ id, ...change, stageSince: later, parent: null });

    const history = await toldOf(alone.id);
    expect(history).toMatchObject([{ action: 'CREATED' }, { action: 'UPDATED' }]);
    expect(await toldOf(id)).toEqual(history);
  });
});

describe('a measure', () => {
  it('has the same history whether it was made alone or with its outcome in a call of many rows', async () => {
    const account = inside.em.create(Account, { name: 'Measured', stage: 'KNOW', stageSince });
    const agreed = { pillar: 'EXPECTED_OUTCOME', statement: 'They are quick' } as const;
    const hours = { name: 'Hours', unit: 'h', baseline: 9.5, target: 3 };
    const outcome = inside.em.create(Outcome, { ...agreed, account, state: 'AGREED' });
    const alone = inside.em.create(Measure, { ...hours, outcome, rank: 0 });
    await inside.em.flush();
    inside.em.assign(alone, { target: 2, unit: null });
    await inside.em.flush();

    const bring = (row: object) => upsertOutcomes(inside.em.fork(), { rows: [row] });
    const { rows } = await bring({ ...agreed, account: { id: account.id }, measures: [hours] });
    const id = rows[0]?.id ?? '';
    await bring({ id, measures: [{ name: 'Hours', unit: null, target: 2 }] });
    const kept = await inside.em.fork().findOneOrFail(Measure, { outcome: { id } });

    const ofOutcome = (history: object[], of: string) => JSON.parse(JSON.stringify(history).replaceAll(of, 'it')) as [];
    const history = ofOutcome(await toldOf(alone.id), outcome.id);
    expect(history).toMatchObject([{ action: 'CREATED' }, { action: 'UPDATED' }]);
    expect(ofOutcome(await toldOf(kept.id), id)).toEqual(history);
  });
});
