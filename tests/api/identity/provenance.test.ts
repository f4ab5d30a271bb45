import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

interface Provenance {
  readonly field: string;
  readonly value: string | null;
  readonly rule: string;
  readonly source: string;
  readonly actor: { readonly name: string };
  readonly losing: readonly { readonly value: string; readonly source: string; readonly record: string | null }[];
  readonly lock: { readonly lockedBy: string; readonly reason: string | null } | null;
}

async function provenanceOf(id: string, ...fields: string[]): Promise<Provenance[]> {
  const selection = 'field value rule source actor { name } losing { value source record } lock { lockedBy reason }';
  const document = `query ($id: ID!, $fields: [String!]) { node(id: $id) {
    ... on Account { provenance(fields: $fields) { ${selection} } }
    ... on Person { provenance(fields: $fields) { ${selection} } } } }`;
  const { data, text } = await house.ask<{ node: { provenance: Provenance[] } }>(document, {
    id,
    ...(fields.length && { fields }),
  });
  expect(data?.node, text).toBeTruthy();
  return data.node.provenance;
}

describe('where a field comes from', () => {
  it('tells who wrote it by what, and what it was before', async () => {
    const [id = ''] = await house.accounts({ name: 'Halden', industry: 'Retail' });
    const key = await house.keyWith('READ', 'RECORD');
    const document =
      'mutation ($input: UpsertAccountsInput!) { upsertAccounts(input: $input) { userErrors { code } } }';
    await house.ask(document, { input: { rows: [{ id, industry: 'Insurance' }] } }, key);
    expect(await provenanceOf(id, 'industry', 'name', 'notes')).toEqual([
      {
        ...{ field: 'industry', value: '"Insurance"', rule: 'LAST_WRITTEN', source: 'upsertAccounts', lock: null },
        ...{ actor: { name: 'READ RECORD' }, losing: [{ value: '"Retail"', source: 'upsertAccounts', record: null }] },
      },
      {
        ...{ field: 'name', value: '"Halden"', rule: 'LAST_WRITTEN', source: 'upsertAccounts', lock: null },
        ...{ actor: { name: 'Admin of Acme' }, losing: [] },
      },
    ]);
    expect((await provenanceOf(id)).map(({ field }) => field)).toContain('stage');
  });

  it('tells what lost in a merge, and forgets it when the merge is taken back', async () => {
    const [survivor = '', other = ''] = await house.people(
      { fullName: 'Mara Kessler', title: 'CFO' },
      { fullName: 'M. Kessler', title: 'Chief' },
    );
    const before = await provenanceOf(survivor, 'fullName', 'title');
    const named = `mutation Tidy($input: MergeRecordsInput!) { mergeRecords(input: $input) { merge { id } } }`;
    const input = { survivor, absorb: [other], picks: [{ field: 'title', from: other }] };
    const { data } = await house.ask<{ mergeRecords: { merge: { id: string } } }>(named, { input });
    expect(await provenanceOf(survivor, 'fullName', 'title')).toMatchObject([
      {
        field: 'fullName',
        rule: 'LAST_WRITTEN',
        losing: [{ value: '"M. Kessler"', source: 'mergeRecords', record: other }],
      },
      { field: 'title', value: '"Chief"', rule: 'CHOSEN_IN_MERGE', losing: [{ value: '"CFO"' }] },
    ]);
    await house.unmerge(data.mergeRecords.merge.id);
    const [name, title] = await provenanceOf(survivor, 'fullName', 'title');
    expect(name).toEqual(before[0]);
    expect(title).toEqual(before[1]);
  });
});

describe('a locked field', () => {
  const bring = (rows: object[]) =>
    house.call<{ rows: { status: string; errors: object[] }[] }>(
      'upsertAccounts',
      { rows },
      'rows { status errors { code path message detail { recordId changedBy changedFields } } }',
    );

  it('refuses whoever would change it, row by row, until it is unlocked', async () => {
    const [id = '', free = ''] = await house.accounts({ name: 'Locked' }, { name: 'Free' });
    const { account } = await house.done<{ account: { id: string } }>(
      'lockField',
      { record: id, field: 'name', reason: 'As in the contract' },
      'account { id }',
    );
    expect(account).toEqual({ id });
    const { rows } = await bring([
      { id, name: 'Other', notes: 'n' },
      { id: free, name: 'Freer' },
    ]);
    expect(rows).toEqual([
      {
        status: 'REJECTED',
        errors: [
          {
            ...{ code: 'LOCKED', path: ['rows', '0', 'name'] },
            message: 'Admin of Acme locked name: As in the contract. Unlock it, or leave it out.',
            detail: { recordId: id, changedBy: 'Admin of Acme', changedFields: ['name'] },
          },
        ],
      },
      { status: 'UPDATED', errors: [] },
    ]);
    expect((await bring([{ id, name: 'Locked', notes: 'n' }])).rows).toMatchObject([{ status: 'UPDATED' }]);
    expect((await provenanceOf(id, 'name'))[0]).toMatchObject({
      ...{ rule: 'LOCKED', lock: { lockedBy: 'Admin of Acme', reason: 'As in the contract' } },
    });
    await house.done('unlockField', { record: id, field: 'name' }, 'account { id }');
    expect((await bring([{ id, name: 'Other' }])).rows).toMatchObject([{ status: 'UPDATED' }]);
  });

  it('keeps its value in a merge, and refuses a pick of another', async () => {
    const [survivor = '', other = ''] = await house.accounts(
      { name: 'Kept' },
      { name: 'Not kept', industry: 'Retail' },
    );
    await house.done('lockField', { record: survivor, field: 'industry' }, 'account { id }');
    const input = { survivor, absorb: [other], picks: [{ field: 'industry', from: other }] };
    const { userErrors } = await house.call('mergeRecords', input, 'merge { id }');
    expect(userErrors.map(({ code, path }) => [code, path])).toEqual([['LOCKED', ['picks', '0', 'field']]]);
    await house.merge(survivor, [other]);
    const { data } = await house.ask('query ($id: ID!) { account(id: $id) { industry } }', { id: survivor });
    expect(data).toEqual({ account: { industry: null } });
  });

  it('is one that there is', async () => {
    const [id = ''] = await house.accounts({ name: 'Fields' });
    const { userErrors } = await house.call('lockField', { record: id, field: 'shoe' }, 'account { id }');
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['field'] }]);
  });
});
