import { beforeAll, describe, expect, it, test } from 'vitest';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

interface Suggestion {
  readonly confidence: number;
  readonly reasons: readonly { readonly kind: string; readonly detail: string | null }[];
  readonly accounts: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
}

async function suggested(type: 'ACCOUNT' | 'PERSON', least = 0): Promise<Suggestion[]> {
  const document = `query ($type: Mergeable!, $least: Float!) { matchSuggestions(type: $type, leastConfidence: $least, first: 100) {
    nodes { confidence reasons { kind detail } accounts { id } people { id } } } }`;
  const { data, text } = await house.ask<{ matchSuggestions: { nodes: Suggestion[] } }>(document, { type, least });
  expect(data?.matchSuggestions, text).toBeTruthy();
  return data.matchSuggestions.nodes;
}

/** What is said of a pair; undefined when nobody takes them for the same. */
async function saidOf(type: 'ACCOUNT' | 'PERSON', ids: readonly string[]): Promise<Suggestion | undefined> {
  const all = await suggested(type);
  return all.find(({ accounts, people }) => [...accounts, ...people].every(({ id }) => ids.includes(id)));
}

const kinds = (suggestion: Suggestion | undefined): string[] => suggestion?.reasons.map(({ kind }) => kind) ?? [];
let number = 0;
const crm = () => ({ system: 'crm', externalId: `${(number += 1)}` });

describe('two accounts', () => {
  test.each([
    ['Grünwald & Söhne GmbH', 'Gruenwald und Söhne', ['SAME_NAME']],
    ['ACME Corp.', 'acme corporation', ['SAME_NAME']],
    ['Société Générale S.A.', 'Societe Generale', ['SAME_NAME']],
    ['Nordic Shipping AS', 'Nordic Shiping', ['SIMILAR_NAME']],
  ])('%s and %s are taken for the same', async (one, other, reasons) => {
    const ids = await house.accounts({ name: one, ref: crm() }, { name: other, ref: crm() });
    const found = await saidOf('ACCOUNT', ids);
    expect(kinds(found)).toEqual(reasons);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.45);
  });

  test.each([
    ['Plant 17 Ltd', 'Plant 18 Ltd'],
    ['Alpine Brewery', 'Baltic Bakery'],
    ['GmbH', 'AG'],
  ])('%s and %s are not', async (one, other) => {
    expect(await saidOf('ACCOUNT', await house.accounts({ name: one, ref: crm() }, { name: other, ref: crm() }))).toBe(
      undefined,
    );
  });

  it('share domains, telephones however written, and keys; together they say more', async () => {
    const ids = await house.accounts(
      {
        name: 'Kestrel',
        domains: ['kestrel.example'],
        phones: ['+47 22 33 44 55'],
        ref: { system: 'crm', externalId: 'K-4711' },
      },
      {
        name: 'Windhover',
        domains: ['www.kestrel.example'],
        phones: ['(022) 334455'],
        ref: { system: 'erp', externalId: 'K-4711' },
      },
    );
    const found = await saidOf('ACCOUNT', ids);
    expect(found?.reasons).toEqual([
      { kind: 'SAME_DOMAIN', detail: 'kestrel.example' },
      { kind: 'SAME_PHONE', detail: '22334455' },
      { kind: 'SAME_REFERENCE', detail: 'K-4711' },
    ]);
    expect(found?.confidence).toBeCloseTo(1 - 0.35 * 0.45 * 0.55, 3);
  });

  it('that are mother and daughter are two, and mail hosts say nothing', async () => {
    const [mother = ''] = await house.accounts({ name: 'Motherhouse', domains: ['family.example'] });
    const [daughter = ''] = await house.accounts({
      name: 'Filial',
      domains: ['family.example'],
      parent: { id: mother },
    });
    expect((await saidOf('ACCOUNT', [mother, daughter]))?.confidence ?? 0).toBe(0);
    const private_ = await house.accounts(
      { name: 'Anna', domains: ['gmail.com'] },
      { name: 'Otto', domains: ['gmail.com'] },
    );
    expect(await saidOf('ACCOUNT', private_)).toBeUndefined();
  });

  it('with the same name and different domains are doubted', async () => {
    const ids = await house.accounts(
      { name: 'Twofold', domains: ['a.example'] },
      { name: 'Twofold', domains: ['b.example'] },
    );
    const found = await saidOf('ACCOUNT', ids);
    expect(kinds(found)).toEqual(['SAME_NAME', 'DIFFERENT_DOMAINS']);
    expect(found?.confidence).toBe(0.64);
  });

  it('that never match are not suggested again, whatever becomes of them', async () => {
    const [one = '', other = '', third = ''] = await house.accounts(
      { name: 'Neverland' },
      { name: 'Neverland' },
      { name: 'Elsewhere' },
    );
    await house.done('neverMatch', { records: [one, other] }, 'remembered');
    expect(await saidOf('ACCOUNT', [one, other])).toBeUndefined();
    await house.merge(third, [one], [{ field: 'name', from: one }]);
    expect(await saidOf('ACCOUNT', [third, other])).toBeUndefined();
  });
});

