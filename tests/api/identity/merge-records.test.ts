import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { edgesTo } from '../../../api/identity/table.ts';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

const crm = (externalId: string) => ({ system: 'crm', externalId });
const byId = (id: string) => ({ id });

/** Two accounts that are the same, with a life each. */
async function twins(name: string) {
  const [survivor = '', other = ''] = await house.accounts(
    { name, ref: crm(`${name}-1`), domains: ['one.example'], industry: 'Insurance' },
    { name: `${name} Ltd`, ref: crm(`${name}-2`), domains: ['two.example'], industry: 'Banking', location: 'Oslo' },
  );
  return { survivor, other };
}

interface Account {
  readonly id: string;
  readonly name: string;
}

describe('merging two accounts', () => {
  it('keeps what the survivor has, takes what it lacks, and joins lists', async () => {
    const { survivor, other } = await twins('Halden');
    await house.merge(survivor, [other]);
    const document = 'query ($id: ID!) { account(id: $id) { id name industry location domains version } }';
    const { data } = await house.ask<{ account: Account }>(document, { id: survivor });
    expect(data.account).toEqual({
      ...{ id: survivor, name: 'Halden', industry: 'Insurance', location: 'Oslo', version: 2 },
      domains: ['one.example', 'two.example'],
    });
  });

  it('takes the values that were picked, and tells so', async () => {
    const { survivor, other } = await twins('Picked');
    const picks = [
      { field: 'industry', from: other },
      { field: 'domains', from: other },
    ];
    const { merge } = await house.done<{ merge: { account: object; fields: { field: string }[] } }>(
      'mergeRecords',
      { survivor, absorb: [other], picks },
      `merge { type absorbed mergedBy undoneAt account { industry domains }
        fields { field from value changed candidates { record value } } }`,
    );
    expect(merge).toMatchObject({
      ...{ type: 'ACCOUNT', absorbed: [other], mergedBy: 'Admin of Acme', undoneAt: null },
      account: { industry: 'Banking', domains: ['two.example'] },
    });
    expect(merge.fields.find(({ field }) => field === 'industry')).toEqual({
      ...{ field: 'industry', from: other, value: '"Banking"', changed: true },
      candidates: [
        { record: survivor, value: '"Insurance"' },
        { record: other, value: '"Banking"' },
      ],
    });
  });

  it('lets the old id and the old references answer with the survivor', async () => {
    const { survivor, other } = await twins('Answering');
    await house.merge(survivor, [other]);
    const document = `query ($id: ID!, $named: [_Any!]!) {
      account(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id }
      byExternalRef(system: "crm", externalId: "Answering-2") { id }
      _entities(representations: $named) { ... on Account { id } } }`;
    const { data } = await house.ask(document, { id: other, named: [{ __typename: 'Account', id: other }] });
    const found = { id: survivor };
    expect(data).toEqual({ account: found, node: found, nodes: [found], byExternalRef: found, _entities: [found] });
    const changed = await house.accounts({ id: other, notes: 'By its old id' });
    expect(changed).toEqual([survivor]);
    const [child = ''] = await house.accounts({ name: 'Below', parent: byId(other) });
    const { data: below } = await house.ask('query ($id: ID!) { account(id: $id) { parent { id } } }', { id: child });
    expect(below).toEqual({ account: { parent: found } });
  });

  it('answers with the last survivor when that was merged, too', async () => {
    const { survivor, other } = await twins('Chain');
    const [last = ''] = await house.accounts({ name: 'Chain Group' });
    await house.merge(survivor, [other]);
    await house.merge(last, [survivor]);
    const { data } = await house.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [other, survivor] });
    expect(data).toEqual({ nodes: [{ id: last }, { id: last }] });
  });

  it('moves everything that points at the others, and tells every record of it', async () => {
    const { survivor, other } = await twins('Moving');
    const [person = ''] = await house.people({ fullName: 'Ada', ref: crm('moving-ada') });
    const [interaction = ''] = await house.interactions({
      ...{ account: byId(other), kind: 'CALL', at: '2026-01-02T03:04:05Z', people: [byId(person)], ref: crm('call-1') },
    });
    const [outcome = ''] = await house.outcomes({
      ...{ account: byId(other), pillar: 'EXPECTED_OUTCOME', statement: 'They are quick' },
    });
    const [child = ''] = await house.accounts({ name: 'Child', parent: byId(other) });
    const { data: before } = await house.ask<{ changes: { lastSequence: string } }>(
      '{ changes(first: 1000) { lastSequence } }',
    );
    const { merge } = await house.done<{ merge: { moved: object[] } }>(
      'mergeRecords',
      { survivor, absorb: [other] },
      'merge { moved { type field count } setAside { type } }',
    );
    expect(merge).toEqual({
      moved: expect.arrayContaining([
        { type: 'Account', field: 'parent', count: 1 },
        { type: 'Interaction', field: 'account', count: 1 },
        { type: 'Outcome', field: 'account', count: 1 },
        { type: 'ExternalRef', field: 'account', count: 1 },
      ]),
      setAside: [],
    });
    const { data } = await house.ask<{ changes: { nodes: { recordId: string; action: string; fields: object[] }[] } }>(
      `query ($after: String!) { changes(afterSequence: $after, first: 1000) {
        nodes { type recordId action fields { name before after } } } }`,
      { after: before.changes.lastSequence },
    );
    const moved = { name: 'account', before: `"${other}"`, after: `"${survivor}"` };
    const ofRecord = (id: string) => data.changes.nodes.find(({ recordId }) => recordId === id);
    expect(ofRecord(interaction)).toMatchObject({ type: 'Interaction', action: 'UPDATED', fields: [moved] });
    expect(ofRecord(outcome)).toMatchObject({ type: 'Outcome', action: 'UPDATED', fields: [moved] });
    expect(ofRecord(child)).toMatchObject({ action: 'UPDATED', fields: [{ ...moved, name: 'parent' }] });
    expect(ofRecord(other)).toMatchObject({ type: 'Account', action: 'DELETED' });
  });

  it('forgets no foreign key, whoever adds one', async () => {
    for (const type of ['Account', 'Person'] as const) {
      const known = edgesTo(house.house.orm.getMetadata(), type).map(
        ({ holder, column }) => `${holder.tableName}.${column}`,
      );
      const keys = await house.rowsOf(
        sql<{ name: string }>`select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
          where c.contype = 'f' and c.confrelid = ${type.toLowerCase()}::regclass`,
      );
      expect(known.sort()).toEqual(keys.map(({ name }) => name).sort());
      expect(keys.length).toBeGreaterThan(8);
    }
  });
});

