import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';
import { type Attack, attackDocuments, copChecks, launch } from './attack-documents.ts';

/** A bar asks more often, and for the speed that is promised on a machine that has nothing else to do. */
const rounds = Number(process.env['ATTACK_ROUNDS'] ?? 1);
const mostMilliseconds = rounds > 1 ? 50 : 1000;
const leaked = /node_modules|\.ts:\d|stack|Did you mean|root:|select .* from|syntax error at/i;

const took: number[] = [];
let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
  await good();
});

const good = () => house.ask('{ workspace { id } }');

async function refused(attack: Attack): Promise<void> {
  const begun = performance.now();
  const { status, text } = await launch(house, attack);
  took.push(performance.now() - begun);
  expect([status, status >= 400 && status < 500], text.slice(0, 500)).toEqual([status, true]);
  expect(leaked.exec(text)?.[0]).toBeUndefined();
  expect(text.length).toBeLessThan(20_000);
  expect(await good()).toMatchObject({ status: 200, data: { workspace: { id: house.workspaceId } } });
}

describe('an attack is refused as the caller’s fault, and the next good question is answered', () => {
  it('is known in fourteen checks of graphql-cop and more than thirty documents', () => {
    expect(copChecks).toHaveLength(14);
    expect(attackDocuments.length).toBeGreaterThanOrEqual(30);
  });

  it.each([...copChecks, ...attackDocuments])('$name', async (attack) => {
    for (let round = 0; round < rounds; round += 1) await refused(attack);
  });

  it('takes nobody’s time', () => {
    const sorted = took.toSorted((one, other) => one - other);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    process.stdout.write(`${took.length} attacks refused, p95 ${p95.toFixed(1)} ms (bar ${mostMilliseconds} ms)\n`);
    expect(p95).toBeLessThan(mostMilliseconds);
  });
});

describe('nothing is told that helps an attacker', () => {
  it('shows no workbench to strangers and traces to nobody', async () => {
    const page = await fetch(`${house.url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(await page.text()).not.toMatch(/graphiql|playground|textarea/i);
    expect((await good()).text).not.toContain('tracing');
  });
});
