import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';
import { type Fits, keeps as keepsOf, live } from './keeps.ts';
import type { Seeded } from './world/seeds.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

const keeps = (field: string, where: object, fits: Fits): Promise<void> => keepsOf(ground, [field, where, fits]);
const of = (table: string): Seeded[] => ground.ours.all(table);
const rolesOf = (account: Seeded): Seeded[] => of('account_role').filter((role) => role['account_id'] === account.id);
const timelineOf = (account: Seeded): Seeded[] => of('interaction').filter((row) => row['account_id'] === account.id);
const childrenOf = (account: Seeded): Seeded[] =>
  of('account').filter((row) => row['parent_id'] === account.id && live(row));
const one = (table: string, id: unknown): Seeded | undefined => of(table).find((row) => row.id === id);

describe('related records', () => {
  it('of which there is one', async () => {
    const parent = (row: Seeded): Seeded | undefined => one('account', row['parent_id']);
    await keeps('accounts', { parent: {} }, (row) => row['parent_id'] !== null);
    await keeps('accounts', { not: { parent: {} } }, (row) => row['parent_id'] === null);
    await keeps('accounts', { parent: { stage: { eq: 'KNOW' } } }, (row) => parent(row)?.['stage'] === 'KNOW');
  });

  it('some, every and none of which are such', async () => {
    const primary = { primary: { eq: true } };
    await keeps('accounts', { roles: { some: primary } }, (row) =>
      rolesOf(row).some((role) => role['is_primary'] === true),
    );
    await keeps('accounts', { roles: { every: primary } }, (row) =>
      rolesOf(row).every((role) => role['is_primary'] === true),
    );
    await keeps(
      'accounts',
      { roles: { none: primary } },
      (row) => !rolesOf(row).some((role) => role['is_primary'] === true),
    );
    await keeps('accounts', { roles: { some: {} } }, (row) => rolesOf(row).length > 0);
    await keeps('accounts', { roles: { none: {} } }, (row) => rolesOf(row).length === 0);
    await keeps('accounts', { roles: {} }, () => true);
    await keeps(
      'accounts',
      { roles: { some: primary, none: { influence: { gt: 3 } } } },
      (row) =>
        rolesOf(row).some((role) => role['is_primary'] === true) &&
        !rolesOf(row).some((role) => Number(role['influence']) > 3),
    );
  });

  it('every one of which must be known to be such', async () => {
    await keeps('accounts', { roles: { every: { influence: { gte: 1 } } } }, (row) =>
      rolesOf(row).every((role) => role['influence'] !== null),
    );
  });

  it('every one of which leads to such a record', async () => {
    const ours = (role: Seeded): boolean => one('person', role['person_id'])?.['side'] === 'OURS';
    const person = { person: { side: { eq: 'OURS' } } };
    await keeps('accounts', { roles: { every: person } }, (row) => rolesOf(row).every(ours));
    await keeps('accounts', { roles: { none: { not: person } } }, (row) => rolesOf(row).every(ours));
    await keeps('people', { roles: { every: { account: { timeline: { none: {} } } } } }, (row) =>
      of('account_role')
        .filter((role) => role['person_id'] === row.id)
        .every((role) => !of('interaction').some((lived) => lived['account_id'] === role['account_id'])),
    );
  });

  it('are those that the field itself shows', async () => {
    await keeps('accounts', { children: { some: {} } }, (row) => childrenOf(row).length > 0);
  });

  it('through a table that ties them together', async () => {
    const peopleOf = (row: Seeded): unknown[] =>
      ground.ours
        .of('interaction_person')
        .filter((tie) => tie['interaction_id'] === row.id)
        .map((tie) => tie['person_id']);
    await keeps('interactions', { people: { some: { side: { eq: 'OURS' } } } }, (row) =>
      peopleOf(row).some((id) => one('person', id)?.['side'] === 'OURS'),
    );
  });

  it('over three relations', async () => {
    const where = { roles: { some: { person: { roles: { some: { primary: { eq: true } } } } } } };
    const primary = (person: unknown): boolean =>
      of('account_role').some((role) => role['person_id'] === person && role['is_primary']);
    await keeps('accounts', where, (row) => rolesOf(row).some((role) => primary(role['person_id'])));
  });

  it('are refused over four, written or by variable, however they are combined', async () => {
    const written = 'roles: { some: { person: { roles: { none: { not: { role: { key: { eq: "x" } } } } } } } }';
    const where = {
      or: [{ roles: { some: { person: { roles: { every: { and: [{ role: { key: { eq: 'x' } } }] } } } } } }],
    };
    const refused = [{ code: 'TOO_MANY', path: ['accounts'] }];
    expect((await ground.ask(`{ accounts(where: { ${written} }) { totalCount } }`)).errors).toMatchObject(refused);
    const given = await ground.ask('query($where: AccountWhere) { accounts(where: $where) { totalCount } }', { where });
    expect(given.errors).toMatchObject(refused);
  });

  it('can be filtered inside a list too', async () => {
    const { data, errors } = await ground.ask(
      `query($kind: SurveyKind) { accounts(first: 100) { nodes { id
        timeline(first: 100, where: { survey: { eq: $kind }, account: { stage: { ne: GROW } } }) {
          totalCount nodes { id } } } } }`,
      { kind: 'NPS' },
    );
    expect(errors).toEqual([]);
    type Node = { id: string; timeline: { totalCount: number; nodes: { id: string }[] } };
    for (const { id, timeline } of (data as { accounts: { nodes: Node[] } }).accounts.nodes) {
      const account = one('account', id) as Seeded;
      const expected = account['stage'] === 'GROW' ? [] : timelineOf(account).filter((row) => row['survey'] === 'NPS');
      expect(timeline.nodes.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort());
      expect(timeline.totalCount).toBe(expected.length);
    }
  });
});
