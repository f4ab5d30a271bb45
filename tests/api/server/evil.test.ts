import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { openSchema } from '../../../api/schema.ts';
import { type As, openHouse, type TestHouse } from '../ask.ts';
import { Chance } from '../graph/world/chance.ts';
import { worldOf } from '../graph/world/world.ts';
import { widest } from './question.ts';

const rounds = Number(process.env['EVIL_ROUNDS'] ?? 6);
const schema = openSchema();
const chance = new Chance(Number(process.env['EVIL_SEED'] ?? 20261121));

const texts = [
  '',
  ' ',
  '🧵',
  "'; drop table account; --",
  '%_\\',
  '"',
  'x'.repeat(10_000),
  'é\u0301',
  '\u202e',
  'null',
];
const whole = [0, -1, 1, 2 ** 31 - 1, -(2 ** 31), 25, 100, 101];
const broken = [1e308, -0.5, 5e-324, 2 ** 53];
const moments = [
  '2026-01-02T03:04:05Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-01-02T03:04:05.123456+14:00',
];
const days = ['2026-01-02', '0001-01-01', '9999-12-31'];
const wrong = ['\u0000', '\ud800', null, {}, [], 'text', 7, true, 2 ** 31, '2026-02-30', 'yesterday'];

/** Most questions fit the contract, so that they reach the rules behind it; the others do not even do that. */
let wellTyped = true;

let house: TestHouse;
let ids: string[];
let admin: As;

beforeAll(async () => {
  house = await openHouse({ allowance: { limit: 1e9, restorePerSecond: 1e9 } });
  const world = worldOf(3, 'Evil');
  await world.write(house.house.appUrl);
  admin = await house.memberOf(world.workspaceId, 'ADMIN');
  ids = [...world.tables.values()].flatMap((rows) => String(rows[0]?.['id'] ?? '')).filter(Boolean);
});

/** A value of the type, mostly a bad one; wrong types are among them. */
function evil(type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return evil(type.ofType as GraphQLInputType, depth);
  if (!wellTyped && chance.happens(0.2)) return chance.pick<unknown>(wrong);
  if (isListType(type))
    return Array.from({ length: chance.int(0, 3) }, () => evil(type.ofType as GraphQLInputType, depth));
  if (isEnumType(type)) return chance.pick(type.getValues()).name;
  if (isInputObjectType(type)) return evilObject(type, depth);
  return evilLeaf(type.name);
}

function evilObject(type: GraphQLInputType, depth: number): unknown {
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const likelihood = depth > 3 ? 0 : 0.4;
  const used = fields.filter((field) => isRequiredInputField(field) || chance.happens(likelihood));
  return Object.fromEntries(used.map((field) => [field.name, evil(field.type, depth + 1)]));
}

function evilLeaf(name: string): unknown {
  if (name === 'ID') return chance.pick([...ids, ...texts]);
  if (name === 'Int') return chance.pick(whole);
  if (name === 'Float') return chance.pick([...whole, ...broken]);
  if (name === 'Boolean') return chance.happens(0.5);
  if (name === 'DateTime') return chance.pick(moments);
  return chance.pick(name === 'Date' ? days : [...texts, chance.pick(ids), 'CHAMPION', 'crm']);
}

async function ask(kind: string, field: GraphQLField<unknown, unknown>): Promise<void> {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${widest(field)} }`;
  wellTyped = chance.happens(0.8);
  const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, evil(type)]));
  const { status, text } = await house.ask(query, variables, admin);
  const question = JSON.stringify({ query: query.slice(0, 200), variables }).slice(0, 3000);
  expect(status, `${question} ${text}`).toBeLessThan(500);
  expect(text.includes('"INTERNAL'), `${question} ${text}`).toBe(false);
  expect(text).not.toMatch(/node_modules|\.ts:\d|syntax error|\$\d+ |violates|relation "/);
}

const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => [type?.name.toLowerCase() ?? '', field.name, field] as const),
);

it.each(roots)('%s %s takes evil values without a fault of ours', { timeout: 600_000 }, async (kind, _, field) => {
  for (let round = 0; round < rounds; round += 1) await ask(kind, field);
});
