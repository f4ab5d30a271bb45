import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, post, type TestHouse } from '../ask.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

const nested = (depth: number) =>
  `{ accounts { nodes ${'{ parent '.repeat(depth - 3)}{ id }${' }'.repeat(depth - 3)} } }`;
const written = 'upsertAccounts(input: { rows: [{ ref: { system: "crm", externalId: "unwritten" }, name: "Acme" }] })';
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index));
const padded = (bytes: number) =>
  JSON.stringify({ query: '{ workspace { id } }', variables: { text: 'x'.repeat(bytes) } });

async function refused(query: string, status = 400, as = house.admin) {
  const answer = await house.ask(query, {}, as);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/stack|node_modules|Did you mean|select /i);
  const good = await house.ask('{ workspace { id } }');
  expect(good).toMatchObject({ status: 200, data: { workspace: { id: house.workspaceId } } });
  return answer.errors?.[0];
}

describe('a document', () => {
  it('may be ten fields deep, not eleven', async () => {
    expect((await house.ask(nested(10))).errors).toBeUndefined();
    expect((await refused(nested(11)))?.message).toContain('depth 11');
  });

  it('is refused when it is 5,000 deep', async () => {
    await refused(nested(5000));
  });

  it('may have thirty aliases, not thirty-one, also when fragments multiply them', async () => {
    expect((await house.ask(`{ ${many(30, (i) => `a${i}: roles { id }`).join(' ')} }`)).errors).toBeUndefined();
    expect((await refused(`{ ${many(31, (i) => `a${i}: roles { id }`).join(' ')} }`))?.message).toContain('aliases 31');
    const bomb = many(12, (i) => `fragment F${i} on Account { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`);
    await refused(`{ accounts { nodes { ...F0 } } } ${bomb.join(' ')} fragment F12 on Account { id }`);
  });

  it('may have twenty directives, not twenty-one', async () => {
    const skipped = (count: number) => `{ workspace { id ${many(count, () => 'name @skip(if: true)').join(' ')} } }`;
    expect((await house.ask(skipped(20))).errors).toBeUndefined();
    expect((await refused(skipped(21)))?.message).toContain('directives 21');
  });

  it('may select two thousand fields, with its fragments written out', async () => {
    const fourfold = many(6, (i) => `fragment F${i} on Account { ${`parent { ...F${i + 1} } `.repeat(4)} }`);
    const document = `{ accounts { nodes { ...F0 } } } ${fourfold.join(' ')} fragment F6 on Account { id }`;
    expect((await refused(document))?.message).toContain('fields');
  });

  it('may have a thousand tokens, not more', async () => {
    expect((await refused(`{ workspace { ${'id '.repeat(1000)} } }`))?.message).toContain('1000 tokens');
  });

  it('may not spread a fragment into itself', async () => {
    await refused('{ accounts { nodes { ...A } } } fragment A on Account { parent { ...A } }');
  });

  it('gets no hints about names it does not know', async () => {
    expect((await refused('{ accoun { id } }'))?.message).toContain('accoun');
  });
});