describe('two people', () => {
  it('are known by their address, and by their name in any order', async () => {
    const ids = await house.people(
      { fullName: 'Dr. Mara Kessler', emails: ['Mara+crm@halden.example'] },
      { fullName: 'Kessler, Mara', emails: ['mara@halden.example'] },
    );
    const found = await saidOf('PERSON', ids);
    expect(kinds(found)).toEqual(['SAME_EMAIL', 'SAME_NAME']);
    expect(found?.confidence).toBe(0.95);
  });

  it('with the same name on the same account are likelier than elsewhere', async () => {
    const [account = ''] = await house.accounts({ name: 'Their employer' });
    const ids = await house.people({ fullName: 'Otto Berg', ref: crm() }, { fullName: 'Otto Berg', ref: crm() });
    const before = await saidOf('PERSON', ids);
    await house.roles(...ids.map((id) => ({ account: { id: account }, person: { id }, role: 'CHAMPION' })));
    const after = await saidOf('PERSON', ids);
    expect([before?.confidence, after?.confidence]).toEqual([0.5, 0.65]);
    expect(kinds(after)).toEqual(['SAME_NAME', 'SAME_ACCOUNT']);
  });

  it('on different sides are not the same', async () => {
    const ids = await house.people({ fullName: 'Side Person' }, { fullName: 'Side Person', side: 'OURS' });
    expect(await saidOf('PERSON', ids)).toBeUndefined();
  });
});

it('suggestions come page by page, the surest first, always the same', async () => {
  const document = `query ($after: String) { matchSuggestions(type: ACCOUNT, leastConfidence: 0, first: 3, after: $after) {
    totalCount nodes { confidence accounts { id } } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    readonly totalCount: number;
    readonly nodes: Suggestion[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const walked: Suggestion[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const { data }: { data: { matchSuggestions: Page } } = await house.ask(document, { after });
    walked.push(...data.matchSuggestions.nodes);
    after = data.matchSuggestions.pageInfo.endCursor;
    more = data.matchSuggestions.pageInfo.hasNextPage;
    expect(data.matchSuggestions.totalCount).toBeGreaterThan(5);
  }
  const whole = await suggested('ACCOUNT');
  expect(walked.map(({ accounts }) => accounts)).toEqual(whole.map(({ accounts }) => accounts));
  const sureness = walked.map(({ confidence }) => confidence);
  expect(sureness).toEqual(sureness.toSorted((one, other) => other - one));
});

test('suggestions that were found before are told again, until something they rest on is another', async () => {
  const counted = async (): Promise<number> => {
    const document = '{ matchSuggestions(type: ACCOUNT, leastConfidence: 0) { totalCount } }';
    return (await house.ask<{ matchSuggestions: { totalCount: number } }>(document)).data.matchSuggestions.totalCount;
  };
  const before = await counted();
  const phones = ['+41 44 987 65 43'];
  await house.accounts({ name: 'Quillfeather', ref: crm(), phones }, { name: 'Zanzibar Ropes', ref: crm() });
  expect(await counted()).toBe(before);
  await house.accounts({ name: 'Umbrella Menders', ref: crm(), phones });
  expect(await counted()).toBe(before + 1);
  expect(await counted()).toBe((await suggested('ACCOUNT')).length);
});
