import { beforeAll, describe, expect, test } from 'vitest';
import type { As } from '../ask.ts';
import { openBoardHouse } from '../board/board-house.ts';
import { callsOf } from '../calls.ts';

interface Found {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly titleParts: { text: string; found: boolean }[];
  readonly excerpt: { text: string; found: boolean }[];
  readonly score: number;
  readonly account: { name: string } | null;
  readonly storyboard: { name: string } | null;
  readonly at: string | null;
  readonly record: { __typename: string; id: string };
}

const fields = `nodes { type id title titleParts { text found } excerpt { text found } score at
  account { name } storyboard { name } record { __typename id } } pageInfo { hasNextPage endCursor } totalCount`;
const document = `query ($text: String!, $types: [SearchType!], $names: Boolean! = false, $first: Int! = 25, $after: String) {
  search(text: $text, types: $types, names: $names, first: $first, after: $after) { ${fields} } }`;

const house = await openBoardHouse();
const halden = { system: 'crm', externalId: 'C-0015' };
const companies = ['Halden Logistics', 'Halden Direct', 'Meridian Health', 'Ostara Foods'];

const search = async (text: string, more: object = {}, as: As = house.admin) => {
  const answered = await house.ask<{
    search: { nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number };
  }>(document, { text, ...more }, as);
  expect(answered.errors, answered.text).toBeUndefined();
  return answered.data.search;
};
const titles = async (text: string, types?: string[]) =>
  (await search(text, { types })).nodes.map(({ title }) => title);
const marked = (parts: Found['excerpt'] = []) => parts.filter(({ found }) => found).map(({ text }) => text);

beforeAll(async () => {
  const { done } = callsOf(house, house.admin);
  const rows = companies.map((name, at) => ({
    name,
    domains: at === 3 ? ['pallets.example'] : [],
    notes: at === 2 ? 'They fear the audit in March more than the cost of it.' : null,
    ref: at === 0 ? halden : { system: 'crm', externalId: name },
  }));
  await done('upsertAccounts', { rows }, 'rows { status }');
  await done(
    'upsertPeople',
    { rows: [{ fullName: 'Hanne Aldersen', emails: ['Hanne@meridian.example'], side: 'CUSTOMER' }] },
    'rows { status }',
  );
  await done('submitIdea', { title: 'Export the audit trail', account: halden }, 'idea { id }');
  const interaction = { kind: 'MESSAGE', at: '2026-03-01T10:00:00Z', subject: 'Pallets', text: 'Where is our audit?' };
  await done(
    'ingestInteractions',
    { rows: [{ ...interaction, account: halden, ref: { system: 'desk', externalId: 'mail-77' } }] },
    'rows { status }',
  );
  const board = await house.newBoard(['Onboarding'], ['Release 1']);
  await house.newCards(board, ['Send weekly release note', 'Welcome call 100% sure'], { epic: 'Onboarding' });
});