describe('where only one of two can stand', () => {
  it('the survivor’s stands, and the other is kept with the merge', async () => {
    const { survivor, other } = await twins('Double');
    const [person = ''] = await house.people({ fullName: 'Bo', ref: crm('double-bo') });
    const role = { person: byId(person), role: 'CHAMPION', from: '2026-01-01' };
    const [, second = ''] = await house.roles(
      { ...role, account: byId(survivor), title: 'Head' },
      { ...role, account: byId(other), title: 'Deputy' },
    );
    const { merge } = await house.done<{ merge: object }>(
      'mergeRecords',
      { survivor, absorb: [other] },
      'merge { setAside { type id reason } account { roles { nodes { title } } } }',
    );
    const reason = 'There is one AccountRole for the same account, person, role, from date; the survivor has it.';
    expect(merge).toEqual({
      setAside: [{ type: 'AccountRole', id: second, reason }],
      account: { roles: { nodes: [{ title: 'Head' }] } },
    });
  });

  it('what hangs on the one set aside hangs on the one that stays', async () => {
    const { survivor, other } = await twins('Hanging');
    await house.done(
      'reviseFramework',
      { purpose: 'Care', values: [{ name: 'Care', means: 'Yes' }] },
      'framework { version }',
    );
    await house.done(
      'upsertFactNeed',
      { key: 'in-use', question: 'In use?', why: 'Else nothing counts' },
      'need { id }',
    );
    const facts: string[] = [];
    for (const account of [survivor, other]) {
      const { fact } = await house.done<{ fact: { id: string } }>(
        'answerFact',
        { account: byId(account), need: 'in-use', value: account, source: 'Elin' },
        'fact { id }',
      );
      facts.push(fact.id);
    }
    const { decision } = await house.done<{ decision: { id: string } }>(
      'recordDecision',
      { account: other, question: 'Now?', options: [{ label: 'Yes' }], basedOn: [facts[1]] },
      'decision { id }',
    );
    const before = await house.everything();
    const id = await house.merge(survivor, [other]);
    const document = 'query ($id: ID!) { node(id: $id) { ... on Decision { account { id } basedOn { id } } } }';
    const { data } = await house.ask(document, { id: decision.id });
    expect(data).toEqual({ node: { account: { id: survivor }, basedOn: [{ id: facts[0] }] } });
    await house.unmerge(id);
    expect(await house.everything()).toEqual(before);
  });

  it('a record never hangs below itself', async () => {
    const [top = '', upper = ''] = await house.accounts({ name: 'Top' }, { name: 'Upper' });
    const [middle = ''] = await house.accounts({ name: 'Middle', parent: byId(upper) });
    const [lower = ''] = await house.accounts({ name: 'Lower', parent: byId(middle) });
    await house.accounts({ id: upper, parent: byId(top) });
    const before = await house.everything();
    const id = await house.merge(lower, [upper]);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Account { parent { id } } } }`;
    const { data } = await house.ask(document, { ids: [lower, middle] });
    expect(data).toEqual({ nodes: [{ parent: { id: top } }, { parent: { id: lower } }] });
    await house.unmerge(id);
    expect(await house.everything()).toEqual(before);
  });
});

describe('merging two people', () => {
  it('moves their roles, interactions and teams, and lists hold each person once', async () => {
    const [account = ''] = await house.accounts({ name: 'Of people' });
    const [survivor = '', other = '', led = ''] = await house.people(
      { fullName: 'Mara Kessler', emails: ['mara@one.example'] },
      { fullName: 'M. Kessler', emails: ['mk@two.example'], title: 'CFO' },
      { fullName: 'Led' },
    );
    await house.people({ id: led, fullName: 'Led', manager: byId(other) });
    const call = { account: byId(account), kind: 'CALL', at: '2026-01-02T03:04:05Z' };
    const [both = '', one = ''] = await house.interactions(
      { ...call, people: [byId(survivor), byId(other)] },
      { ...call, people: [byId(other)] },
    );
    const before = await house.everything();
    const id = await house.merge(survivor, [other]);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Person { title emails manager { id } } ... on Interaction { people { id } } } }`;
    const { data } = await house.ask(document, { ids: [other, led, both, one] });
    expect(data).toEqual({
      nodes: [
        { title: 'CFO', emails: ['mara@one.example', 'mk@two.example'], manager: null },
        { title: null, emails: [], manager: { id: survivor } },
        { people: [{ id: survivor }] },
        { people: [{ id: survivor }] },
      ],
    });
    await house.unmerge(id);
    expect(await house.everything()).toEqual(before);
  });
});
