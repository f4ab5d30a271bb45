import { type AuditResult, serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';

/**
 * The three not kept ask for status 200 when a document cannot be parsed, validated or given its variables and the
 * caller accepts plain JSON. A question that is never run is the caller's fault here, and says so with 400 to everybody.
 */
const notKept = ['572B', '7B9B', 'FDE2'];

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
  it('keeps every MUST and nearly every SHOULD of the specification', async () => {
    const results = await audited();
    const failed = results.filter(({ status }) => status !== 'ok');
    const [must, should] = [named(results, 'MUST'), named(results, 'SHOULD')];
    const kept = should.filter(({ status }) => status === 'ok').length;
    tell(`MUST ${must.filter(({ status }) => status === 'ok').length}/${must.length}, SHOULD ${kept}/${should.length}`);
    for (const one of failed) tell(`${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`);
    expect(must.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(must.length).toBeGreaterThanOrEqual(13);
    expect(should.length).toBeGreaterThanOrEqual(23);
    expect(failed.map(({ id }) => id).sort()).toEqual(notKept);
  });
});