describe('a search', () => {
  test('finds records of all kinds by a word, the names first', async () => {
    const { nodes, totalCount } = await search('audit');
    expect(nodes.map(({ type, title }) => [type, title])).toEqual([
      ['IDEA', 'Export the audit trail'],
      ['ACCOUNT', 'Meridian Health'],
      ['INTERACTION', 'Pallets'],
    ]);
    expect(totalCount).toBe(3);
    expect(nodes.map(({ score }) => score)).toEqual(nodes.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test('tells to whom a find belongs, when it was, and the record itself', async () => {
    const [idea, , interaction] = (await search('audit')).nodes;
    expect(idea).toMatchObject({ account: { name: 'Halden Logistics' }, storyboard: null, at: null });
    expect(interaction).toMatchObject({ account: { name: 'Halden Logistics' }, at: '2026-03-01T10:00:00.000Z' });
    expect(interaction?.record).toEqual({ __typename: 'Message', id: interaction?.id });
    const [card] = (await search('weekly')).nodes;
    expect(card).toMatchObject({ type: 'CARD', storyboard: { name: 'Staffing' } });
    expect(card?.record.__typename).toBe('TouchpointCard');
  });

  test('marks what was found in the title and in the words around it', async () => {
    const [idea, account] = (await search('AUDIT')).nodes;
    expect(idea?.titleParts).toEqual([
      { text: 'Export the ', found: false },
      { text: 'audit', found: true },
      { text: ' trail', found: false },
    ]);
    expect(idea?.excerpt).toEqual([]);
    expect(marked(account?.titleParts)).toEqual([]);
    expect(marked(account?.excerpt)).toEqual(['audit']);
  });

  test('takes the words in any order, and their beginnings', async () => {
    expect(await titles('note week')).toEqual(['Send weekly release note']);
    expect((await titles('hanne meridian'))[0]).toBe('Hanne Aldersen');
  });

  test('puts the name itself before names that begin so, and these before others', async () => {
    expect(await titles('halden', ['ACCOUNT'])).toEqual(['Halden Direct', 'Halden Logistics']);
    expect((await titles('release'))[0]).toBe('Release 1');
    expect((await titles('release 1'))[0]).toBe('Release 1');
  });

  test('forgives a slip of the finger in a name', async () => {
    expect(await titles('hladen logistics')).toContain('Halden Logistics');
    expect(await titles('meridain')).toEqual(['Meridian Health']);
    expect(await titles('zzzz')).toEqual([]);
  });

  test('forgives it in what is not a name too', async () => {
    expect(await titles('exoprt the trial')).toEqual(['Export the audit trail']);
    expect(await titles('palets')).toEqual(['Pallets']);
    expect(await titles('weekly relaese')).toEqual(['Send weekly release note']);
    expect(await titles('one bill for all daughters')).toEqual([]);
    expect(await titles('one bil for all dauhgters')).toEqual([]);
  });

  test('puts what the whole text means before all others', async () => {
    expect((await titles('C-0015'))[0]).toBe('Halden Logistics');
    expect((await titles('crm:C-0015'))[0]).toBe('Halden Logistics');
    expect((await titles(' crm:c-0015 ')).at(0)).not.toBe('Halden Logistics');
    expect((await titles('Hanne@Meridian.example', ['PERSON', 'ACCOUNT'])).at(0)).toBe('Hanne Aldersen');
    expect((await titles('https://www.pallets.example/about'))[0]).toBe('Ostara Foods');
    expect((await titles('mail-77'))[0]).toBe('Pallets');
    const { nodes } = await search('desk:mail-77', { names: true });
    expect(nodes.map(({ type, title, titleParts }) => [type, title, marked(titleParts)])).toEqual([
      ['INTERACTION', 'Pallets', []],
    ]);
    expect(await titles('C-0015', ['PERSON'])).toEqual([]);
    expect((await search('C-0015', {}, house.otherWorkspace)).nodes).toEqual([]);
  });

  test('puts a name before what begins so, that before a word inside, and what is merely like it last', async () => {
    const named = ['Norda', 'Nordam Steel', 'House of Norda', 'Nodra Sea'].map((name) => ({ name }));
    await callsOf(house, house.admin).done('upsertAccounts', { rows: named }, 'rows { status }');
    expect(await titles('norda')).toEqual(['Norda', 'Nordam Steel', 'House of Norda', 'Nodra Sea']);
  });

  test('knows no accents, and marks the text as it was written', async () => {
    const rows = ['Zürich Straßenbau', 'Zurich Strassen AG', 'Łódź ŒUVRE', 'Zu\u0308rich zwei'].map((name) => ({
      name,
    }));
    await callsOf(house, house.admin).done('upsertAccounts', { rows }, 'rows { status }');
    for (const typed of ['zurich strasse', 'ZÜRICH STRASSE', 'zürich straße'])
      expect((await titles(typed)).toSorted()).toEqual(['Zurich Strassen AG', 'Zürich Straßenbau']);
    expect((await titles('zürich')).toSorted()).toEqual([
      'Zurich Strassen AG',
      'Zu\u0308rich zwei',
      'Zürich Straßenbau',
    ]);
    const [written] = (await search('zurich strassenb')).nodes;
    expect(marked(written?.titleParts)).toEqual(['Zürich', 'Straßenb']);
    expect(marked((await search('lodz oeuvre')).nodes[0]?.titleParts)).toEqual(['Łódź', 'ŒUVRE']);
    expect(await titles('zuirch strassnebau')).toContain('Zürich Straßenbau');
  });

  test('keeps to the kinds that are asked', async () => {
    expect(await titles('audit', ['INTERACTION'])).toEqual(['Pallets']);
    expect(await titles('audit', [])).toEqual([]);
  });

  test('looks at names alone when asked', async () => {
    const { nodes } = await search('audit', { names: true });
    expect(nodes.map(({ title }) => title)).toEqual(['Export the audit trail']);
    expect((await search('HALDEN dir', { names: true })).nodes[0]?.title).toBe('Halden Direct');
  });

  test('knows capitals of all alphabets', async () => {
    await house.ask(`mutation { upsertAccounts(input: { rows: [{ name: "Ärzte am Öresund" }] }) { rows { status } } }`);
    expect(await titles('ärzte öre')).toEqual(['Ärzte am Öresund']);
  });

  test('takes signs as signs, and finds nothing without a word', async () => {
    expect(await titles('100% sure')).toEqual(['Welcome call 100% sure']);
    expect(await titles('%')).toEqual([]);
    expect(await titles('')).toEqual([]);
    expect(await titles("o'neil \\ ' & | ! :*")).toEqual([]);
  });

  test('goes on page by page', async () => {
    const first = await search('halden', { first: 1 });
    const second = await search('halden', { first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ title }) => title)).toEqual((await titles('halden')).slice(0, 2));
  });

  test('shows nothing of another workspace', async () => {
    expect((await search('audit', {}, house.otherWorkspace)).totalCount).toBe(0);
    expect((await search('meridain', {}, house.otherWorkspace)).totalCount).toBe(0);
  });
});
