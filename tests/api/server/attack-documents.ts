import type { TestHouse } from '../ask.ts';

/** One request that means harm. */
export interface Attack {
  readonly name: string;
  readonly method?: 'GET' | 'POST';
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Without signing in. */
  readonly stranger?: boolean;
}

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const sent = (query: string, more: object = {}): string => JSON.stringify({ query, ...more });
const document = (name: string, query: string, more: object = {}): Attack => ({ name, body: sent(query, more) });
const searched = (query: string): string => `?${new URLSearchParams({ query })}`;

const nested = (depth: number, open: string, leaf: string): string =>
  `${open.repeat(depth)} ${leaf} ${'}'.repeat(depth)}`;
const good = '{ workspace { id } }';
const change = 'mutation { revokeApiKey(input: { id: "x" }) { userErrors { code } } }';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const kinds = 'kind name ofType { kind name';

/** What graphql-cop looks for, as requests that must be refused. */
export const copChecks: readonly Attack[] = [
  document(
    'alias overloading',
    `{ ${many(101, (i) => `a${i}: __typename`)} ${many(101, (i) => `b${i}: roles { id }`)} }`,
  ),
  { name: 'batched queries', body: JSON.stringify(Array.from({ length: 12 }, () => ({ query: good }))) },
  document('directive overloading', `{ workspace { id ${many(50, () => '@skip(if: false)')} } }`),
  document('directives that nobody knows', `{ workspace { id ${many(10, () => '@aa')} } }`),
  document('circular fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  document('circular introspection', `{ __schema { types { ${nested(8, 'fields { type { ', 'name }')} } } }`),
  { ...document('introspection by a stranger', '{ __schema { types { name } } }'), stranger: true },
  document('field duplication', `{ workspace { ${'id '.repeat(500)} ${'name '.repeat(500)} } }`),
  { name: 'a query by GET from a page', method: 'GET', search: searched(good) },
  { name: 'a change by GET', method: 'GET', search: searched(change) },
  { name: 'a query as a form', headers: form, body: String(new URLSearchParams({ query: good })) },
  { name: 'a change as a form', headers: form, body: String(new URLSearchParams({ query: change })) },
  document('names that could be suggested', '{ workspac { id } }'),
  { name: 'an error that could show its stack', body: '{"query": {"a": 1}, "variables": "x"}' },
];

const bomb = (levels: number, width: number): string =>
  many(levels, (i) => `fragment F${i} on Account { ${many(width, (j) => `a${j}: parent { ...F${i + 1} }`)} }`);

/** Documents that would be too much work, and requests that are no questions at all. */
export const attackDocuments: readonly Attack[] = [
  document('depth 5,000', nested(5000, '{ parent ', '{ id }')),
  document('depth 5,000 of an account', `{ accounts { nodes ${nested(5000, '{ parent ', '{ id }')} } }`),
  document('depth 11', `{ accounts { nodes ${nested(9, '{ parent ', '{ id }')} } }`),
  document('lists 20,000 deep in a value', `{ node(id: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`),
  document('objects 5,000 deep in a value', `{ accounts(where: ${nested(5000, '{ not: ', '{}')}) { totalCount } }`),
  document('1,000 aliases', `{ ${many(1000, (i) => `a${i}: workspace { id }`)} }`),
  document('31 aliases', `{ ${many(31, (i) => `a${i}: workspace { id }`)} }`),
  document(
    'a fragment bomb, 2 to the 20',
    `{ accounts { nodes { ...F0 } } } ${bomb(20, 2)} fragment F20 on Account { id }`,
  ),
  document(
    'a fragment bomb, 9 to the 9',
    `{ accounts { nodes { ...F0 } } } ${bomb(9, 9)} fragment F9 on Account { id }`,
  ),
  document('a fragment in itself', '{ accounts { nodes { ...A } } } fragment A on Account { parent { ...A } }'),
  document(
    'a hundred fragments in a ring',
    `{ ...R0 } ${many(100, (i) => `fragment R${i} on Query { ...R${(i + 1) % 100} }`)}`,
  ),
  document('a hundred fragments unused', `${good} ${many(100, (i) => `fragment U${i} on Account { id }`)}`),
  document('1,000 directives', `{ workspace { id ${many(1000, () => '@include(if: true)')} } }`),
  document('21 directives', `{ workspace { ${many(21, (i) => `a${i}: name @include(if: true)`)} } }`),
  document('one field 10,000 times', `{ workspace { ${'id '.repeat(10_000)} } }`),
  document('100,000 tokens', `{ ${'__typename '.repeat(100_000)} }`),
  document(
    '200 operations, none named',
    many(200, (i) => `query Q${i} ${good}`),
  ),
  document('the whole contract forty times', `{ ${many(40, (i) => `a${i}: __schema { types { fields { name } } }`)} }`),
  document('one type a hundred times', `{ ${many(100, (i) => `a${i}: __type(name: "Account") { name }`)} }`),
  document('types within types', `{ __schema { types { ${nested(6, 'fields { type { ', `${kinds} } }`)} } } }`),
  document(
    'pages of pages of pages',
    '{ accounts(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { id } } } } } } }',
  ),
  document(
    'a million of a million',
    '{ accounts(first: 1000000) { nodes { children(first: 1000000) { nodes { id } } } } }',
  ),
  document('10,000 variables', `query (${many(10_000, (i) => `$v${i}: Int`)}) ${good}`),
  document('a number too long', `{ accounts(first: 1${'0'.repeat(100_000)}) { totalCount } }`),
  document('a text without an end', `{ byExternalRef(system: "${'a'.repeat(200_000)}, externalId: "b") { id } }`),
  document('NUL in the document', '{ byExternalRef(system: "a\\u0000", externalId: "b") { id } }'),
  document('half a character', 'query ($id: ID!) { node(id: $id) { id } }', { variables: { id: '\ud800' } }),
  document('an operation that is not there', `query A ${good} query B ${good}`, { operationName: 'C' }),
  { name: 'a body of 50 MB', body: sent(good, { variables: { text: 'x'.repeat(50 * 1024 * 1024) } }) },
  { name: 'JSON 100,000 deep', body: `{"query": "${good}", "variables": ${'['.repeat(100_000)}` },
  { name: 'a batch of 1,000', body: JSON.stringify(Array.from({ length: 1000 }, () => ({ query: good }))) },
  { name: 'a compressed body', headers: { 'content-encoding': 'gzip' }, body: 'not gzip' },
  { name: 'nothing', body: '' },
  {
    name: 'XML',
    headers: { 'content-type': 'text/xml' },
    body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  },
  { name: 'an upload', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
  {
    name: 'another method',
    method: 'GET',
    search: `${searched(good)}&query=x`,
    headers: { origin: 'https://evil.example' },
  },
];

/** Sends an attack as somebody who is signed in, unless a stranger makes it. */
export async function launch({ url, admin }: TestHouse, attack: Attack): Promise<{ status: number; text: string }> {
  const { method = 'POST', search = '', headers = {}, body, stranger = false } = attack;
  const all = { ...(method === 'POST' && { 'content-type': 'application/json' }), ...(!stranger && admin), ...headers };
  const response = await fetch(`${url}/graphql${search}`, {
    method,
    headers: all,
    ...(body !== undefined && { body }),
  });
  return { status: response.status, text: await response.text() };
}
