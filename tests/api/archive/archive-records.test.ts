import { beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveHouse, crm, openArchiveHouse, turned } from './archive-house.ts';

let house: ArchiveHouse;

beforeAll(async () => {
  house = await openArchiveHouse();
});

const byId = (id: string | undefined) => ({ id: id ?? '' });

describe('what was deleted in the system it came from', () => {
  it('is archived by its key, answers UNCHANGED the second time, and tells nobody twice', async () => {
    const [id = ''] = await house.accounts({ name: 'Gone', ref: crm('gone') });
    const before = await house.settled();
    const [first] = await house.archive({ ref: crm('gone'), ifVersion: 1 });
    expect(first).toMatchObject({
      status: 'ARCHIVED',
      record: { __typename: 'Account', id, archivedAt: expect.stringMatching(/Z$/) },
    });
    const [second, third] = [await house.archive({ ref: crm('gone') }), await house.archive({ id, ifVersion: 1 })];
    expect([second, third]).toMatchObject([[{ status: 'UNCHANGED' }], [{ status: 'UNCHANGED', record: { id } }]]);
    const { nodes } = await house.changesSince(before);
    expect(nodes).toMatchObject([{ type: 'Account', recordId: id, action: 'DELETED' }]);
    expect(nodes[0]?.fields).toEqual([
      { name: 'archivedAt', before: null, after: JSON.stringify(first?.record?.archivedAt) },
      { name: 'externalRefs', before: '[{"system": "crm", "externalId": "gone"}]', after: '[]' },
    ]);
  });

  it('of every kind goes in one call, which says why', async () => {
    const [account = ''] = await house.accounts({ name: 'Whole' });
    const [person = ''] = await house.people({ fullName: 'Paula Whole' });
    const [outcome = ''] = await house.outcomes({
      ...{ account: byId(account), pillar: 'EXPECTED_OUTCOME', statement: 'Faster', ref: crm('deal-1') },
    });
    const idea = await house.idea('Whole idea');
    const rows = [byId(account), byId(person), { ref: crm('deal-1') }, byId(idea)];
    const payload = await house.done<{ rows: { status: string }[] }>(
      'archiveRecords',
      { rows, reason: 'Deleted in the CRM' },
      turned,
    );
    expect(payload.rows.map(({ status }) => status)).toEqual(Array(4).fill('ARCHIVED'));
    const query = `query ($id: ID!) { account(id: $id) { archivedAt history { nodes { action fields { name after } } } } }`;
    const { account: kept } = await house.read<{ account: { history: { nodes: object[] } } }>(query, { id: account });
    expect(kept.history.nodes[0]).toMatchObject({ action: 'DELETED' });
    expect(JSON.stringify(kept.history.nodes[0])).toContain('Deleted in the CRM');
    const { nodes } = await house.read<{ nodes: object[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Idea { archivedAt } ... on Outcome { archivedAt } } }`,
      { ids: [outcome, idea] },
    );
    expect(nodes).toMatchObject([{ archivedAt: expect.any(String) }, { archivedAt: expect.any(String) }]);
  });

  it('is refused row by row: nobody, somebody twice, another version, a merged one', async () => {
    const [kept = '', twice = '', survivor = '', other = ''] = await house.accounts(
      ...['Kept', 'Twice', 'Survivor', 'Other'].map((name) => ({ name })),
    );
    await house.merge(survivor, [other]);
    const rows = await house.archive(
      { id: kept, ifVersion: 7 },
      byId(twice),
      byId(twice),
      byId(other),
      { ref: crm('nobody') },
      byId('nonsense'),
      {},
      { id: kept, ref: crm('nobody') },
    );
    expect(rows.map(({ status, errors }) => [status, errors[0]?.code, errors[0]?.path.join('.')])).toEqual([
      ['REJECTED', 'STALE', 'rows.0.ifVersion'],
      ['ARCHIVED', undefined, undefined],
      ['REJECTED', 'CONFLICT', 'rows.2.id'],
      ['REJECTED', 'CONFLICT', 'rows.3.id'],
      ['REJECTED', 'NOT_FOUND', 'rows.4.ref'],
      ['REJECTED', 'NOT_FOUND', 'rows.5.id'],
      ['REJECTED', 'REQUIRED', 'rows.6'],
      ['REJECTED', 'INVALID', 'rows.7'],
    ]);
    expect(rows[3]?.errors[0]).toMatchObject({
      message: `It was merged into ${survivor}; name that one, or take the merge back first.`,
      detail: { recordType: 'Account', recordId: survivor },
    });
  });

  it('stays whole when one row is refused and all or none was wanted', async () => {
    const [id = ''] = await house.accounts({ name: 'All or none' });
    const input = { rows: [byId(id), { ref: crm('nobody') }], onError: 'REJECT_ALL' };
    const { rows, userErrors } = await house.call<{ rows: { status: string }[] }>('archiveRecords', input, turned);
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', message: 'Nothing was done: 1 of 2 rows were refused.' }]);
    expect(rows.map(({ status }) => status)).toEqual(['REJECTED', 'REJECTED']);
    expect(await house.read('query ($id: ID!) { account(id: $id) { archivedAt } }', { id })).toEqual({
      account: { archivedAt: null },
    });
  });
});

describe('an archived account', () => {
  const lists = `query ($parent: ID!) {
    accounts(first: 100) { nodes { name } }
    accountGroups(by: [{ field: INDUSTRY }], metrics: [{ of: OUTCOMES, take: COUNT }]) { total }
    parent: account(id: $parent) { children { totalCount } timeline(includeDescendants: true) { totalCount } }
    search(text: "Leaver") { nodes { title } }
    outcomes(first: 100) { nodes { statement } }
    interactions(first: 100) { nodes { subject } }
    ideas { nodes { accountCount } }
    matchSuggestions(type: ACCOUNT) { nodes { confidence } }
    successSummary { nps { n } accounts { account { name } } }
  }`;

  it('leaves every list and figure of today, stays to be read by its id, and comes back as it was', async () => {
    const [parent = '', leaver = ''] = await house.accounts(
      { name: 'Parent of one' },
      { name: 'Leaver', domains: ['leaver.example'], industry: 'Leaving', ref: crm('leaver') },
      { name: 'Leaver Inc', domains: ['leaver.example'] },
    );
    await house.accounts({ id: leaver, parent: byId(parent) });
    await house.interactions({
      account: byId(leaver),
      kind: 'NOTE',
      subject: 'Leaver said',
      at: '2026-01-01T00:00:00Z',
    });
    await house.outcomes({ account: byId(leaver), pillar: 'EXPECTED_OUTCOME', statement: 'Leaver outcome' });
    await house.idea('From leavers', { account: byId(leaver) });
    await house.done(
      'ingestSurveyResponses',
      { rows: [{ account: byId(leaver), kind: 'NPS', score: 2, at: '2026-01-02T00:00:00Z' }] },
      'rows { status }',
    );
    const told = () => house.read<Record<string, unknown>>(lists, { parent });
    const [before, tables] = [await told(), await house.everything()];
    const [row] = await house.archive(byId(leaver));
    const away = await told();
    expect(JSON.stringify(away)).not.toContain('Leaver"');
    expect(JSON.stringify(away)).not.toMatch(/Leaver (said|outcome)/);
    expect(away).toMatchObject({
      parent: { children: { totalCount: 0 }, timeline: { totalCount: 0 } },
      successSummary: { nps: { n: 0 }, accounts: [] },
    });
    const query = `query ($id: ID!) { account(id: $id) { name archivedAt parent { name } externalRefs { system }
      timeline { totalCount } outcomes { totalCount } } }`;
    expect(await house.read(query, { id: leaver })).toEqual({
      account: {
        ...{ name: 'Leaver', archivedAt: row?.record?.archivedAt, parent: { name: 'Parent of one' } },
        ...{ externalRefs: [], timeline: { totalCount: 2 }, outcomes: { totalCount: 1 } },
      },
    });
    expect(await house.restore(byId(leaver))).toMatchObject([{ status: 'RESTORED', record: { archivedAt: null } }]);
    expect(await told()).toEqual(before);
    expect(await house.everything()).toEqual(tables);
  });

  it('keeps its children: they still hang below it, and are read', async () => {
    const [above = '', below = ''] = await house.accounts({ name: 'Above' }, { name: 'Below' });
    await house.accounts({ id: below, parent: byId(above) });
    await house.archive(byId(above));
    const query = 'query ($id: ID!) { account(id: $id) { parent { name archivedAt } ancestors { name } } }';
    expect(await house.read(query, { id: below })).toMatchObject({
      account: { parent: { name: 'Above', archivedAt: expect.any(String) }, ancestors: [{ name: 'Above' }] },
    });
    await house.accounts({ id: below, industry: 'Still here' });
  });

  it('is not changed or named by id; a row with its key alone makes a new one', async () => {
    const [id = ''] = await house.accounts({ name: 'Named', ref: crm('named') });
    await house.archive(byId(id));
    const why = `This account was archived; put it back by restoreRecords first.`;
    const rows = 'rows { status errors { code message detail { recordId } } }';
    const changed = await house.done('upsertAccounts', { rows: [{ id, name: 'Other' }] }, rows);
    expect(changed).toMatchObject({
      rows: [
        {
          status: 'REJECTED',
          errors: [
            {
              ...{ code: 'CONFLICT', detail: { recordId: id } },
              message: `${why} A row with the external reference alone makes a new one.`,
            },
          ],
        },
      ],
    });
    const call = [{ account: byId(id), kind: 'CALL' }];
    const told = await house.done('ingestInteractions', { rows: call }, rows);
    expect(told).toMatchObject({ rows: [{ status: 'REJECTED', errors: [{ code: 'CONFLICT', message: why }] }] });
    const person = await house.people({ fullName: 'Steward' });
    const input = { account: id, division: 'SALES', person: byId(person[0]), reason: 'Care' };
    const steward = await house.call('handOverStewardship', input, 'stewardship { id }');
    expect(steward.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['account'], message: why }]);
    const merge = await house.call('mergeRecords', { survivor: id, absorb: [id] }, 'merge { id }');
    expect(merge.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['survivor'], message: why }]);
    const [next = ''] = await house.accounts({ name: 'Named', ref: crm('named') });
    expect(next).not.toBe(id);
    const [refused] = await house.restore(byId(id));
    expect(refused).toMatchObject({
      status: 'REJECTED',
      errors: [{ code: 'TAKEN', path: ['rows', '0', 'id'], detail: { recordType: 'Account', recordId: next } }],
    });
    expect(await house.restore({ ref: crm('named') })).toMatchObject([{ status: 'UNCHANGED', record: { id: next } }]);
    await house.archive(byId(next));
    expect(await house.restore(byId(id), byId(next))).toMatchObject([
      { status: 'RESTORED' },
      { status: 'REJECTED', errors: [{ code: 'TAKEN', detail: { recordId: id } }] },
    ]);
  });
});
