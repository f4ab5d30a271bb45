import type { GraphQLField } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { openSchema } from '../../../api/schema.ts';
import { type As, openHouse, type TestHouse } from '../ask.ts';
import { Chance } from '../graph/world/chance.ts';
import { worldOf } from '../graph/world/world.ts';
import { Evil } from './evil.ts';
import type { Question } from './question.ts';

type Field = GraphQLField<unknown, unknown>;

const schema = openSchema();
const rootsOf = (type: ReturnType<typeof schema.getQueryType>) =>
  Object.values(type?.getFields() ?? {}).map((field) => [type?.name.toLowerCase() ?? '', field.name, field] as const);

const asked = [...rootsOf(schema.getQueryType()), ...rootsOf(schema.getMutationType())];
const followed = rootsOf(schema.getSubscriptionType());

/** How many operations in all; a bar asks for many more than the tests do. */
const operations = Number(process.env['EVIL_OPERATIONS'] ?? 800);
const rounds = Math.ceil(operations / asked.length);
const patience = 1_000;
const chance = new Chance(Number(process.env['EVIL_SEED'] ?? 20261121));

const leaked = /node_modules|\.ts:\d|syntax error|\$\d+ |violates|relation "|select .* from /;

let house: TestHouse;
let evil: Evil;
let admin: As;

beforeAll(async () => {
  house = await openHouse({ allowance: { limit: 1e9, restorePerSecond: 1e9 } });
  const world = worldOf(3, 'Evil');
  await world.write(house.house.appUrl);
  admin = await house.memberOf(world.workspaceId, 'ADMIN');
  evil = new Evil(chance, [...world.tables.values()].flatMap((rows) => String(rows[0]?.['id'] ?? '')).filter(Boolean));
});

/** No fault of ours, and nothing of how we are made. */
function expectCalm({ query, variables }: Question, status: number, text: string): void {
  const told = `${query.slice(0, 2000)} ${JSON.stringify(variables).slice(0, 3000)} ${text.slice(0, 2000)}`;
  expect(status, told).toBeLessThan(500);
  expect(text.includes('"INTERNAL'), told).toBe(false);
  expect(leaked.exec(text)?.[0], told).toBeUndefined();
}

async function ask(kind: string, field: Field): Promise<void> {
  const question = evil.operation(kind, field);
  const { status, text } = await house.ask(question.query, question.variables, admin);
  expectCalm(question, status, text);
}

/** Listens to what a stream says first, which a bad question must not delay for ever. */
async function listen(field: Field): Promise<void> {
  const question = evil.operation('subscription', field);
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...admin };
  const leaving = new AbortController();
  const request = { method: 'POST', headers, body: JSON.stringify(question), signal: leaving.signal };
  const response = await fetch(`${house.url}/graphql/stream`, request);
  const late = setTimeout(() => leaving.abort(), patience);
  const reader = response.body?.getReader();
  const first = await reader?.read().catch(() => undefined);
  clearTimeout(late);
  await reader?.cancel().catch(() => undefined);
  expectCalm(question, response.status, new TextDecoder().decode(first?.value));
}

it.each(asked)('%s %s takes evil values without a fault of ours', { timeout: 900_000 }, async (kind, _, field) => {
  for (let round = 0; round < rounds; round += 1) await ask(kind, field);
});

it.each(followed)('%s %s takes them too', { timeout: 900_000 }, async (...[, , field]) => {
  for (let round = 0; round < Math.min(rounds, 40); round += 1) await listen(field);
});

it('answers the next good question as ever', async () => {
  expect(await house.ask('{ workspace { id } }', {}, admin)).toMatchObject({ status: 200 });
});