describe('a request', () => {
  it('may be 256 KB long, and 16 MB for callers who may write', async () => {
    expect((await post(house.url, padded(200_000), house.viewer)).status).toBe(200);
    expect((await post(house.url, padded(300_000), house.viewer)).status).toBe(413);
    expect((await post(house.url, padded(300_000), {})).status).toBe(413);
    expect((await post(house.url, padded(8_000_000), house.planner)).status).toBe(200);
    expect((await post(house.url, padded(17_000_000), house.planner)).status).toBe(413);
  });

  it('asks one thing at a time', async () => {
    const batch = JSON.stringify([{ query: '{ workspace { id } }' }, { query: '{ workspace { id } }' }]);
    expect((await post(house.url, batch, house.admin)).status).toBe(400);
  });

  it.each([
    ['no JSON', '{ query'],
    ['half a character', JSON.stringify({ query: '{ workspace { id } }', variables: { name: 'x\ud800' } })],
    ['a NUL', JSON.stringify({ query: '{ workspace { id } }', variables: { rows: [{ name: 'a\u0000b' }] } })],
    [
      'a NUL in the document',
      JSON.stringify({ query: '{ byExternalRef(system: "a\\u0000", externalId: "b") { id } }' }),
    ],
  ])('is refused with %s in it', async (_, body) => {
    const answer = await post<never>(house.url, body, house.admin);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('is told where the broken text is', async () => {
    const body = { query: '{ workspace { id } }', variables: { rows: [{ name: 'a\u0000b' }] } };
    expect((await post(house.url, body, house.admin)).errors?.[0]?.message).toContain('variables.rows.0.name');
  });

  it.each([
    ['an argument of a list', 'query ($none: Int) { roles { key } accounts(first: $none) { nodes { id } } }'],
    ['a list in a list', 'query ($none: Int = null) { accounts { nodes { children(first: $none) { totalCount } } } }'],
    ['a directive', 'query ($none: Boolean = true) { workspace { id name @skip(if: $none) } }'],
    [
      'what is to be answered',
      `mutation ($none: Int) { ${written} { rows { account { children(first: $none) { totalCount } } } } }`,
    ],
  ])('is refused before anything is done when nothing stands for %s', async (_, query) => {
    const { status, errors } = await house.ask(query, { none: null });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'REQUIRED', inputPath: ['variables', 'none'] } }]);
    const { data } = await house.ask('{ byExternalRef(system: "crm", externalId: "unwritten") { id } }');
    expect(data).toEqual({ byExternalRef: null });
    expect((await house.ask(query)).errors).toEqual(query.includes('= null') ? errors : undefined);
  });

  it.each([101, 0])('is refused before it writes when a page of its answer is to hold %i', async (first) => {
    const another = written.replace('unwritten', `page of ${first}`);
    const query = `mutation ($n: Int!) { ${another} { rows { account { children(first: $n) { totalCount } } } } }`;
    const before = await house.ask('{ accounts { totalCount } }');
    const { status, errors } = await house.ask(query, { n: first });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'OUT_OF_RANGE', inputPath: ['first'] } }]);
    expect((await house.ask('{ accounts { totalCount } }')).data).toEqual(before.data);
  });

  it('is refused when it is no UTF-8', async () => {
    const headers = { 'content-type': 'application/json', ...house.admin };
    const body = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    expect((await fetch(`${house.url}/graphql`, { method: 'POST', headers, body })).status).toBe(400);
  });

  it('may come from pages of ours, not from those of others', async () => {
    const query = { query: '{ workspace { id } }' };
    expect((await post(house.url, query, { ...house.admin, origin: house.url })).status).toBe(200);
    expect((await post(house.url, query, { ...house.admin, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(house.url, query, { ...house.admin, origin: 'null' })).status).toBe(403);
  });

  it('may be a GET only from a program, and never a mutation', async () => {
    const key = await house.keyWith('READ', 'ADMIN');
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${house.url}/graphql?${new URLSearchParams({ query })}`, { headers });
    expect((await get('{ workspace { id } }', key)).status).toBe(200);
    expect((await get('{ workspace { id } }', house.admin)).status).toBe(400);
    expect((await get('mutation { revokeApiKey(input: { id: "x" }) { userErrors { code } } }', key)).status).toBe(405);
  });
});

describe('the contract', () => {
  it('is shown to those who signed in', async () => {
    const asked = '{ __schema { queryType { name } } }';
    expect((await house.ask(asked, {}, house.anonymous)).status).toBe(401);
    const shown = await house.ask(asked, {}, house.viewer);
    expect(shown).toMatchObject({ status: 200, data: { __schema: { queryType: { name: 'Query' } } } });
    expect(shown.extensions?.cost?.['requested']).toBe(0);
  });
});

describe('a pool without a free connection', () => {
  it('is answered with 503 and when to try again', async () => {
    const { pool } = house.house;
    const taken = await Promise.all(
      Array.from({ length: house.house.settings.readingConnections }, () => pool.connect()),
    );
    const answer = await house.ask('{ workspace { id } }');
    for (const client of taken) client.release();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect((await house.ask('{ workspace { id } }')).status).toBe(200);
  });
});
