import { type AuditResult, serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

/** The suite of graphql-http, asked as a program with an API key asks. */
async function audited(): Promise<AuditResult[]> {
  const key = await house.keyWith('READ');
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...key, ...init.headers } });
  return Promise.all(serverAudits({ url: `${house.url}/graphql`, fetchFn }).map((audit) => audit.fn()));
}

const tell = (line: string) => process.stdout.write(`${line}\n`);
const named = (results: AuditResult[], level: string) => results.filter(({ name }) => name.startsWith(level));

describe('GraphQL over HTTP', () => {
  it('keeps every MUST and every SHOULD of the specification', async () => {
    const results = await audited();
    const failed = results.filter(({ status }) => status !== 'ok');
    const [must, should] = [named(results, 'MUST'), named(results, 'SHOULD')];
    const kept = should.filter(({ status }) => status === 'ok').length;
    tell(`MUST ${must.filter(({ status }) => status === 'ok').length}/${must.length}, SHOULD ${kept}/${should.length}`);
    for (const one of failed) tell(`${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`);
    expect(must.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(must.length).toBeGreaterThanOrEqual(13);
    expect(should.length).toBeGreaterThanOrEqual(23);
    expect(failed.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['application/json', 200],
    ['application/json, text/plain, */*', 200],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['*/*', 400],
  ])(
    'tells whoever accepts %s of a wrong document with %d, and of what it refuses with the status of that',
    async (accept, status) => {
      const as = { ...(await house.keyWith('READ')), accept };
      const deep = `{ accounts { nodes { ${'parent { '.repeat(10)}id${' }'.repeat(10)} } } }`;
      expect((await house.ask('{ nothing }', {}, as)).status).toBe(status);
      expect((await house.ask(`{ a: ${'workspace { id } b: '.repeat(400)} workspace { id } }`, {}, as)).status).toBe(
        400,
      );
      expect((await house.ask(deep, {}, as)).status).toBe(400);
      expect((await house.ask('{ webhooks { id } }', {}, as)).status).toBe(403);
    },
  );
});
